// The people: inviting, changing rights and revoking, and that there is always an administrator.
import { look, readIn } from "./look.mjs";
import { tabTo } from "../keyboard.mjs";
import { sql } from "../database.mjs";
import { LANGUAGES, expect, open, test } from "../page.mjs";
import { mailTo } from "../people.mjs";
import { STATUS, expectStatuses, person, signIn } from "../staff.mjs";

test.use({ locale: "fi" });
test.afterEach(({ messages }) => expectStatuses(messages));

const OFFLINE = /^Failed to load resource: net::ERR_/;
const WORDS = {
  fi: { invite: "Kutsu koordinaattori tai ylläpitäjä", address: /^Sähköpostiosoite/, send: "Lähetä kutsu", invited: "Kutsu lähetettiin", change: "Muuta oikeuksia", save: "Tallenna oikeudet", revoke: "Poista oikeudet", region: "Lappi", administrator: "Ylläpitäjä", noRegions: "Valitse ainakin yksi maakunta.", taken: "jo oikeudet", never: "Ei vielä kertaakaan", cancel: "Takaisin", again: "Kutsu uudelleen" },
  sv: { invite: "Bjud in en koordinator eller administratör", address: /^E-postadress/, send: "Skicka inbjudan", invited: "Inbjudan skickades", change: "Ändra rättigheter", save: "Spara rättigheterna", revoke: "Återkalla rättigheterna", region: "Lappland", administrator: "Administratör", noRegions: "Välj minst ett landskap.", taken: "redan rättigheter", never: "Inte ännu", cancel: "Tillbaka", again: "Bjud in på nytt" },
  en: { invite: "Invite a coordinator or an administrator", address: /^E-mail address/, send: "Send the invitation", invited: "The invitation was sent", change: "Change rights", save: "Save the rights", revoke: "Revoke rights", region: "Lapland", administrator: "Administrator", noRegions: "Choose at least one region.", taken: "rights already", never: "Not yet", cancel: "Go back", again: "Invite again" },
};
const LAST = "Ainoan ylläpitäjän oikeuksia ei voi poistaa";
let count = 0;

const newAddress = () => `uusi${Date.now()}${count++}@org.example`;
const row = (page, address) => page.locator(".person", { has: page.getByRole("heading", { name: address }) });
const all = async (page) => (await (await page.request.get("/api/v1/admin/people")).json()).items;

/** Does something while there is no other administrator. */
async function alone({ id }, use) {
  sql(`UPDATE people SET revoked_at = 1 WHERE role = 'administrator' AND revoked_at IS NULL AND id <> '${id}'`);
  try {
    await use();
  } finally {
    sql("UPDATE people SET revoked_at = NULL WHERE revoked_at = 1");
  }
}

