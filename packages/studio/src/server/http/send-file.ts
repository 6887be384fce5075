import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Context } from "hono";
import { namesTag } from "./names-tag.ts";
import { readRange, type ByteRange } from "./read-range.ts";

/** What is sent, and how the browser recognises it later. */
export type SentFile = {
  readonly path: string;
  readonly mimeType: string;
  /** Of its bytes; as an ETag without quotes. */
  readonly tag: string;
};

/** Answers with a file, or with the part of it that the request asks for (RFC 9110, 13 and 14). */
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
  const ifMatch = c.req.header("if-match");
  if (ifMatch !== undefined && !namesTag(ifMatch, etag, { isStrong: true })) {
    return new Response(null, { status: 412, headers: { ETag: etag } });
  }
  if (namesTag(c.req.header("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const ifRange = c.req.header("if-range")?.trim();
  // Of other methods, a range has no meaning.
  const isRanged = c.req.method === "GET" && (ifRange === undefined || ifRange === etag);
  const range = isRanged ? readRange(c.req.header("range"), size) : undefined;
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

function streamOf(path: string, range: ByteRange): ReadableStream<Uint8Array> {
  const stream: ReadableStream<Uint8Array> = Readable.toWeb(createReadStream(path, range));
  return stream;
}
