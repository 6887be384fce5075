import { DownloadError, type DownloadErrorFacts } from "../errors/download-error.ts";
import type { Redactor } from "../http/redact.ts";
import { parseRetryAfter } from "../http/retry-after.ts";
import {
  TransportError,
  type Transport,
  type TransportResponse,
  type TransportTimeouts,
} from "../http/transport.ts";
import type { Clock } from "../time/clock.ts";
import { isLoopbackHost } from "../http/judge-address.ts";

/** Limits of a download. */
export type OpenMediaOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Larger files are refused: at once if the host sends the length, otherwise at the limit. Default 4 GiB. */
  readonly maxBytes?: number | undefined;
  /**
   * Gives up when fewer than `bytes` arrive within `windowMs`. Time in which the body is not read does not count. Default: no limit,
   * except that of `ClientTimeouts.downloadIdleMs` for each pause.
   */
  readonly slowest?: { readonly bytes: number; readonly windowMs: number } | undefined;
};

/** A result being downloaded. Read `body` to the end or leave the loop early: both free the connection. */
export type OpenedMedia = {
  /** Throws `DownloadError` if the body is incomplete, too large or too slow. */
  readonly body: AsyncIterable<Uint8Array>;
  /** The length that the host sends, if it does. The body must have it. */
  readonly sizeBytes?: number;
  readonly contentType?: string;
};

/** What downloads need. It does not contain the key, so the key cannot be sent. */
export type MediaContext = {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly redactor: Redactor;
  readonly timeouts: TransportTimeouts;
  /** True if the base URL is on this machine: then media may be too, also over plain http. */
  readonly allowsLoopback: boolean;
};

const MAX_REDIRECTS = 5;
const DEFAULT_MAX_BYTES = 4 * 1024 ** 3;

/**
 * Opens the URL of a result. It belongs to another host (Google's storage, as observed), which returns 401 if it gets an
 * Authorization header, so none is sent. Each hop must use https and a public address. One attempt, no repeats.
 *
 * @throws DownloadError `DOWNLOAD_REFUSED_ADDRESS`, `DOWNLOAD_TOO_LARGE`, `DOWNLOAD_FAILED`, and from the body `DOWNLOAD_INCOMPLETE`, `DOWNLOAD_TOO_SLOW`.
 */
export async function openMedia(
  context: MediaContext,
  mediaUrl: string,
  options: OpenMediaOptions = {},
): Promise<OpenedMedia> {
  let url = checkHop(context, mediaUrl);
  for (let redirects = 0; ; redirects += 1) {
    const response = await sendHop(context, url, options.signal);
    if (!isRedirect(response.status)) return toMedia(context, { url, response, options });
    response.discard();
    const location = response.headers["location"];
    if (location === undefined)
      throw failed(context.redactor.url(url), "redirects without a location", {
        isRetryable: true,
      });
    if (redirects === MAX_REDIRECTS) {
      throw failed(context.redactor.url(url), `is redirected more than ${MAX_REDIRECTS} times`, {
        isRetryable: false,
      });
    }
    url = checkHop(context, location, url);
  }
}

function checkHop(context: MediaContext, target: string, from?: URL): URL {
  const url = URL.parse(target, from?.href);
  if (url === null) {
    throw new DownloadError("DOWNLOAD_FAILED", "the result's URL is invalid", {
      isRetryable: false,
    });
  }
  const isOwn = context.allowsLoopback && isLoopbackHost(url.hostname);
  const hasPassword = url.username !== "" || url.password !== "";
  if ((url.protocol === "https:" || (url.protocol === "http:" && isOwn)) && !hasPassword)
    return url;
  const way = from === undefined ? "will not download from" : "will not follow a redirect to";
  throw new DownloadError("DOWNLOAD_REFUSED_ADDRESS", `${way} ${context.redactor.url(url)}`, {
    url: context.redactor.url(url),
    isRetryable: false,
    hint: hasPassword ? "the URL contains a password" : "results must use https",
  });
}