for (const lang of LANGUAGES) {
  test(`someone is invited, gets other rights and loses them in ${lang}`, async ({ page, context }) => {
    test.setTimeout(90_000);
    const [words, me, address] = [WORDS[lang], person(), newAddress()];
    await page.setViewportSize({ width: lang === "fi" ? 360 : 1280, height: 900 });
    await page.emulateMedia({ colorScheme: lang === "sv" ? "dark" : "light" });
    await signIn(context, me);
    await readIn(context, lang);
    await open(page, "/admin/people");
    await expect(row(page, me.address).locator(".you")).toBeVisible();
    await look(page, "everyone");
    await page.screenshot({ path: `build/screenshots/admin-people-${lang}.png`, fullPage: true });

    const invite = page.locator(".invite");
    await invite.getByText(words.invite, { exact: true }).click();
    await invite.getByRole("button", { name: words.send }).click();
    const field = invite.getByLabel(words.address);
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(/@example\.org/);
    await expect(invite.locator("#invite-regions")).toHaveAccessibleDescription(words.noRegions);
    await look(page, "errors");
    await page.screenshot({ path: `build/screenshots/admin-people-errors-${lang}.png`, fullPage: true });

    await invite.getByLabel(words.region, { exact: true }).check();
    await field.fill(me.address);
    await invite.getByRole("button", { name: words.send }).click();
    await expect(field).toHaveAccessibleDescription(new RegExp(words.taken));
    await expect(field).toHaveValue(me.address);
    await expect(invite.getByLabel(words.region, { exact: true })).toBeChecked();
    await field.fill(address);
    await invite.getByRole("button", { name: words.send }).dblclick();
    await expect(page.locator(".said")).toContainText(`${words.invited}: ${address}`);
    await expect(field).toHaveValue("");
    await expect(row(page, address)).toContainText(words.never);
    expect((await all(page)).filter((it) => it.address === address)).toHaveLength(1);
    await mailTo(address);

    await row(page, address).getByRole("button", { name: words.change }).click();
    const form = page.locator("#rights-form");
    await expect(form).toBeFocused();
    await look(page, "rights");
    await page.screenshot({ path: `build/screenshots/admin-people-rights-${lang}.png`, fullPage: true });
    await form.getByLabel(words.region, { exact: true }).uncheck();
    await form.getByRole("button", { name: words.save }).click();
    await expect(form.locator("#rights-regions")).toBeFocused();
    await expect(form.locator("#rights-regions")).toHaveAccessibleDescription(words.noRegions);
    await form.getByLabel(words.administrator, { exact: true }).check();
    await form.getByRole("button", { name: words.save }).click();
    await expect(row(page, address).getByRole("heading")).toBeFocused();
    await expect(row(page, address)).toContainText(words.administrator);

    await row(page, address).getByRole("button", { name: words.revoke }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText(address);
    await look(page, "question");
    await page.screenshot({ path: `build/screenshots/admin-people-question-${lang}.png` });
    await page.keyboard.press("Escape");
    await expect(row(page, address).getByRole("button", { name: words.revoke })).toBeFocused();
    await row(page, address).getByRole("button", { name: words.revoke }).click();
    await dialog.getByRole("button", { name: words.revoke }).dblclick();
    await expect(page.locator(".former").getByRole("heading", { name: address })).toBeFocused();
    await look(page, "revoked");
    await page.screenshot({ path: `build/screenshots/admin-people-revoked-${lang}.png`, fullPage: true });

    await page.locator(".former .person", { hasText: address }).getByRole("button", { name: words.again }).click();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(address);
    await invite.getByRole("button", { name: words.send }).click();
    await expect(page.locator(".said")).toContainText(`${words.invited}: ${address}`);
    await expect(page.locator(".former").getByRole("heading", { name: address })).toHaveCount(0);
  });
}

test("by the keyboard alone: a coordinator is invited, and revoked", async ({ page, context }) => {
  await signIn(context, person());
  const address = newAddress();
  await open(page, "/admin/people");
  await expect(page.locator(".person").first()).toBeVisible();
  await tabTo(page, page.locator(".invite summary"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type(address);
  await page.keyboard.press("Tab"); // the language
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#invite-lang").getByLabel("ruotsi")).toBeChecked();
  await page.keyboard.press("Tab"); // the role
  await page.keyboard.press("Tab"); // the first region
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Lähetä kutsu" }));
  await page.keyboard.press("Enter");
  await expect(page.locator(".said")).toContainText(address);
  const member = (await all(page)).find((it) => it.address === address);
  expect([member.lang, member.role, member.regions.length]).toEqual(["sv", "coordinator", 1]);
  await tabTo(page, row(page, address).getByRole("button", { name: "Poista oikeudet" }), 400);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("button", { name: "Takaisin" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator(".former").getByRole("heading", { name: address })).toBeFocused();
});

test("the only administrator stays one, and is told why", async ({ page, context }) => {
  const me = person();
  await signIn(context, me);
  await alone(me, async () => {
    await open(page, "/admin/people");
    await expect(row(page, me.address)).toContainText(LAST);
    await expect(row(page, me.address).getByRole("button", { name: "Poista oikeudet" })).toHaveCount(0);
    await row(page, me.address).getByRole("button", { name: "Muuta oikeuksia" }).click();
    await expect(page.locator("#rights-role").getByLabel("Koordinaattori")).toBeDisabled();
    await expect(page.locator("#rights-role")).toHaveAccessibleDescription(new RegExp(LAST));
    await look(page, "the only administrator");
    await page.getByRole("button", { name: "Tallenna oikeudet" }).click();
    await expect(page.locator(".said")).toContainText(me.address);
  });
});

test("who becomes the only administrator meanwhile is neither removed nor made a coordinator", async ({ page, context }) => {
  const [me, other] = [person(), person()];
  await signIn(context, me);
  await open(page, "/admin/people");
  await expect(row(page, other.address)).toBeVisible();
  await alone(me, async () => {
    await row(page, me.address).getByRole("button", { name: "Poista oikeudet" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("omat oikeutesi");
    await dialog.getByRole("button", { name: "Poista oikeudet" }).click();
    await expect(dialog.getByRole("alert")).toContainText(LAST);
    await look(page, "refused in the dialog");
    await dialog.getByRole("button", { name: "Takaisin" }).click();
    await row(page, me.address).getByRole("button", { name: "Muuta oikeuksia" }).click();
    const form = page.locator("#rights-form");
    await form.getByLabel("Koordinaattori").check();
    await form.getByLabel("Lappi", { exact: true }).check();
    await form.getByRole("button", { name: "Tallenna oikeudet" }).click();
    await expect(form.getByRole("alert").last()).toContainText(LAST);
    await expect(form.getByLabel("Lappi", { exact: true })).toBeChecked();
    await look(page, "refused in the form");
    const mine = (await all(page)).find(({ you }) => you);
    expect([mine.role, mine.revoked_at]).toEqual(["administrator", null]);
  });
});

test("who gives up the own administration is a coordinator at once", async ({ page, context }) => {
  const [me] = [person(), person()];
  await signIn(context, me);
  await open(page, "/admin/people");
  await row(page, me.address).getByRole("button", { name: "Muuta oikeuksia" }).click();
  await page.locator("#rights-role").getByLabel("Koordinaattori").check();
  await page.locator("#rights-regions").getByLabel("Kainuu", { exact: true }).check();
  await page.getByRole("button", { name: "Tallenna oikeudet" }).click();
  await expect(page.locator(".needs-program > .notice")).toContainText("Sinulla ei ole oikeutta tähän.");
  await look(page, "no administrator any more");
});

test("an invitation that gets no answer keeps what was typed", async ({ page, context, messages }) => {
  await signIn(context, person());
  await open(page, "/admin/people");
  await page.locator(".invite summary").click();
  const address = newAddress();
  await page.locator("#invite-address").fill(address);
  await page.locator("#invite-regions").getByLabel("Uusimaa").check();
  await page.route("**/api/v1/admin/people", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await page.getByRole("button", { name: "Lähetä kutsu" }).click();
  await expect(page.locator(".invite .notice.is-bad")).toContainText("Palvelimeen ei saada yhteyttä");
  await expect(page.locator("#invite-address")).toHaveValue(address);
  await look(page, "offline");
  await page.unroute("**/api/v1/admin/people");
  await page.getByRole("button", { name: "Lähetä kutsu" }).click();
  await expect(page.locator(".said")).toContainText(address);
  expect(messages.splice(0).filter((text) => !OFFLINE.test(text) && !STATUS.test(text))).toEqual([]);
});
