// The rows of the database that a list of proposals reads: the same for any number of proposals.
import { readFileSync } from "node:fs";
import { expect, test } from "./page.mjs";
import { clear, publish } from "./published.mjs";

const REGIONS = ["01", "02", "06", "14", "15", "19"];
const THEMES = ["music", "dance", "artist_residency", "mental_health", "cultural_exchange"];
const WORDS = ["taide", "taiteilija", "musiikki", "tanssi", "sairaala", "vanhukset", "nuoret", "residenssi"];
const pick = (list, number) => list[number % list.length];

/** A proposal that shares each of its values with a part of the others. */
const proposal = (number) => ({
  year: 2020 + Math.floor(number / 2500),
  number: (number % 2500) + 1,
  state: number % 3 === 0 ? "closed" : "published",
  form: {
    organisation: `Organisaatio ${pick(WORDS, number)}`,
    regions: [pick(REGIONS, number), pick(REGIONS, number + 1)],
    themes: [pick(THEMES, number), pick(THEMES, number + 2)],
    kind: number % 4 === 0 ? "named_partner" : "new_partners",
    partner: "Kumppani",
    lang: pick(["fi", "sv", "en"], number),
    open_until: `2027-0${(number % 9) + 1}-15`,
    title: `Ehdotus ${pick(WORDS, number)} ja ${pick(WORDS, number + 3)}`,
    summary: "Lyhyesti.", description: "Tavoite ja toiminta.", invited: "Kaikki.", time_frame: "",
    parallel: {},
  },
});

const SINGLE = ["", "region=19", "theme=music", "kind=new_partners", "state=published", "state=closed", "language=sv", "year=2020", "q=tai", "q=ta"];
const SEVERAL = [
  "region=19&theme=music", "region=19&state=closed", "theme=dance&kind=named_partner", "kind=new_partners&state=published",
  "state=published&language=fi", "region=01&year=2020", "region=01&language=en", "q=taiteilija", "q=residenssi%20nuoret", "q=ei%20l%C3%B6ydy",
  "q=taide&region=19", "region=19&theme=music&kind=new_partners&state=published&language=fi&year=2020&q=taide%20musiikki%20tanssi%20sairaala%20nuoret",
];
const SORTS = ["newest", "closing"];

/** The rows that the request read, by the log: of the page, of the count, of the window's end. */
async function rowsRead(request, query) {
  // An answer to someone who may have changed a proposal is never taken from the cache.
  const answer = await request.get(`/api/v1/proposals?lang=fi&${query}`, { headers: { cookie: "__Host-manage-rows=1" } });
  expect(answer.status(), query).toBe(200);
  const id = answer.headers()["x-request-id"];
  let line;
  await expect.poll(() => (line = readFileSync(process.env.WORKER_LOG, "utf8").split("\n").find((text) => text.includes(`"request_id":"${id}"`)))).toBeTruthy();
  const [page, count, end = 0] = JSON.parse(line.slice(line.indexOf("{"))).rows_read;
  return { page: page + end, count, body: await answer.json() };
}

test("a list reads the same rows of 10,000 proposals as of 100", async ({ request }) => {
  test.setTimeout(240_000);
  clear();
  const few = {};
  try {
    publish(Array.from({ length: 100 }, (_, number) => proposal(number)));
    for (const sort of SORTS) {
      for (const query of SINGLE) few[`${sort} ${query}`] = await rowsRead(request, `sort=${sort}&${query}`);
    }
    for (let from = 100; from < 10_000; from += 1980) {
      publish(Array.from({ length: 1980 }, (_, number) => proposal(from + number)));
    }
    for (const sort of SORTS) {
      for (const query of SINGLE) {
        const [before, now] = [few[`${sort} ${query}`], await rowsRead(request, `sort=${sort}&${query}`)];
        expect(before.body.items, query).toHaveLength(20);
        expect(now.body.items, query).toHaveLength(20);
        expect(now.page, `${sort} ${query}`).toBe(before.page);
        expect(now.page).toBeGreaterThan(0);
        expect(now.count, query).toBeLessThanOrEqual(501);
      }
      for (const query of SEVERAL) {
        const { page, count } = await rowsRead(request, `sort=${sort}&${query}`);
        expect(page, `${sort} ${query}`).toBeLessThanOrEqual(1000);
        expect(count, `${sort} ${query}`).toBeLessThanOrEqual(501);
      }
    }
    expect((await rowsRead(request, "")).body.count).toBe("500+");
    // Page by page everything is found once, however short the pages are.
    const numbers = [];
    let after = "";
    do {
      const { body } = await rowsRead(request, `region=19&theme=music&state=closed${after}`);
      numbers.push(...body.items.map((item) => item.number));
      after = body.next ? `&after=${body.next}` : "";
    } while (after);
    const expected = Array.from({ length: 10_000 }, (_, number) => proposal(number))
      .filter(({ state, form }) => state === "closed" && form.regions.includes("19") && form.themes.includes("music"))
      .map(({ year, number }) => `${`${number}`.padStart(3, "0")}/${year}`)
      .reverse();
    expect(numbers).toEqual(expected);
  } finally {
    clear();
  }
});
