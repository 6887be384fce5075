import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { errorAnswer } from "../api/answer.ts";
import { splitTarget } from "../api/mock-request.ts";
import type { Route } from "../api/route.ts";
import { apiPath, routeOf } from "../api/route.ts";
import { isObject, parseObject } from "../catalogue/json.ts";
import { askUpstream } from "./ask-upstream.ts";
import { listenOn } from "../server/listen-on.ts";
import { readBody } from "../server/read-body.ts";
import { sendAnswer } from "../server/send-answer.ts";
import type { DraftRecording, SeenAnswer } from "./draft-recording.ts";
import { addRead, addSubmit, contentKey, isComplete, startDraft } from "./draft-recording.ts";
import { secretsInAuthorization } from "./find-secret.ts";
import type { WrittenRecording } from "./write-recording.ts";
import { writeRecording } from "./write-recording.ts";

export type RecorderOptions = {
  /** Base URL of the live API. Plain http only on loopback: a key goes there. */
  readonly upstream: string;
  /** Folder that the recordings are written to; made when it is not there. */
  readonly recordings: string;
  /** Submits that are passed on, each of which may cost money. Default 1. */
  readonly maxSubmits?: number;
  /** Keep no prompt; the recording then fits any. */
  readonly redactPrompts?: boolean;
  /** Write anew how long states lasted, also over a recording that is there. */
  readonly timings?: boolean;
  readonly port?: number;
  readonly host?: string;
  /** Told of every recording that is complete: whether the file changed, and what was taken out. */
  readonly onRecorded?: (recorded: {
    readonly file: string;
    readonly kind: "written" | "unchanged";
    readonly redactions: { readonly [rule: string]: number };
  }) => void;
  /** Told when a recording could not be written, or would have held the key. */
  readonly onProblem?: (message: string) => void;
};

export type Recorder = {
  readonly baseUrl: string;
  /** Writes what is not complete yet, such as refusals that no request followed, and closes the port. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * Passes calls on to the live API and writes what it answers as recordings: one for each request that was read to its end, with the
 * refusals and faults on the way. Only the key and the organisation's header are passed on, and neither is kept. Of results only
 * hash, size and type are kept: replay serves a stand-in of the same shape.
 *
 * @throws RangeError for an upstream that a key must not be sent to.
 */
export async function createRecorder(options: RecorderOptions): Promise<Recorder> {
  checkUpstream(options.upstream);
  const state: RecorderState = {
    options,
    byContent: new Map(),
    byRequest: new Map(),
    secrets: new Set(),
    writing: Promise.resolve(),
  };
  let submits = 0;
  const server = createServer((request, response) => {
    const { path } = splitTarget(request.url ?? "/");
    const route = routeOf(request.method ?? "GET", path);
    if (route.kind === "submit" && submits >= (options.maxSubmits ?? 1)) {
      request.resume();
      const message = `recorder: ${submits} of ${options.maxSubmits ?? 1} submits are used up (--max-submits)`;
      sendAnswer(response, errorAnswer(403, message));
      return;
    }
    if (route.kind === "submit") submits += 1;
    const takeBack = (): void => {
      if (route.kind === "submit") submits -= 1;
    };
    passOn(request, response, { state, route, takeBack }).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendAnswer(response, errorAnswer(502, `recorder: ${String(error)}`));
    });
  });
  const origin = await listenOn(server, options);
  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    for (const draft of state.byContent.values()) if (draft.refusals.length > 0) keep(state, draft);
    state.byContent.clear();
    await state.writing;
  };
  return { baseUrl: `${origin}${apiPath}`, close, [Symbol.asyncDispose]: close };
}

type RecorderState = {
  readonly options: RecorderOptions;
  /** Drafts without a request id yet, by what was submitted: a repeat belongs to the same. */
  readonly byContent: Map<string, DraftRecording>;
  readonly byRequest: Map<string, DraftRecording>;
  /** Keys that came along: no file may hold one. */
  readonly secrets: Set<string>;
  writing: Promise<void>;
};

type Passing = {
  readonly state: RecorderState;
  readonly route: Route;
  /** For a submit that did not leave this machine: it counts for nothing. */
  readonly takeBack: () => void;
};

function checkUpstream(upstream: string): void {
  const { protocol, hostname } = new URL(upstream);
  const isLoopback = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  if (protocol === "https:" || (protocol === "http:" && isLoopback)) return;
  throw new RangeError(`the upstream must be https, got ${protocol}//${hostname}`);
}

async function wholeBody(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve) => {
    readBody(request, (body) =>
      resolve(body === undefined ? undefined : Buffer.from(body).toString("utf8")),
    );
  });
}

