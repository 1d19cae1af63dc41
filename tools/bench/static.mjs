// A static page with the same content and map as one of ours, and without any program: what a page like ours can reach.
import { createServer } from "node:http";
import { brotliCompressSync } from "node:zlib";

/** Serves the page at `source` as a static page, brotli; resolves to its URL and what stops the server. */
export async function serveStatic(source) {
  const html = await (await fetch(source)).text();
  const page = brotliCompressSync(html.replaceAll(/<script(?![^>]*ld\+json).*?<\/script>/gs, ""));
  const headers = { "content-type": "text/html; charset=utf-8", "content-encoding": "br", "cache-control": "no-cache" };
  const server = createServer(async ({ url }, answer) => {
    if (url === "/") return answer.writeHead(200, headers).end(page);
    // Its icons and the layers of the map come from the same server, as ours do.
    const file = await fetch(new URL(url, source));
    answer.writeHead(file.status, { "content-type": file.headers.get("content-type") ?? "text/plain" }).end(Buffer.from(await file.arrayBuffer()));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://localhost:${server.address().port}/`, stop: () => server.close() };
}
