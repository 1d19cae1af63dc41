// The weight of pages, in bytes after brotli.
import { connect } from "node:net";
import { brotliCompressSync, constants } from "node:zlib";

export const BUDGETS = {
  "WASM and JavaScript of /fi": 120 * 1024,
  "WASM and JavaScript of a form": 200 * 1024,
  "WASM and JavaScript of the administration": 260 * 1024,
};
/** Bytes of the first flight of a connection: a document of this size with its headers comes without a second wait. */
export const FLIGHT = 14_600;

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

/** The bytes of a document and its headers, as the server at `origin` sends them to a browser. */
export function flight(origin, path) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const connection = connect(Number(port), hostname);
    let bytes = 0;
    connection.on("data", (data) => (bytes += data.length));
    connection.on("end", () => resolve(bytes));
    connection.on("error", reject);
    connection.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept-Encoding: gzip, deflate, br, zstd\r\nConnection: close\r\n\r\n`);
  });
}

/** The bytes of the part that a followed link fetches, after brotli. */
export async function partWeight(origin, path) {
  return brotli(Buffer.from(await (await fetch(`${origin}/part${path}`)).arrayBuffer()));
}
