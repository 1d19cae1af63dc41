// The weight of pages, in bytes after brotli.
import { get } from "node:http";
import { connect } from "node:net";
import { brotliCompressSync, constants } from "node:zlib";

export const BUDGETS = {
  "WASM and JavaScript of /fi": 120 * 1024,
  "WASM and JavaScript of a form": 200 * 1024,
  "WASM and JavaScript of a small form": 200 * 1024,
  "WASM and JavaScript of the holder's page": 200 * 1024,
  "WASM and JavaScript of the queue and deciding": 260 * 1024,
  "WASM and JavaScript of the administration's other pages": 260 * 1024,
};
/** Bytes of the first flight of a connection: a document of this size with its headers comes without a second wait. */
export const FLIGHT = 14_600;

/** Sizes of brotli's blocks, powers of two: it depends on the program which makes it smaller. */
const BLOCKS = [18, 20];

/** Bytes after brotli. */
export function brotli(bytes, quality = 11) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_LGBLOCK } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const made = BLOCKS.map((block) => brotliCompressSync(bytes, { params: { ...params, [BROTLI_PARAM_LGBLOCK]: block } }));
  return made.reduce((smallest, next) => (next.length < smallest.length ? next : smallest));
}

/** The weights by name, of the Worker at `origin`: files as it sends them, documents as brotli makes them. */
export async function weigh(origin) {
  const text = async (path) => (await fetch(new URL(path, origin))).text();
  const program = async (path) => {
    const html = await text(path);
    const { wasm } = JSON.parse(html.match(/id="boot">(.*?)<\/script>/s)[1]);
    return (await sent(origin, wasm)) + (await sent(origin, html.match(/data-program="([^"]+)"/)[1]));
  };
  return {
    "HTML and CSS of /fi": brotli(Buffer.from(await text("/fi"))).length, // its style stands in it
    "WASM and JavaScript of /fi": await program("/fi"),
    "WASM and JavaScript of a form": await program("/fi/proposals/new"),
    "WASM and JavaScript of a small form": await program("/fi/networks/lappi/join"),
    "WASM and JavaScript of the holder's page": await program("/fi/manage/aaaaaaaaaaaaaaaa"),
    "WASM and JavaScript of the queue and deciding": await program("/admin"),
    "WASM and JavaScript of the administration's other pages": await program("/admin/people"),
  };
}

/** The bytes of a file as the server at `origin` sends it to a browser that reads brotli. */
function sent(origin, path) {
  return new Promise((resolve, reject) => {
    const call = get(new URL(path, origin), { headers: { "accept-encoding": "br" } }, (answer) => {
      let bytes = 0;
      answer.on("data", (data) => (bytes += data.length));
      answer.on("end", () => (answer.headers["content-encoding"] === "br" ? resolve(bytes) : reject(new Error(`${path} is not compressed`))));
    });
    call.on("error", reject);
  });
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
  return brotli(Buffer.from(await (await fetch(`${origin}/part${path}`)).arrayBuffer())).length;
}
