import { stat } from "node:fs/promises";
import path from "node:path";
import { builtInCatalogue } from "@storyreel/models";
import type { Model } from "@storyreel/models";
import { CodedError } from "../errors/coded-error.ts";
import { DownloadError } from "../errors/download-error.ts";
import { RequestError } from "../errors/request-error.ts";
import { isTimeout, withTimeout } from "../http/call-timeout.ts";
import type { PollPolicy } from "../queue/poll-policy.ts";
import type { QueueContext } from "../queue/queue-context.ts";
import { readIds } from "../queue/read-ids.ts";
import { readRequest } from "../queue/read-request.ts";
import type { JsonObject, RequestRecord } from "../queue/request-record.ts";
import { submitRequest, uncertainError, type SubmitOptions } from "../queue/submit-request.ts";
import { deadlineError, waitForRequest } from "../queue/wait-for-request.ts";
import { downloadMedia, type DownloadContext } from "./download-media.ts";
import {
  nameFiles,
  toRunResult,
  type ResultFile,
  type RunResult,
  type SavedResultFile,
} from "./run-result.ts";
import { prepareTarget } from "./save-media.ts";

/** How to follow a request to its files. */
export type ResumeOptions = {
  /** Ends the call at once. The request continues at the API, and the error has its id. */
  readonly signal?: AbortSignal | undefined;
  /** Longest time for everything in milliseconds. The request continues at the API afterwards. */
  readonly timeoutMs?: number | undefined;
  /** Called with every answer about the request, repeated states included. */
  readonly onUpdate?: ((record: RequestRecord) => void) | undefined;
  /** A file, or a folder if it is one or ends with a slash; the file is then named after the request. */
  readonly saveTo?: string | undefined;
  /** Replaces what is at `saveTo`. Otherwise it stays, and `run` refuses before it submits anything. */
  readonly overwrite?: boolean | undefined;
  /** Larger files are refused. Default 4 GiB. */
  readonly maxBytes?: number | undefined;
  /** Replaces parts of the polling. */
  readonly policy?: Partial<PollPolicy> | undefined;
};

/** How to run a request. */
export type RunOptions = ResumeOptions & Pick<SubmitOptions, "headers">;

/** What running needs. */
export type RunContext = { readonly queue: QueueContext; readonly media: DownloadContext };

type SaveTarget = { readonly path: string; readonly isFolder: boolean };

/**
 * Submits a payload that was checked, waits, and saves the results. Once the API has accepted it, every error has its request id.
 *
 * @throws DownloadError `DOWNLOAD_FILE_EXISTS`, `DOWNLOAD_UNWRITABLE` before anything is sent.
 * @throws ApiError, RequestError `REQUEST_UNCERTAIN` as a submit does; RequestError afterwards.
 */
export async function runRequest(
  context: RunContext,
  request: {
    readonly modelId: string;
    /** Undefined if only its id is known. */
    readonly model: Model | undefined;
    readonly payload: JsonObject;
  },
  options: RunOptions = {},
): Promise<RunResult> {
  options.signal?.throwIfAborted();
  const startedAtMs = context.queue.api.clock.now();
  const target = await findTarget(options, options.overwrite !== true);
  return withTimeout(options, async (signal) => {
    const from = await submitOnce(context, request, { ...options, signal });
    const { model, payload } = request;
    const { requestId } = from;
    const followed = { requestId, from, model, payload, target, startedAtMs };
    return follow(context, followed, { ...options, signal });
  });
}

/** Follows a request that was submitted before, by whomever, and saves its results. Submits nothing. */
export async function resumeRequest(
  context: RunContext,
  { requestId, model }: { readonly requestId: string; readonly model: Model | undefined },
  options: ResumeOptions = {},
): Promise<RunResult> {
  const startedAtMs = context.queue.api.clock.now();
  const target = await findTarget(options, false);
  return withTimeout(options, (signal) => {
    const followed = { requestId, from: undefined, model, payload: undefined, target, startedAtMs };
    return follow(context, followed, { ...options, signal });
  });
}

/** The answer to an abort while bytes may be on their way is "uncertain"; at any other time nothing was sent. */
async function submitOnce(
  { queue }: RunContext,
  { modelId, payload }: { readonly modelId: string; readonly payload: JsonObject },
  { signal, headers }: RunOptions,
): Promise<RequestRecord> {
  let isSending = false;
  const onSending = (now: boolean): void => void (isSending = now);
  try {
    return await submitRequest(queue, { modelId, payload, onSending }, { signal, headers });
  } catch (error) {
    if (!isSending || signal?.aborted !== true || error !== signal.reason) throw error;
    throw uncertainError(modelId, "the call was aborted while it was being sent", error);
  }
}

type Followed = {
  readonly requestId: string;
  readonly from: RequestRecord | undefined;
  readonly model: Model | undefined;
  readonly payload: JsonObject | undefined;
  readonly target: SaveTarget | undefined;
  readonly startedAtMs: number;
};

