import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { join } from "node:path";
import type { JsonObject } from "../catalogue/json.ts";
import type { DraftRecording } from "../recording/draft-recording.ts";
import { addRead, draftFromSubmit, finishDraft, isComplete } from "../recording/draft-recording.ts";
import { isObject } from "../replay/job.ts";
import { contentKey } from "../replay/request-id.ts";
import { errorAnswer, jsonAnswer } from "./answer.ts";
import { listenOn } from "./listen-on.ts";
import { readBody } from "./read-body.ts";
import type { Route } from "./route.ts";
import { apiPath, routeOf } from "./route.ts";
import { sendAnswer } from "./send-answer.ts";

export type RecorderOptions = {
  /** Base URL of the live API. Plain http only on loopback: a key goes there. */
  readonly upstream: string;
  /** Folder that the recordings are written to; made when it is not there. */
  readonly recordings: string;
  /** Submits that are passed on, each of which may cost money. Default 1. */
  readonly maxSubmits?: number;
  readonly port?: number;
  readonly host?: string;
  /** Told of every recording that was written, and of record fields that it leaves out. */
  readonly onRecorded?: (recorded: {
    readonly file: string;
    readonly dropped: readonly string[];
  }) => void;
  /** Told when a recording could not be written, or would have held the key. */
  readonly onProblem?: (message: string) => void;
};

export type Recorder = {
  readonly baseUrl: string;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * Passes calls on to the live API and writes what it answers as recordings, one for each request that was read to its
 * end. Only the key and the organisation's header are passed on; neither is kept, and media are not downloaded.
 *
 * @throws RangeError for an upstream that a key must not be sent to.
 */
export async function createRecorder(options: RecorderOptions): Promise<Recorder> {
  checkUpstream(options.upstream);
  const drafts = new Map<string, DraftRecording>();
  let submits = 0;
  const server = createServer((request, response) => {
    const route = routeOf(request.method ?? "GET", (request.url ?? "/").split("?")[0] ?? "/");
    if (route.kind === "submit" && submits >= (options.maxSubmits ?? 1)) {
      request.resume();
      const message = `recorder: ${submits} of ${options.maxSubmits ?? 1} submits are used up (--max-submits)`;
      sendAnswer(request, response, errorAnswer(403, message));
      return;
    }
    if (route.kind === "submit") submits += 1;
    passOn(request, response, { options, drafts, route }).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendAnswer(request, response, errorAnswer(502, `recorder: ${String(error)}`));
    });
  });
  const origin = await listenOn(server, options);
  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  return { baseUrl: `${origin}${apiPath}`, close, [Symbol.asyncDispose]: close };
}

function checkUpstream(upstream: string): void {
  const { protocol, hostname } = new URL(upstream);
  const isLoopback = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  if (protocol === "https:" || (protocol === "http:" && isLoopback)) return;
  throw new RangeError(`the upstream must be https, got ${protocol}//${hostname}`);
}

type Passing = {
  readonly options: RecorderOptions;
  readonly drafts: Map<string, DraftRecording>;
  readonly route: Route;
};

const passedHeaders = ["authorization", "x-organization-id", "content-type"];

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  passing: Passing,
): Promise<void> {
  const { options, route } = passing;
  const body = await readBody(request);
  const path = (request.url ?? "/").slice(apiPath.length);
  if (
    body === undefined ||
    route.kind === "elsewhere" ||
    route.kind === "unmatched" ||
    route.kind === "media"
  ) {
    sendAnswer(
      request,
      response,
      errorAnswer(404, `recorder: not a call of the API: ${request.url ?? "/"}`),
    );
    return;
  }
  const headers = Object.fromEntries(
    passedHeaders.flatMap((name) => {
      const value = request.headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
  const answer = await fetch(`${options.upstream.replace(/\/$/u, "")}${path}`, {
    method: request.method ?? "GET",
    headers: { ...headers, "accept-encoding": "identity" },
    redirect: "error", // a key must not follow to another host
    ...(request.method === "POST" ? { body } : {}),
  });
  const text = await answer.text();
  if (answer.ok) await observe(passing, { body, text, key: request.headers.authorization });
  const contentType = answer.headers.get("content-type") ?? "application/json";
  const retryAfter = answer.headers.get("retry-after");
  sendAnswer(request, response, {
    ...jsonAnswer(answer.status, null, {
      "content-type": contentType,
      ...(retryAfter === null ? {} : { "retry-after": retryAfter }),
    }),
    body: Buffer.from(text),
  });
}

async function observe(
  { options, drafts, route }: Passing,
  seen: { readonly body: string; readonly text: string; readonly key: string | undefined },
): Promise<void> {
  const record = parseObject(seen.text);
  if (record === undefined) return;
  if (route.kind === "submit") {
    const sent = parseObject(seen.body);
    const { model, payload } = sent ?? {};
    if (typeof model !== "string" || !isObject(payload)) return;
    const draft = draftFromSubmit({ modelId: model, payload }, record);
    if (draft !== undefined) drafts.set(draft.requestId, draft);
  }
  if (route.kind !== "read") return;
  const known = drafts.get(route.requestId);
  if (known === undefined) return;
  const draft = addRead(known, record);
  drafts.set(route.requestId, draft);
  if (!isComplete(draft)) return;
  drafts.delete(route.requestId);
  await write(draft, options, seen.key);
}

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The file's name says model and content, so that recording again replaces and does not add. */
async function write(
  draft: DraftRecording,
  options: RecorderOptions,
  authorization: string | undefined,
): Promise<void> {
  const asOf = new Date().toISOString().slice(0, 10);
  const { document, dropped } = finishDraft(draft, {
    source: new URL(options.upstream).origin,
    asOf,
  });
  const { Document } = await import("yaml");
  // The 1.1 form quotes 16:9 and on, so that every reader of the file reads the same.
  const text = new Document(document, { compat: "yaml-1.1" }).toString({ lineWidth: 0 });
  const key = authorization?.replace(/^Bearer /u, "") ?? "";
  if (key !== "" && text.includes(key)) {
    options.onProblem?.(`a recording of ${draft.modelId} would hold the key and was not written`);
    return;
  }
  const hash = createHash("sha256")
    .update(contentKey(draft.modelId, draft.payload, undefined))
    .digest("hex");
  const name = `${draft.modelId.replaceAll(/[^\w.-]+/gu, "-")}-${hash.slice(0, 8)}.yaml`;
  const file = join(options.recordings, name);
  try {
    await mkdir(options.recordings, { recursive: true });
    await writeFile(`${file}.part`, text);
    await rename(`${file}.part`, file);
    options.onRecorded?.({ file, dropped });
  } catch (error) {
    options.onProblem?.(`${file} could not be written: ${String(error)}`);
  }
}
