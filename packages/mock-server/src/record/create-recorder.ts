import { mkdir, rm, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createServer } from "node:http";
import { join } from "node:path";
import { gmiCloud, queueAddress } from "@storyreel/models";
import { unfinishedPath } from "@storyreel/models/paths";
import { errorAnswer, jsonAnswer, unmatchedAnswer } from "../api/answer.ts";
import { splitTarget } from "../api/mock-request.ts";
import type { Route } from "../api/route.ts";
import { apiPath, controlPath, routeOf } from "../api/route.ts";
import { isObject, parseObject } from "../catalogue/json.ts";
import { describeFailure } from "../recording/describe-failure.ts";
import { RecordingError } from "../recording/load-recordings.ts";
import { askUpstream } from "./ask-upstream.ts";
import { listenOn } from "../server/listen-on.ts";
import { sendAnswer } from "../server/send-answer.ts";
import { tooLarge, WholeRequest } from "../server/whole-request.ts";
import type { CloseOptions } from "../server/create-mock-server.ts";
import type { DraftRecording, SeenCall } from "./draft-recording.ts";
import { hasLostSubmit, isComplete, isFinal } from "./draft-recording.ts";
import type { Drafts } from "./drafts.ts";
import { createDrafts } from "./drafts.ts";
import { withMedia } from "./hash-results.ts";
import type { Identities } from "./identities.ts";
import { collectFromBody } from "./identities.ts";
import { collectFromHeaders, collectFromRequest, keysIn } from "./private-headers.ts";
import type { WrittenRecording } from "./write-recording.ts";
import { writeRecording } from "./write-recording.ts";

export type RecorderOptions = {
  /** Base URL of the live API: its origin, or the full address of the queue. Plain http only on loopback, because keys are sent there. */
  readonly upstream: string;
  /** Folder for the recordings. Created if it does not exist. */
  readonly recordings: string;
  /** How many submits are forwarded; each may cost money. Default 1. */
  readonly maxSubmits?: number;
  /** Leaves out prompts. The recordings then match any prompt. */
  readonly redactPrompts?: boolean;
  /** Updates how long states lasted in recordings that exist already. */
  readonly timings?: boolean;
  readonly port?: number;
  readonly host?: string;
  /** Called for every complete recording: whether the file changed, and what was redacted. */
  readonly onRecorded?: (recorded: {
    readonly file: string;
    readonly kind: "written" | "unchanged";
    readonly redactions: { readonly [rule: string]: number };
  }) => void;
  /**
   * Called when the upstream is unreachable, a recording cannot be written or would contain the key, and at the end for each request
   * that was submitted and not read to its end.
   */
  readonly onProblem?: (message: string) => void;
};

