// `make run`: starts the product and prints its addresses.
import { parseArgs } from "node:util";
import { ADMINISTRATOR, MAILBOX, makeAdministrator, tick } from "./local.mjs";
import { start } from "./server.mjs";

const { values } = parseArgs({ options: { port: { type: "string" }, state: { type: "string" } } });
console.log("run: starting (a few seconds)");
const server = await start({ port: values.port, state: values.state });
makeAdministrator(values.state);
console.log(`
Verkostokartta:  ${server.origin} (Ctrl-C stops it)
Mailbox:         ${server.origin}${MAILBOX}
Administration:  ${server.origin}/admin (sign in as ${ADMINISTRATOR}, or use \`make review\` in the terminal)`);
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.stop();
    process.exit(0);
  });
}
setInterval(() => tick(server.origin).catch((error) => console.error(`run: ${error.message}`)), 60_000);
