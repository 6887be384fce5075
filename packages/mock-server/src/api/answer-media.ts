import type { MediaFile } from "../replay/result-cache.ts";
import type { Answer } from "./answer.ts";

/** Answers with a file, or the part that `Range` asks for, as a storage bucket does: 200, 206, 304 or 416. */
export function answerMedia(
  file: MediaFile,
  headers: {
    readonly range?: string | undefined;
    readonly ifRange?: string | undefined;
    readonly ifNoneMatch?: string | undefined;
  },
): Answer {
  // Loaded here because most runs never serve media.
  const { hash } = process.getBuiltinModule("node:crypto");
  const etag = `"${hash("sha256", file.bytes, "hex")}"`;
  const common = { "content-type": file.contentType, "accept-ranges": "bytes", etag };
  if (isKnown(headers.ifNoneMatch, etag)) return { status: 304, headers: { etag }, body: "" };
  const size = file.bytes.length;
  const applies = headers.ifRange === undefined || headers.ifRange === etag;
  const range =
    applies && headers.range !== undefined ? parseRange(headers.range, size) : undefined;
  if (range === undefined) return { status: 200, headers: common, body: file.bytes };
  if (range === "unsatisfiable") {
    return {
      status: 416,
      headers: { ...common, "content-range": `bytes */${size}` },
      body: new Uint8Array(),
    };
  }
  return {
    status: 206,
    headers: { ...common, "content-range": `bytes ${range.start}-${range.end - 1}/${size}` },
    body: file.bytes.subarray(range.start, range.end),
  };
}

/** Whether the client has the file already: `If-None-Match` is `*`, or a list of entity tags, weak ones included (RFC 9110, 13.1.2). */
function isKnown(header: string | undefined, etag: string): boolean {
  return header?.split(",").some((one) => ["*", etag, `W/${etag}`].includes(one.trim())) === true;
}

/** Start and exclusive end; undefined when the header must be ignored (other units, several ranges, malformed). */
export function parseRange(
  header: string,
  size: number,
): { readonly start: number; readonly end: number } | "unsatisfiable" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/u.exec(header.trim()) ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "") {
    const length = Math.min(size, Number(last));
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size };
  }
  const start = Number(first);
  if (last !== "" && Number(last) < start) return undefined;
  if (start >= size) return "unsatisfiable";
  return { start, end: last === "" ? size : Math.min(size, Number(last) + 1) };
}