async function follow(
  context: RunContext,
  { requestId, from, target, ...known }: Followed,
  options: ResumeOptions,
): Promise<RunResult> {
  let last = from;
  const modelOf = async (record: RequestRecord): Promise<Model | undefined> =>
    known.model ?? builtInCatalogue.load(record.modelId);
  const onState = (record: RequestRecord): void => {
    last = record;
    options.onUpdate?.(record);
  };
  try {
    if (from !== undefined) options.onUpdate?.(from);
    const { signal, policy } = options;
    const typicalSeconds = known.model?.typicalSeconds;
    const record = await waitForRequest(context.queue, requestId, {
      from,
      signal,
      policy,
      typicalSeconds,
      onState,
      hasResult: async (one) => hasIds(one, await modelOf(one)),
    });
    last = record;
    const model = await modelOf(record);
    const files = await deliver(context, { record, model, target }, options);
    const finishedAtMs = context.queue.api.clock.now();
    const payload = known.payload ?? record.payload;
    return toRunResult(
      { record, model, payload, startedAtMs: known.startedAtMs, finishedAtMs },
      files,
    );
  } catch (error) {
    throw toRunError(error, { requestId, last, signal: options.signal });
  }
}

async function deliver(
  context: RunContext,
  {
    record,
    model,
    target,
  }: {
    readonly record: RequestRecord;
    readonly model: Model | undefined;
    readonly target: SaveTarget | undefined;
  },
  options: ResumeOptions,
): Promise<readonly ResultFile[]> {
  const files: ResultFile[] = [];
  const names = target === undefined ? [] : nameFiles(target, { record, model });
  let urls = record.mediaUrls;
  for (const index of urls.keys()) {
    const name = names[index];
    const url = urls[index] ?? "";
    if (name === undefined) files.push({ url });
    else {
      const saved = await download(context, { url, target: name }, options).catch(
        async (error: unknown) => {
          if (!isDeadLink(error)) throw error;
          // Links end after a while; the record has new ones.
          const fresh = await readRequest(context.queue, record.requestId, options);
          urls = fresh.mediaUrls;
          const again = urls[index];
          if (again === undefined || again === url) throw error;
          return download(context, { url: again, target: name }, options);
        },
      );
      files.push(saved);
    }
  }
  return files;
}

/** Whether what the model makes is there, although it is no file. */
function hasIds(record: RequestRecord, model: Model | undefined): boolean {
  if (model?.output.media !== "ids") return false;
  return Object.keys(readIds(record, model) ?? {}).length > 0;
}

async function download(
  context: RunContext,
  { url, target }: { readonly url: string; readonly target: string },
  { signal, overwrite, maxBytes }: ResumeOptions,
): Promise<SavedResultFile> {
  const file = await downloadMedia(context.media, { url, target }, { signal, overwrite, maxBytes });
  return { url, ...file };
}

function isDeadLink(error: unknown): boolean {
  if (!(error instanceof DownloadError) || error.code !== "DOWNLOAD_FAILED") return false;
  return [401, 403, 404, 410].includes(error.status ?? 0);
}

/** The request exists and may be charged, so every error says which it is and how to go on without paying again. */
function toRunError(
  error: unknown,
  {
    requestId,
    last,
    signal,
  }: {
    readonly requestId: string;
    readonly last: RequestRecord | undefined;
    readonly signal: AbortSignal | undefined;
  },
): RequestError {
  if (error instanceof RequestError && error.requestId !== undefined) return error;
  const isFinished = last?.state === "succeeded";
  const isStopped = signal?.aborted === true && error === signal.reason;
  if (isStopped && isTimeout(error) && !isFinished) return deadlineError(requestId, last);
  const what = isFinished
    ? `request ${requestId} succeeded, but its result was not saved`
    : `request ${requestId} may still be running: storyreel stopped waiting for it`;
  const why = isStopped
    ? isTimeout(error)
      ? "the time limit was reached"
      : "the call was aborted"
    : error instanceof Error
      ? error.message
      : String(error);
  return new RequestError("REQUEST_INTERRUPTED", `${what}: ${why}`, {
    requestId,
    modelId: last?.modelId,
    lastStatus: last?.status,
    hint: hintFor(requestId, error),
    cause: error,
  });
}

function hintFor(requestId: string, error: unknown): string {
  const resume = `client.resume(${JSON.stringify(requestId)}) continues without paying again`;
  const first = error instanceof CodedError ? error.hint : undefined;
  return first === undefined ? resume : `${first}; then ${resume}`;
}

async function findTarget(
  { saveTo }: ResumeOptions,
  isNew: boolean,
): Promise<SaveTarget | undefined> {
  if (saveTo === undefined) return undefined;
  const target = path.resolve(saveTo);
  const isFolder = /[\\/]$/.test(saveTo) || (await isDirectory(target));
  // In a folder the name is the request's own, which nobody has yet.
  await prepareTarget(isFolder ? path.join(target, "file") : target, isNew && !isFolder);
  return { path: target, isFolder };
}

async function isDirectory(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    return false;
  }
}
