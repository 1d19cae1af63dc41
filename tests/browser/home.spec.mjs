// The budgets of bytes: exact figures.
import { BUDGETS, weigh } from "../../tools/bytes.mjs";
import { expect, test } from "./page.mjs";

test("the home page keeps its budgets of bytes", async () => {
  const weights = await weigh(process.env.BASE_URL);
  const over = Object.entries(weights).filter(([name, bytes]) => bytes > BUDGETS[name]);
  expect(over).toEqual([]);
});