export type Recorder = {
  readonly baseUrl: string;
  /**
   * Closes the port, writes recordings of submits that were refused or answered with a final state, and reports requests that were
   * not recorded. Calls under way get some time; a submit that has no answer by then is reported too.
   */
  close(options?: CloseOptions): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * Forwards calls to the live API and saves its answers as recordings: one for each request that was read to its end, with the
 * refusals and faults on the way. The only headers that are forwarded are the key, the organisation and the content type; the
 * first two are never saved. Of results only the hash, size and type are saved: the mock replays a stand-in of the same shape.
 *
 * @throws RangeError for an upstream that must not receive a key.
 * @throws RecordingError when the folder cannot be written: a submit would be paid for and lost.
 */
export async function createRecorder(options: RecorderOptions): Promise<Recorder> {
  checkUpstream(options.upstream);
  await requireWritable(options.recordings);
  const ending = new AbortController();
  const state: RecorderState = {
    options,
    drafts: createDrafts(),
    written: new Set(),
    secrets: new Set(),
    identities: new Map(),
    writing: Promise.resolve(),
    ending: ending.signal,
  };
  const underWay = new Set<Promise<void>>();
  let submits = 0;
  const server = createServer({ IncomingMessage: WholeRequest }, (request, response) => {
    const { path } = splitTarget(request.url ?? "/");
    if (path === `${controlPath}/health`) {
      request.resume();
      sendAnswer(response, jsonAnswer(200, { status: "ok", submits }));
      return;
    }
    const route = routeOf(request.method ?? "GET", path);
    if (route.kind === "submit" && submits >= (options.maxSubmits ?? 1)) {
      request.resume();
      const message = `recorder: the limit of ${options.maxSubmits ?? 1} submits is reached (--max-submits)`;
      sendAnswer(response, unmatchedAnswer(message, []));
      return;
    }
    if (route.kind === "submit") submits += 1;
    const takeBack = (): void => {
      if (route.kind === "submit") submits -= 1;
    };
    const passing = passOn(request, response, { state, route, takeBack }).catch(
      (error: unknown) => {
        if (response.headersSent) response.destroy();
        else sendAnswer(response, errorAnswer(502, `recorder: ${String(error)}`));
      },
    );
    underWay.add(passing);
    void passing.then(() => underWay.delete(passing));
  });
  const origin = await listenOn(server, options);
  const end = async ({ graceMs = 0 }: CloseOptions): Promise<void> => {
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    if (graceMs > 0) await Promise.race([Promise.all(underWay), patience(graceMs)]);
    ending.abort();
    server.closeAllConnections();
    await closed;
    await Promise.all(underWay);
    for (const draft of state.drafts.rest()) {
      if (state.written.has(draft)) continue;
      if (draft.requestId === undefined || isFinal(draft)) keep(state, draft);
      else options.onProblem?.(describeUnfinished(draft));
    }
    await state.writing;
  };
  let closing: Promise<void> | undefined;
  const close = (closeOptions: CloseOptions = {}): Promise<void> => {
    closing ??= end(closeOptions);
    return closing;
  };
  return { baseUrl: `${origin}${apiPath}`, close, [Symbol.asyncDispose]: () => close() };
}

async function patience(milliseconds: number): Promise<void> {
  const { setTimeout } = process.getBuiltinModule("node:timers/promises");
  await setTimeout(milliseconds, undefined, { ref: false });
}

function describeUnfinished({ modelId, requestId, states }: DraftRecording): string {
  const status = JSON.stringify(states.at(-1)?.status);
  return `request ${requestId} of ${modelId} was not recorded: its last known status is ${status}`;
}

function describeLost({ modelId }: DraftRecording): string {
  return `the answer to a submit of ${modelId} was lost, and no list showed its request: it may have been charged`;
}

type RecorderState = {
  readonly options: RecorderOptions;
  readonly drafts: Drafts;
  /** Drafts that were written as they are. A later read makes another draft. */
  readonly written: Set<DraftRecording>;
  /** Keys that clients sent. No file may contain one. */
  readonly secrets: Set<string>;
  /** Private values of headers and of lists of requests. */
  readonly identities: Identities;
  writing: Promise<void>;
  /** Aborts when the recorder has no more time. */
  readonly ending: AbortSignal;
};

type Passing = {
  readonly state: RecorderState;
  readonly route: Route;
  /** Uncounts a submit that was never sent. */
  readonly takeBack: () => void;
};

function checkUpstream(upstream: string): void {
  const { protocol, hostname } = new URL(upstream);
  const isLoopback = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  if (protocol === "https:" || (protocol === "http:" && isLoopback)) return;
  throw new RangeError(`the upstream must use https, got ${protocol}//${hostname}`);
}

async function requireWritable(folder: string): Promise<void> {
  const probe = unfinishedPath(join(folder, "probe"));
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, "", { flag: "wx" });
    await rm(probe);
  } catch (error) {
    const problem = describeFailure(error);
    throw new RecordingError(`${folder}: ${problem}; recordings cannot be written there`, {
      cause: error,
    });
  }
}

async function wholeBody(request: WholeRequest): Promise<string | undefined> {
  return new Promise((resolve) => {
    request.whenWhole((body) =>
      resolve(body === undefined ? undefined : Buffer.from(body).toString("utf8")),
    );
  });
}

const passedHeaders = ["authorization", "x-organization-id", "content-type"];