async function sendHop(
  context: MediaContext,
  url: URL,
  signal: AbortSignal | undefined,
): Promise<TransportResponse> {
  try {
    return await context.transport.send({
      method: "GET",
      url,
      // Without compression, so that the length can be compared.
      headers: { accept: "*/*", "accept-encoding": "identity" },
      connection: "shared",
      addresses: context.allowsLoopback ? "public-or-loopback" : "public",
      timeouts: context.timeouts,
      signal,
    });
  } catch (error) {
    throw toDownloadError(context, url, error);
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function toMedia(
  context: MediaContext,
  media: {
    readonly url: URL;
    readonly response: TransportResponse;
    readonly options: OpenMediaOptions;
  },
): OpenedMedia {
  const { url, response, options } = media;
  const { status, headers } = response;
  const refuse = (error: DownloadError): never => {
    response.discard();
    throw error;
  };
  if (status !== 200) {
    const retryAfterMs = parseRetryAfter(headers["retry-after"], context.clock.now());
    const isRetryable = status === 429 || status === 408 || status >= 500;
    refuse(
      failed(context.redactor.url(url), `returned HTTP ${status}`, {
        status,
        retryAfterMs,
        isRetryable,
      }),
    );
  }
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") {
    refuse(
      failed(
        context.redactor.url(url),
        `compresses the file (${context.redactor.text(encoding)})`,
        {
          isRetryable: false,
        },
      ),
    );
  }
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const sizeBytes = contentLength(headers["content-length"]);
  if (sizeBytes !== undefined && sizeBytes > maxBytes)
    refuse(tooLarge(context, url, { maxBytes, sizeBytes }));
  const contentType = headers["content-type"];
  return {
    body: checkedBody(context, {
      url,
      body: notTooSlow(context, { url, body: response.body, slowest: options.slowest }),
      sizeBytes,
      maxBytes,
    }),
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
    ...(contentType === undefined ? {} : { contentType }),
  };
}

function contentLength(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}

async function* checkedBody(
  context: MediaContext,
  media: {
    readonly url: URL;
    readonly body: AsyncIterable<Uint8Array>;
    readonly sizeBytes: number | undefined;
    readonly maxBytes: number;
  },
): AsyncGenerator<Uint8Array, void, undefined> {
  const { url, sizeBytes, maxBytes } = media;
  let receivedBytes = 0;
  try {
    for await (const piece of media.body) {
      receivedBytes += piece.byteLength;
      if (receivedBytes > maxBytes) throw tooLarge(context, url, { maxBytes, sizeBytes });
      yield piece;
    }
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    throw incomplete(context, url, { receivedBytes, sizeBytes, cause: error });
  }
  if (sizeBytes !== undefined && receivedBytes !== sizeBytes) {
    throw incomplete(context, url, { receivedBytes, sizeBytes, cause: undefined });
  }
}

/** Counts only the time that the next piece is waited for: a slow disk of ours is not the host's fault. */
async function* notTooSlow(
  { clock, redactor }: MediaContext,
  media: {
    readonly url: URL;
    readonly body: AsyncIterable<Uint8Array>;
    readonly slowest: OpenMediaOptions["slowest"];
  },
): AsyncGenerator<Uint8Array, void, undefined> {
  const { url, body, slowest } = media;
  let sinceMs = clock.now();
  let waitedMs = 0;
  let receivedBytes = 0;
  for await (const piece of body) {
    waitedMs += Math.max(0, clock.now() - sinceMs);
    receivedBytes += piece.byteLength;
    if (slowest !== undefined && waitedMs >= slowest.windowMs) {
      if (receivedBytes < slowest.bytes) {
        const place = redactor.url(url);
        const what = `${place} sent only ${receivedBytes} bytes in ${waitedMs / 1000} s`;
        throw new DownloadError("DOWNLOAD_TOO_SLOW", what, { url: place, isRetryable: true });
      }
      waitedMs = 0;
      receivedBytes = 0;
    }
    yield piece;
    sinceMs = clock.now();
  }
}

function incomplete(
  context: MediaContext,
  url: URL,
  facts: {
    readonly receivedBytes: number;
    readonly sizeBytes: number | undefined;
    readonly cause: unknown;
  },
): DownloadError {
  const { receivedBytes, sizeBytes, cause } = facts;
  const expected = sizeBytes === undefined ? "" : ` of ${sizeBytes}`;
  const place = context.redactor.url(url);
  return new DownloadError(
    "DOWNLOAD_INCOMPLETE",
    `${place} ended after ${receivedBytes}${expected} bytes`,
    {
      url: place,
      receivedBytes,
      expectedBytes: sizeBytes,
      isRetryable: true,
      cause: context.redactor.cause(cause),
    },
  );
}

function tooLarge(
  context: MediaContext,
  url: URL,
  { maxBytes, sizeBytes }: { readonly maxBytes: number; readonly sizeBytes: number | undefined },
): DownloadError {
  const place = context.redactor.url(url);
  return new DownloadError(
    "DOWNLOAD_TOO_LARGE",
    `${place} is larger than the limit of ${maxBytes} bytes`,
    {
      url: place,
      expectedBytes: sizeBytes,
      isRetryable: false,
    },
  );
}

/** `place` is the URL, without secrets. */
function failed(
  place: string,
  what: string,
  facts: Omit<DownloadErrorFacts, "url">,
): DownloadError {
  return new DownloadError("DOWNLOAD_FAILED", `${place} ${what}`, { ...facts, url: place });
}

/** Turns errors of the transport into download errors. An abort is returned unchanged. */
function toDownloadError(context: MediaContext, url: URL, error: unknown): unknown {
  if (!(error instanceof TransportError)) return error;
  const place = context.redactor.url(url);
  const isRefused = error.code === "DOWNLOAD_REFUSED_ADDRESS";
  return new DownloadError(
    isRefused ? "DOWNLOAD_REFUSED_ADDRESS" : "DOWNLOAD_FAILED",
    `${place}: ${context.redactor.text(error.message)}`,
    { url: place, isRetryable: !isRefused, cause: context.redactor.cause(error) },
  );
}
