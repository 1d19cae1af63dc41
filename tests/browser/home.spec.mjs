// The budgets of bytes: exact figures.
import { BUDGETS, FLIGHT, flight, partWeight, weigh } from "../../tools/bytes.mjs";
import { expect, test } from "./page.mjs";

test("the home page keeps its budgets of bytes", async () => {
  const weights = await weigh(process.env.BASE_URL);
  const over = Object.entries(weights).filter(([name, bytes]) => bytes > BUDGETS[name]);
  expect(over).toEqual([]);
});

test("the home page comes in one flight, and a followed link in few bytes", async () => {
  expect(await flight(process.env.BASE_URL, "/fi")).toBeLessThanOrEqual(FLIGHT);
  for (const slug of ["lappi", "lansi-suomi"]) expect(await partWeight(process.env.BASE_URL, `/fi/networks/${slug}`)).toBeLessThanOrEqual(6 * 1024);
});