const passedHeaders = ["authorization", "x-organization-id", "content-type"];

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  passing: Passing,
): Promise<void> {
  const { state, route } = passing;
  const body = await wholeBody(request);
  const path = (request.url ?? "/").slice(apiPath.length);
  const isApi = !["elsewhere", "unmatched", "media", "upload"].includes(route.kind);
  if (body === undefined || !isApi) {
    const message = `recorder: not a call of the API: ${request.url ?? "/"}`;
    sendAnswer(response, errorAnswer(404, message));
    return;
  }
  const headers = Object.fromEntries(
    passedHeaders.flatMap((name) => {
      const value = request.headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
  const keys = secretsInAuthorization(headers["authorization"] ?? "");
  for (const secret of [...keys, headers["x-organization-id"]?.trim() ?? ""]) {
    if (secret !== "") state.secrets.add(secret);
  }
  const seen = await askUpstream(`${state.options.upstream.replace(/\/$/u, "")}${path}`, {
    method: request.method ?? "GET",
    headers: { ...headers, "accept-encoding": "identity" },
    redirect: "error", // a key must not follow to another host
    ...(request.method === "POST" ? { body } : {}),
  });
  if ("unreachable" in seen) {
    passing.takeBack();
    const message = `the upstream cannot be reached: ${seen.unreachable}`;
    state.options.onProblem?.(message);
    sendAnswer(response, errorAnswer(502, `recorder: ${message}`));
    return;
  }
  await observe(passing, { body, answer: seen });
  if ("lost" in seen) {
    response.destroy();
    return;
  }
  sendAnswer(response, { status: seen.status, headers: seen.headers, body: seen.text });
}

async function observe(
  { state, route }: Passing,
  seen: { readonly body: string; readonly answer: SeenAnswer },
): Promise<void> {
  const now = Date.now();
  if (route.kind === "submit") {
    const sent = parseObject(seen.body);
    const { model, payload } = sent ?? {};
    if (typeof model !== "string" || !isObject(payload)) return;
    const key = contentKey(model, payload);
    const draft = addSubmit(
      state.byContent.get(key) ?? startDraft(model, payload),
      seen.answer,
      now,
    );
    if (draft.requestId === undefined) {
      state.byContent.set(key, draft);
      return;
    }
    state.byContent.delete(key);
    state.byRequest.set(draft.requestId, draft);
    return;
  }
  if (route.kind !== "read") return;
  const known = state.byRequest.get(route.requestId);
  if (known === undefined) return;
  const draft = addRead(known, seen.answer, now);
  state.byRequest.set(route.requestId, draft);
  if (!isComplete(draft)) return;
  state.byRequest.delete(route.requestId);
  keep(state, await withMedia(draft));
  await state.writing;
}

/** One after the other: two requests of the same content have the same file. */
function keep(state: RecorderState, draft: DraftRecording): void {
  const { options } = state;
  const written = async (): Promise<void> => {
    try {
      const result: WrittenRecording = await writeRecording(draft, {
        folder: options.recordings,
        source: new URL(options.upstream).origin,
        asOf: new Date().toISOString().slice(0, 10),
        redactPrompts: options.redactPrompts ?? false,
        timings: options.timings ?? false,
        secrets: [...state.secrets],
      });
      if (result.kind === "refused") options.onProblem?.(result.problem);
      else options.onRecorded?.(result);
    } catch (error) {
      options.onProblem?.(`a recording of ${draft.modelId} could not be written: ${String(error)}`);
    }
  };
  state.writing = state.writing.then(written);
}

/** Hash and size of each result, without keeping it. No key goes to the media host. */
async function withMedia(draft: DraftRecording): Promise<DraftRecording> {
  const outcome = JSON.stringify(draft.states.at(-1)?.outcome ?? null);
  const urls = [...new Set(outcome.match(/https?:\/\/[^"\\\s]+/gu) ?? [])].slice(0, 8);
  const media = await Promise.all(urls.map(hashOf));
  return { ...draft, media: media.flatMap((one) => (one === undefined ? [] : [one])) };
}

// 2 GiB: no result of the queue comes near; a stream without end must not be followed for ever.
const maxMediaBytes = 2 * 1024 ** 3;

async function hashOf(url: string): Promise<DraftRecording["media"][number] | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(120_000) });
    const hash = createHash("sha256");
    let sizeBytes = 0;
    for await (const part of answer.body ?? []) {
      sizeBytes += part.length;
      if (sizeBytes > maxMediaBytes) return undefined;
      hash.update(part);
    }
    const contentType = answer.headers.get("content-type") ?? "";
    return { sha256: hash.digest("hex"), sizeBytes, contentType, status: answer.status };
  } catch {
    return undefined; // a result that cannot be had is no reason to lose the recording
  }
}
