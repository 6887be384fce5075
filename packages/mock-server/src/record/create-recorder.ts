import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createServer } from "node:http";
import { join } from "node:path";
import { gmiCloud, queueAddress } from "@storyreel/models";
import { unfinishedPath } from "@storyreel/models/paths";
import { errorAnswer } from "../api/answer.ts";
import { splitTarget } from "../api/mock-request.ts";
import type { Route } from "../api/route.ts";
import { apiPath, routeOf } from "../api/route.ts";
import { isObject, parseObject } from "../catalogue/json.ts";
import { describeFailure } from "../recording/describe-failure.ts";
import { RecordingError } from "../recording/load-recordings.ts";
import { askUpstream } from "./ask-upstream.ts";
import { listenOn } from "../server/listen-on.ts";
import { sendAnswer } from "../server/send-answer.ts";
import { tooLarge, WholeRequest } from "../server/whole-request.ts";
import type { DraftRecording, SeenAnswer } from "./draft-recording.ts";
import { addRead, addSubmit, contentKey, isComplete, startDraft } from "./draft-recording.ts";
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
  /** Called when the upstream is unreachable, or a recording cannot be written or would contain the key. */
  readonly onProblem?: (message: string) => void;
};

export type Recorder = {
  readonly baseUrl: string;
  /** Writes recordings of submits that were only refused, and closes the port. */
  close(): Promise<void>;
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
  const state: RecorderState = {
    options,
    byContent: new Map(),
    byRequest: new Map(),
    secrets: new Set(),
    identities: new Map(),
    writing: Promise.resolve(),
  };
  let submits = 0;
  const server = createServer({ IncomingMessage: WholeRequest }, (request, response) => {
    const { path } = splitTarget(request.url ?? "/");
    const route = routeOf(request.method ?? "GET", path);
    if (route.kind === "submit" && submits >= (options.maxSubmits ?? 1)) {
      request.resume();
      const message = `recorder: the limit of ${options.maxSubmits ?? 1} submits is reached (--max-submits)`;
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
  /** Drafts without a request id, by what was submitted. A repeated submit belongs to the same draft. */
  readonly byContent: Map<string, DraftRecording>;
  readonly byRequest: Map<string, DraftRecording>;
  /** Keys that clients sent. No file may contain one. */
  readonly secrets: Set<string>;
  /** Private values of headers and of lists of requests. */
  readonly identities: Identities;
  writing: Promise<void>;
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
    const message = `recorder: not an API call: ${request.url ?? "/"}`;
    sendAnswer(response, errorAnswer(404, message));
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
  const seen = await askUpstream(`${queue}${path}`, {
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
  await observe(passing, { body, answer: seen });
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
  if (route.kind === "list" && "text" in seen.answer) {
    collectFromBody(seen.answer.text, state.identities, { isResult: false });
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

/** Writes one after the other, because requests with the same content share a file. */
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
        identities: state.identities,
      });
      if (result.kind === "refused") options.onProblem?.(result.problem);
      else options.onRecorded?.(result);
    } catch (error) {
      options.onProblem?.(`cannot write a recording of ${draft.modelId}: ${String(error)}`);
    }
  };
  state.writing = state.writing.then(written);
}

/** Adds the hash and size of each result, without keeping it. The media host gets no key. */
async function withMedia(draft: DraftRecording): Promise<DraftRecording> {
  const outcome = JSON.stringify(draft.states.at(-1)?.outcome ?? null);
  const urls = [...new Set(outcome.match(/https?:\/\/[^"\\\s]+/gu) ?? [])].slice(0, 8);
  const media = await Promise.all(urls.map(hashOf));
  return { ...draft, media: media.flatMap((one) => (one === undefined ? [] : [one])) };
}

// 2 GiB: no result comes near it, and an endless stream must not be read forever.
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
    return undefined; // the recording is worth keeping without it
  }
}
