import type { Medium } from "@storyreel/models";
import type { Retry } from "../http/call-api.ts";
import type { TransportHooks } from "../http/observe-transport.ts";
import type { Transport } from "../http/transport.ts";
import type { CancelOutcome } from "../queue/cancel-request.ts";
import type { ListQuery, RequestPage } from "../queue/list-requests.ts";
import type { CallOptions } from "../queue/queue-context.ts";
import type { ModelDetails } from "../queue/read-models.ts";
import type { RequestRecord } from "../queue/request-record.ts";
import type { SubmitOptions, SubmitOutcome } from "../queue/submit-request.ts";
import type { WaitOptions } from "../queue/wait-for-request.ts";
import type { Clock } from "../time/clock.ts";
import type { RunModel, SubmitModel } from "./checked-payload.ts";
import type { ConfigOptions } from "./client-config.ts";
import type { DownloadedFile, DownloadOptions } from "./download-media.ts";
import type { OpenedMedia, OpenMediaOptions } from "./open-media.ts";
import type { ResumeOptions, RunOptions } from "./run-request.ts";
import type { ResultFile, RunResult, SavedResultFile } from "./run-result.ts";
import type { MediaUpload } from "./upload-media.ts";

/** How to create a client. Nothing is required if `GMI_API_KEY` is set. */
export type ClientOptions = ConfigOptions & {
  /** Default: undici, with its own agents. */
  readonly transport?: Transport | undefined;
  /** Default: that of the transport, else the system's. */
  readonly clock?: Clock | undefined;
  /** From 0 up to, but not including, 1. Spreads retries. */
  readonly random?: (() => number) | undefined;
  readonly timeouts?: Partial<ClientTimeouts> | undefined;
  /** Must not throw. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
} & TransportHooks;

/** Time limits of one HTTP exchange, in milliseconds. */
export type ClientTimeouts = {
  /** Until a connection is established. Default 10 s. */
  readonly connectMs: number;
  /** A read of the API, answer included. Default 30 s. */
  readonly readMs: number;
  /** A submit, answer included. Synchronous models answer when they are done. Default 180 s. */
  readonly submitMs: number;
  /** The head of a download, and each pause inside it. Default 60 s. */
  readonly downloadIdleMs: number;
};

/** Events of a client, for example for logs. They contain no secrets. */
export type ClientEvent =
  | ({ readonly type: "retrying" } & Retry)
  /** Sent once for each unknown status, which is treated as running. */
  | { readonly type: "status-unrecognised"; readonly requestId: string; readonly status: string };

/**
 * A client of the request queue that never sends a paid request twice by itself. All calls accept a signal: if it aborts, they end at
 * once and throw its reason unchanged. Only `run` and `resume` throw an error with the request id instead. `await using` closes it.
 */
export type Client = AsyncDisposable & {
  /** The base URL in use, without a trailing slash. */
  readonly baseUrl: string;
  /**
   * Checks the payload, submits it, waits, and saves the results if `saveTo` is given. Once the API has accepted it, an abort or a
   * timeout does not cancel it: the error has its id, and `resume` continues without paying again.
   *
   * @throws RequestError `REQUEST_PAYLOAD_INVALID`, and DownloadError `DOWNLOAD_FILE_EXISTS`, `DOWNLOAD_UNWRITABLE`, before anything is
   *   sent; RequestError `REQUEST_UNCERTAIN` if the answer to the submit was lost, and ApiError if it was refused.
   * @throws RequestError `REQUEST_FAILED`, `REQUEST_CANCELLED`, `REQUEST_WITHOUT_RESULT`; `REQUEST_DEADLINE`, `REQUEST_INTERRUPTED` if you
   *   can `resume` it.
   */
  run<
    P extends object,
    M extends Medium | "unknown" = Medium | "unknown",
    S extends string | undefined = undefined,
  >(
    model: RunModel<P, M>,
    payload: NoInfer<P>,
    options?: RunOptions & { readonly saveTo?: S },
  ): Promise<RunResult<M, S extends string ? SavedResultFile : ResultFile>>;
  /**
   * Continues a request that was submitted before: waits, and saves the results. It submits nothing. Without `model`, the model is
   * looked up among the built-in ones.
   *
   * @throws RequestError as `run` does after the submit.
   */
  resume<
    M extends Medium | "unknown" = Medium | "unknown",
    S extends string | undefined = undefined,
  >(
    requestId: string,
    options?: ResumeOptions & { readonly model?: RunModel<object, M>; readonly saveTo?: S },
  ): Promise<RunResult<M, S extends string ? SavedResultFile : ResultFile>>;
  /**
   * Asks the API to cancel a request. It documents no such call, so the outcome says what it answered and what the request's state is
   * afterwards. A cancelled request may still be charged.
   *
   * @throws ApiError if the request cannot be read, or the answer is unclear.
   */
  cancel(requestId: string, options?: CallOptions): Promise<CancelOutcome>;
  /**
   * Sends exactly one POST, whatever happens, and returns the outcome. For callers that keep a ledger: write the intent
   * before and the request id after. Like a lost answer, an abort leaves open whether the API accepted the submit. The payload is typed,
   * but not checked: `check` it first.
   */
  attemptSubmit<P extends object>(
    model: SubmitModel<P>,
    payload: NoInfer<P>,
    options?: SubmitOptions,
  ): Promise<SubmitOutcome>;
  /**
   * Checks the payload and submits it. Repeats only if the API cannot have accepted it (no connection, 429). The record may
   * already be final: synchronous models answer with their result.
   *
   * @throws RequestError `REQUEST_PAYLOAD_INVALID` before anything is sent; `REQUEST_UNCERTAIN` if the answer was lost.
   * @throws ApiError if the API refuses or cannot be reached.
   */
  submit<P extends object>(
    model: SubmitModel<P>,
    payload: NoInfer<P>,
    options?: SubmitOptions,
  ): Promise<RequestRecord>;
  /** Reads one request by its id. Repeats after faults. @throws ApiError */
  read(requestId: string, options?: CallOptions): Promise<RequestRecord>;
  /** Reads one page of the account's requests. @throws ApiError */
  list(query?: ListQuery, options?: CallOptions): Promise<RequestPage>;
  /**
   * Waits until a request ends, and returns it if it succeeded.
   *
   * @throws RequestError `REQUEST_FAILED`, `REQUEST_CANCELLED`, `REQUEST_WITHOUT_RESULT`, or `REQUEST_DEADLINE` if it is
   *   still running and you can wait for it again.
   * @throws ApiError if it cannot be read.
   */
  wait(requestId: string, options?: WaitOptions): Promise<RequestRecord>;
  /**
   * How far the API's clock is ahead of ours, in milliseconds, from its answers; `undefined` before the first answer. Accurate
   * to about a second.
   */
  clockOffsetMs(): number | undefined;
  /** Ids of the models that the key can use. @throws ApiError */
  listModels(options?: CallOptions): Promise<readonly string[]>;
  /** The API's description of one model. @throws ApiError `API_NOT_FOUND` if it does not exist */
  readModel(modelId: string, options?: CallOptions): Promise<ModelDetails>;
  /**
   * Opens a result's URL: without the key, over https only, and at public addresses only (loopback too if the base URL is there).
   *
   * @throws DownloadError here and while reading the body.
   */
  openMedia(url: string, options?: OpenMediaOptions): Promise<OpenedMedia>;
  /**
   * Downloads a result's URL to a file, with the rules of `openMedia` and repeats after faults. The file appears under its name when all
   * bytes are there, and never replaces another one unless `overwrite` is set.
   *
   * @throws DownloadError
   */
  download(url: string, path: string, options?: DownloadOptions): Promise<DownloadedFile>;
  /**
   * Uploads a file to where models can fetch it, and returns its URL. Free of charge; repeats after faults. The key is sent to the API
   * only, not to the host that stores the file.
   *
   * @throws ApiError if the API returns no upload URL.
   * @throws UploadError if the storage refuses it.
   */
  uploadMedia(upload: MediaUpload, options?: CallOptions): Promise<string>;
  /**
   * Loads the HTTP library, which otherwise delays the first call. Opens no connection.
   */
  prepare(): Promise<void>;
  /** Ends the connections after running calls have finished. A transport from the options stays open. */
  close(): Promise<void>;
};
