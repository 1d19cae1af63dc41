// So many stages at a time.
import { results } from "./stages.mjs";

const began = Date.now();
const broken = [];

/** Runs jobs, so many at a time, each as soon as one before it has ended; one that throws counts as a failure. */
export async function inPool(size, jobs) {
  const waiting = [...jobs];
  const worker = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      try {
        await job();
      } catch (error) {
        console.error(`test: ${error.stack}`);
        broken.push(error.message);
      }
    }
  };
  await Promise.all(Array.from({ length: size }, worker));
}

/** Names what failed, and says how many passed and failed, in how many minutes; gives the exit status. */
export function summary() {
  const { passed, failed: tests, failures } = results();
  const failed = tests + broken.length;
  for (const name of [...failures, ...broken]) console.log(`failed: ${name}`);
  console.log(`${passed} passed, ${failed} failed (${((Date.now() - began) / 60_000).toFixed(1)} min)`);
  return failed === 0 ? 0 : 1;
}
