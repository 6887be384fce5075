import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Context } from "hono";

/** What is sent, and how the browser recognises it later. */
export type SentFile = {
  readonly path: string;
  readonly mimeType: string;
  /** Of its bytes; as an ETag without quotes. */
  readonly tag: string;
};

/** Answers with a file, or with the part of it that the request asks for. */
export async function sendFile(c: Context, { path, mimeType, tag }: SentFile): Promise<Response> {
  const size = await sizeOf(path);
  if (size === undefined) return c.text("the file is gone\n", 404);
  const etag = `"${tag}"`;
  const headers = {
    "Accept-Ranges": "bytes",
    "Content-Type": mimeType,
    // Its address is made from its bytes; the browser asks again, because only this process may answer.
    "Cache-Control": "private, no-cache",
    ETag: etag,
  };
  if (c.req.header("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const ifRange = c.req.header("if-range");
  const asked = ifRange === undefined || ifRange === etag ? c.req.header("range") : undefined;
  const range = readRange(asked, size);
  if (range === "unsatisfiable") {
    return new Response(null, {
      status: 416,
      headers: { ...headers, "Content-Range": `bytes */${size}` },
    });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const sent = {
    ...headers,
    "Content-Length": String(end - start + 1),
    ...(range === undefined ? {} : { "Content-Range": `bytes ${start}-${end}/${size}` }),
  };
  const status = range === undefined ? 200 : 206;
  if (c.req.method === "HEAD" || size === 0) return new Response(null, { status, headers: sent });
  return new Response(streamOf(path, { start, end }), { status, headers: sent });
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? stats.size : undefined;
  } catch {
    return undefined;
  }
}

type ByteRange = { readonly start: number; readonly end: number };

/** One range; several, or what is not understood, count as none (RFC 9110, 14.2). */
export function readRange(
  header: string | undefined,
  size: number,
): ByteRange | "unsatisfiable" | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (found === null) return undefined;
  const [, from = "", to = ""] = found;
  if (from === "" && to === "") return undefined;
  if (from === "") {
    const length = Number(to);
    return length === 0 || size === 0
      ? "unsatisfiable"
      : { start: Math.max(0, size - length), end: size - 1 };
  }
  const start = Number(from);
  const end = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < start) return undefined;
  return start >= size ? "unsatisfiable" : { start, end };
}

function streamOf(path: string, range: ByteRange): ReadableStream<Uint8Array> {
  const stream: ReadableStream<Uint8Array> = Readable.toWeb(createReadStream(path, range));
  return stream;
}