async function passOn(
  request: WholeRequest,
  response: ServerResponse,
  passing: Passing,
): Promise<void> {
  const { state, route } = passing;
  const body = await wholeBody(request);
  const path = (request.url ?? "/").slice(apiPath.length);
  const isApi = !["elsewhere", "unmatched", "media", "upload"].includes(route.kind);
  if (body === undefined) {
    passing.takeBack();
    sendAnswer(response, errorAnswer(413, `recorder: ${tooLarge}`));
    return;
  }
  if (!/^(?:identity)?$/iu.test(request.headers["content-encoding"] ?? "")) {
    passing.takeBack();
    sendAnswer(response, errorAnswer(415, "recorder: send the body without content-encoding"));
    return;
  }
  if (!isApi) {
    const near = route.kind === "unmatched" ? route.nearest : [];
    const message = `recorder: not an API call: ${request.method} ${request.url ?? "/"}`;
    sendAnswer(response, unmatchedAnswer(message, near));
    return;
  }
  const headers = Object.fromEntries(
    passedHeaders.flatMap((name) => {
      const value = request.headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
  const lines = linesOf(request);
  for (const key of keysIn(lines, path)) state.secrets.add(key);
  collectFromHeaders(lines, state.identities);
  collectFromRequest({ target: path, body }, state.identities);
  const queue = queueAddress(state.options.upstream, gmiCloud.baseUrl.value);
  const sentAtMs = Date.now();
  const seen = await askUpstream(`${queue}${path}`, {
    signal: state.ending,
    method: request.method ?? "GET",
    headers: { ...headers, "accept-encoding": "identity" },
    redirect: "error", // the key must not go to another host
    ...(request.method === "POST" ? { body } : {}),
  });
  if ("unreachable" in seen) {
    passing.takeBack();
    const message = `cannot reach the upstream: ${seen.unreachable}`;
    state.options.onProblem?.(message);
    sendAnswer(response, errorAnswer(502, `recorder: ${message}`));
    return;
  }
  await observe(passing, body, { answer: seen, sentAtMs, endedAtMs: Date.now() });
  if ("lost" in seen) {
    response.destroy();
    return;
  }
  const passedBack = Object.entries(seen.headers).filter(([name]) => backHeaders.includes(name));
  const answer = {
    status: seen.status,
    headers: Object.fromEntries(passedBack),
    body: seen.bytes ?? seen.text,
  };
  sendAnswer(response, answer);
}

const backHeaders = ["content-type", "retry-after"];

function linesOf({ headersDistinct }: WholeRequest): readonly (readonly [string, string])[] {
  return Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value) => [name, value] as const),
  );
}

async function observe({ state, route }: Passing, body: string, seen: SeenCall): Promise<void> {
  const { drafts, identities } = state;
  if (route.kind === "submit") {
    const { model, payload } = parseObject(body) ?? {};
    if (typeof model !== "string" || !isObject(payload)) return;
    const draft = drafts.submit(model, payload, seen);
    // Clients of models that answer at once need not read the request.
    if (draft.requestId !== undefined && isFinal(draft)) await write(state, draft);
  }
  if (route.kind === "list") {
    if ("text" in seen.answer) collectFromBody(seen.answer.text, identities, { isResult: false });
    for (const draft of drafts.list(seen)) if (isComplete(draft)) await write(state, draft);
  }
  if (route.kind === "read") {
    const draft = drafts.read(route.requestId, seen);
    if (draft !== undefined && isComplete(draft)) await write(state, draft);
  }
}

/** Writes a recording of a request that has reached a final state. */
async function write(state: RecorderState, draft: DraftRecording): Promise<void> {
  if (isComplete(draft)) state.drafts.finish(draft);
  state.written.add(draft);
  keep(state, await withMedia(draft, state.ending));
  await state.writing;
}

/** Writes one after the other, because requests with the same content share a file. */
function keep(state: RecorderState, draft: DraftRecording): void {
  const { options } = state;
  const about = draft.requestId === undefined ? "" : `; this was request ${draft.requestId}`;
  const written = async (): Promise<void> => {
    try {
      const result: WrittenRecording = await writeRecording(draft, {
        folder: options.recordings,
        source: new URL(options.upstream).origin,
        asOf: new Date().toISOString().slice(0, 10),
        redactPrompts: options.redactPrompts ?? false,
        timings: options.timings ?? false,
        secrets: [...state.secrets],
        identities: state.identities,
      });
      if (result.kind === "refused") options.onProblem?.(`${result.problem}${about}`);
      else options.onRecorded?.(result);
      if (hasLostSubmit(draft)) options.onProblem?.(describeLost(draft));
    } catch (error) {
      const problem = `cannot write a recording of ${draft.modelId}: ${String(error)}`;
      options.onProblem?.(`${problem}${about}`);
    }
  };
  state.writing = state.writing.then(written);
}
