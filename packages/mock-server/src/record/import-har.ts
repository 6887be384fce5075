import { readFile } from "node:fs/promises";
import { splitTarget } from "../api/mock-request.ts";
import type { Route } from "../api/route.ts";
import { apiPath, routeOf } from "../api/route.ts";
import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isList, isObject, parseObject, textOf } from "../catalogue/json.ts";
import { bodyText } from "./body-text.ts";
import type { DraftRecording, SeenAnswer, SeenCall } from "./draft-recording.ts";
import type { Drafts } from "./drafts.ts";
import { createDrafts } from "./drafts.ts";
import type { Identities } from "./identities.ts";
import { collectFromBody } from "./identities.ts";
import { collectFromHeaders, collectFromRequest, keysIn } from "./private-headers.ts";
import type { WrittenRecording } from "./write-recording.ts";
import { writeRecording } from "./write-recording.ts";

export type ImportHarOptions = {
  /** A HAR 1.2 file, as written by browsers, mitmproxy, Playwright and Polly. */
  readonly file: string;
  /** Folder for the recordings. Created if it does not exist. */
  readonly recordings: string;
  readonly redactPrompts?: boolean;
  readonly timings?: boolean;
};

/** The recordings made from a HAR file, and how many of its calls were not used. */
export type ImportedHar = {
  readonly recordings: readonly WrittenRecording[];
  readonly skipped: number;
};

/** A HAR file that cannot be used. */
export class HarError extends Error {
  override readonly name: string = "HarError";
  readonly code = "HAR_INVALID";
}

/**
 * Makes recordings from the calls of the queue in a HAR file, with the same redaction as the recorder. No recording may contain
 * a key from its headers. @throws HarError when the file is not a HAR file
 */
export async function importHar(options: ImportHarOptions): Promise<ImportedHar> {
  const entries = await readEntries(options.file);
  const calls = entries.filter((entry) => callOf(entry) !== undefined);
  const secrets = new Set(entries.flatMap(secretsOf));
  const identities: Identities = new Map();
  for (const entry of calls) collectFromEntry(entry, identities);
  const { drafts, skipped } = draftsOf(entries);
  const recordings: WrittenRecording[] = [];
  for (const draft of drafts) {
    const written = await writeRecording(draft, {
      folder: options.recordings,
      source: originOf(entries),
      asOf: dayOf(entries),
      redactPrompts: options.redactPrompts ?? false,
      timings: options.timings ?? false,
      secrets: [...secrets],
      identities,
    });
    recordings.push(written);
  }
  return { recordings, skipped };
}

async function readEntries(file: string): Promise<readonly JsonObject[]> {
  const text = await readFile(file, "utf8");
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new HarError(`${file}: not valid JSON: ${reason}`);
  }
  const entries = isObject(value) && isObject(value["log"]) ? value["log"]["entries"] : undefined;
  if (!isList(entries)) throw new HarError(`${file}: not a HAR file: log.entries is not a list`);
  // Parallel calls may be out of order.
  return entries.filter(isObject).toSorted((a, b) => startOf(a) - startOf(b));
}

function draftsOf(entries: readonly JsonObject[]): {
  readonly drafts: readonly DraftRecording[];
  readonly skipped: number;
} {
  const drafts = createDrafts();
  let skipped = 0;
  for (const entry of entries) {
    const call = callOf(entry);
    const route = call === undefined ? undefined : routeOf(call.method, call.path);
    if (call === undefined || route === undefined || !isUsed(drafts, call, route)) skipped += 1;
  }
  return { drafts: drafts.rest(), skipped };
}

/** Adds a call to the drafts. False if it says nothing about a request that was submitted before. */
function isUsed(drafts: Drafts, call: HarCall, route: Route): boolean {
  switch (route.kind) {
    case "submit":
      if (typeof call.model !== "string" || call.payload === undefined) return false;
      drafts.submit(call.model, call.payload, call);
      return true;
    case "read":
      return drafts.read(route.requestId, call) !== undefined;
    case "list":
      return drafts.list(call).length > 0;
    case "models":
    case "model":
    case "upload-url":
    case "upload":
    case "media":
    case "unmatched":
    case "elsewhere":
      return false;
  }
}

