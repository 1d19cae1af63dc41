// `make run`: starts the product and says where it is.
import { parseArgs } from "node:util";
import { start } from "./server.mjs";

const { values } = parseArgs({ options: { port: { type: "string" }, state: { type: "string" } } });
console.log("run: starting (some seconds)");
const server = await start({ port: values.port, state: values.state });
console.log(`\nVerkostokartta is at ${server.origin} (Ctrl-C stops it)`);
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.stop();
    process.exit(0);
  });
}
setInterval(() => {}, 1 << 30);
