// What the home page weighs, in bytes after brotli.
import { brotliCompressSync, constants } from "node:zlib";

export const BUDGETS = { "HTML and CSS of /fi": 40 * 1024, "WASM and JavaScript of /fi": 220 * 1024 };

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

/** The weights by name, of the Worker at `origin`. */
export async function weigh(origin) {
  const load = async (path) => Buffer.from(await (await fetch(new URL(path, origin))).arrayBuffer());
  const html = await load("/fi");
  const text = html.toString(); // its style stands in it
  const script = await load(text.match(/import\("([^"]+)"\)/)[1]);
  const { wasm } = JSON.parse(text.match(/id="boot">(.*?)<\/script>/s)[1]);
  return {
    "HTML and CSS of /fi": brotli(html),
    "WASM and JavaScript of /fi": brotli(await load(wasm)) + brotli(script),
  };
}