type HarCall = {
  readonly method: string;
  /** Below our own base path, whatever host and base path the file has. */
  readonly path: string;
  readonly model: JsonValue | undefined;
  readonly payload: JsonObject | undefined;
} & SeenCall;

function callOf(entry: JsonObject): HarCall | undefined {
  const { request, response } = entry;
  if (!isObject(request) || typeof request["url"] !== "string") return undefined;
  const path = /\/requestqueue\/(?:apikey\/)?(.*)$/u.exec(splitTarget(request["url"]).path)?.[1];
  if (path === undefined) return undefined;
  const posted = isObject(request["postData"]) ? request["postData"]["text"] : undefined;
  const sent = typeof posted === "string" ? parseObject(posted) : undefined;
  const payload = sent?.["payload"];
  return {
    method: textOf(request["method"]).toUpperCase(),
    path: `${apiPath}/${path}`,
    model: sent?.["model"],
    payload: isObject(payload) ? payload : undefined,
    answer: answerOf(response),
    endedAtMs: startOf(entry),
  };
}

/** Browsers write status 0 when there was no answer. */
function answerOf(response: JsonValue | undefined): SeenAnswer {
  if (!isObject(response) || typeof response["status"] !== "number" || response["status"] === 0) {
    return { lost: "reset" };
  }
  const content = isObject(response["content"]) ? response["content"] : {};
  const raw = typeof content["text"] === "string" ? content["text"] : "";
  const headers: { readonly [name: string]: string } = Object.fromEntries(headersOf(response));
  const text =
    content["encoding"] === "base64"
      ? bodyText(Buffer.from(raw, "base64"), headers["content-type"] ?? "")
      : raw;
  return { status: response["status"], headers, text };
}

function headersOf(message: JsonValue | undefined): readonly (readonly [string, string])[] {
  const list = isObject(message) ? message["headers"] : undefined;
  if (!isList(list)) return [];
  return list
    .filter(isObject)
    .map(({ name, value }) => [textOf(name).toLowerCase(), textOf(value)] as const);
}

function secretsOf({ request }: JsonObject): readonly string[] {
  const url = isObject(request) ? textOf(request["url"]) : "";
  return keysIn(headersOf(request), url);
}

/** Private values outside the bodies that become recordings: in headers, and in lists of requests. */
function collectFromEntry(entry: JsonObject, into: Identities): void {
  collectFromHeaders(headersOf(entry["request"]), into);
  collectFromHeaders(headersOf(entry["response"]), into);
  if (isObject(entry["request"])) {
    const { url, postData } = entry["request"];
    const body = isObject(postData) ? textOf(postData["text"]) : "";
    collectFromRequest({ target: textOf(url), body }, into);
  }
  const call = callOf(entry);
  const isList = call !== undefined && routeOf(call.method, call.path).kind === "list";
  if (isList && "text" in call.answer) {
    collectFromBody(call.answer.text, into, { isResult: false });
  }
}

function startOf(entry: JsonObject): number {
  return Date.parse(textOf(entry["startedDateTime"])) || 0;
}

function dayOf(entries: readonly JsonObject[]): string {
  const first = entries.map(startOf).find((time) => time > 0);
  return new Date(first ?? 0).toISOString().slice(0, 10);
}

function originOf(entries: readonly JsonObject[]): string {
  for (const entry of entries) {
    const url = isObject(entry["request"]) ? entry["request"]["url"] : undefined;
    if (callOf(entry) === undefined || typeof url !== "string") continue;
    // Some recorders write URLs without a host.
    if (URL.canParse(url)) return new URL(url).origin;
  }
  return "HAR";
}
