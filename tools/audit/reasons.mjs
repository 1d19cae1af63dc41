// What other people's programs find and we leave as it is, each with the reason. A reason that explains nothing any more is itself a finding.

/** Advisories on npm packages, which are tools alone. */
export const NPM = [];

/** The answers that are the same for everyone, as tools/audit/headers.mjs names them: a holder's page is rendered without data. */
const PUBLIC = ["a page", "a holder's page", "the API", "a program", "a drawing", "a picture, which the platform sends", "the icon, which the platform sends"];
/** Findings of drheader and shcheck: the answer, the header, the program and what it says. */
export const HEADERS = [
  { finding: /: Cache-Control: drheader: .*: no-store$/, reason: "Nothing is kept at all: a `max-age` beside it says nothing more." },
  { finding: new RegExp(`^(${PUBLIC.join("|")}): Cache-Control: drheader`), reason: "Everybody gets the same: it may be kept." },
  { finding: /: Pragma: drheader/, reason: "A header of requests, for caches of HTTP/1.0; `Cache-Control` says it." },
  { finding: /: Strict-Transport-Security: drheader: .*: max-age=63072000; includeSubDomains$/, reason: "Two years; drheader knows one." },
  { finding: /: X-XSS-Protection: /, reason: "The filter that it turned off is in no browser any more. The Content-Security-Policy forbids scripts that are not ours." },
  { finding: /: Referrer-Policy: drheader.*same-origin/, reason: "Pages whose address may be a secret tell it to nobody else: stricter than what drheader knows." },
  { finding: /: X-Permitted-Cross-Domain-Policies: shcheck/, reason: "It is for Flash, and there is no /crossdomain.xml." },
  { finding: /: Expect-CT: shcheck/, reason: "Browsers have dropped it: they require Certificate Transparency of everyone." },
];

/** Findings of wapiti: its category, the method and path, the parameter and what it says. */
export const PAGES = [];

/** What no reason explains, and the reasons that explain nothing. */
export function unexplained(findings, reasons) {
  const open = findings.filter((finding) => !reasons.some((it) => it.finding.test(finding)));
  const idle = reasons.filter((it) => !findings.some((finding) => it.finding.test(finding)));
  return [...open, ...idle.map((it) => `nothing is found any more of ${it.finding}, for which there is a reason`)];
}
