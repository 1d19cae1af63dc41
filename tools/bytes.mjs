// The weight of pages, in bytes after brotli. The administration has no budget: its users load it once.
import { brotliCompressSync, constants } from "node:zlib";

export const BUDGETS = { "HTML and CSS of /fi": 40 * 1024, "WASM and JavaScript of /fi": 220 * 1024, "WASM and JavaScript of a form": 300 * 1024 };

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

/** The weights by name, of the Worker at `origin`. */
export async function weigh(origin) {
  const load = async (path) => Buffer.from(await (await fetch(new URL(path, origin))).arrayBuffer());
  const program = async (html) => {
    const text = html.toString();
    const script = await load(text.match(/data-program="([^"]+)"/)[1]);
    const { wasm } = JSON.parse(text.match(/id="boot">(.*?)<\/script>/s)[1]);
    return brotli(await load(wasm)) + brotli(script);
  };
  const html = await load("/fi");
  return {
    "HTML and CSS of /fi": brotli(html), // its style stands in it
    "WASM and JavaScript of /fi": await program(html),
    "WASM and JavaScript of a form": await program(await load("/fi/proposals/new")),
    "WASM and JavaScript of the administration": await program(await load("/admin")),
  };
}
