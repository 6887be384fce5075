import { UploadError } from "../errors/upload-error.ts";
import { ApiError } from "../errors/api-error.ts";
import { readApi, waitBeforeRepeat, type ApiContext } from "../http/call-api.ts";
import { asObject, readText } from "../http/read-json.ts";
import { TransportError } from "../http/transport.ts";
import type { CallOptions } from "../queue/queue-context.ts";
import type { JsonValue } from "@storyreel/models";
import type { BackoffPolicy } from "../time/backoff.ts";
import { isLoopbackHost } from "../http/judge-address.ts";
import type { MediaContext } from "./open-media.ts";

/** What the provider accepts. The storage answers other content types with HTTP 403 (arjunlohan/minimax-week-interdimensional-cable, 2026-09). */
export type UploadType = keyof typeof fileTypes;

/** A file to upload. */
export type MediaUpload = { readonly bytes: Uint8Array; readonly mediaType: UploadType };

/** What an upload needs: the API, which returns a place, and a transport to the place without the key. */
export type UploadContext = { readonly api: ApiContext; readonly media: MediaContext };

const fileTypes = {
  "image/png": "png",
  "image/jpeg": "jpeg",
  "video/mp4": "mp4",
  "audio/mpeg": "mp3",
  "audio/wav": "wav",
} as const;

// As for reads. The signed URL is valid for 899 s.
const PUT_TRIES = 4;
const putBackoff: BackoffPolicy = { baseMs: 500, capMs: 8000 };
// The storage answers with an empty body or a short XML document.
const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * Asks the API for a place and uploads the file to it. Neither call is documented: `POST /upload-url` and the presigned PUT are taken from
 * arjunlohan/minimax-week-interdimensional-cable and yannan000/unofficial-gmi-cloud-cli (2026-09).
 *
 * @returns the URL from which models can fetch the file.
 * @throws ApiError from the first call. @throws UploadError `UPLOAD_REFUSED_ADDRESS`, `UPLOAD_FAILED` from the second.
 */
export async function uploadMedia(
  context: UploadContext,
  upload: MediaUpload,
  options: CallOptions = {},
): Promise<string> {
  const answer = await readApi(context.api, {
    operation: "request an upload URL",
    path: "/upload-url",
    freeBody: { file_type: fileTypes[upload.mediaType] },
    signal: options.signal,
  });
  const place = parsePlace(answer);
  const target = checkAddress(context.media, place.uploadUrl);
  checkAddress(context.media, place.publicUrl);
  await put(context, target, { upload, signal: options.signal });
  return place.publicUrl;
}

function parsePlace(answer: JsonValue): { readonly uploadUrl: string; readonly publicUrl: string } {
  const { upload_url: uploadUrl, public_url: publicUrl } = asObject(answer) ?? {};
  if (typeof uploadUrl === "string" && typeof publicUrl === "string")
    return { uploadUrl, publicUrl };
  throw new ApiError(
    "API_MALFORMED_ANSWER",
    "request an upload URL: the answer contains no upload_url and public_url",
  );
}

/** As for downloads: https only, and this machine only if the base URL is on it. */
function checkAddress({ allowsLoopback, redactor }: MediaContext, address: string): URL {
  const url = URL.parse(address);
  const isOwn = url !== null && allowsLoopback && isLoopbackHost(url.hostname);
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isOwn)) return url;
  throw new UploadError(
    "UPLOAD_REFUSED_ADDRESS",
    `will not upload to ${url === null ? "an invalid URL" : redactor.url(url)}`,
    { hint: "uploads must use https", url: url === null ? undefined : redactor.url(url) },
  );
}

/** A presigned PUT can be repeated: it writes the same bytes to the same place. */
async function put(
  { api, media }: UploadContext,
  url: URL,
  { upload, signal }: { readonly upload: MediaUpload; readonly signal: AbortSignal | undefined },
): Promise<void> {
  for (let repeat = 1; ; repeat += 1) {
    const outcome = await putOnce(media, url, { upload, signal });
    if (outcome.kind === "done") return;
    if (!outcome.isRetryable || repeat >= PUT_TRIES) throw outcome.error;
    const { message } = outcome.error;
    await waitBeforeRepeat(
      api,
      { operation: "upload", signal },
      { repeat, error: new ApiError("API_UNAVAILABLE", message), policy: putBackoff },
    );
  }
}

type PutOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly error: UploadError; readonly isRetryable: boolean };

async function putOnce(
  media: MediaContext,
  url: URL,
  { upload, signal }: { readonly upload: MediaUpload; readonly signal: AbortSignal | undefined },
): Promise<PutOutcome> {
  const place = media.redactor.url(url);
  try {
    const response = await media.transport.send({
      method: "PUT",
      url,
      // Must be the type that was signed.
      headers: { "content-type": upload.mediaType },
      body: upload.bytes,
      connection: "shared",
      addresses: media.allowsLoopback ? "public-or-loopback" : "public",
      timeouts: media.timeouts,
      signal,
    });
    const { status } = response;
    const text = await readText(response.body, MAX_ANSWER_BYTES);
    if (status >= 200 && status < 300) return { kind: "done" };
    // Google's storage gives a reason such as <Code>SignatureDoesNotMatch</Code>.
    const reason = /<Code>([A-Za-z]{1,60})<\/Code>/.exec(text ?? "")?.[1];
    const named = reason === undefined ? "" : ` (${media.redactor.text(reason)})`;
    const message = `${place} returned HTTP ${status}${named}`;
    return {
      kind: "failed",
      error: new UploadError("UPLOAD_FAILED", message, { url: place, status }),
      isRetryable: status === 408 || status === 429 || status >= 500,
    };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    const isRefused = error.code === "DOWNLOAD_REFUSED_ADDRESS";
    return {
      kind: "failed",
      error: new UploadError(
        isRefused ? "UPLOAD_REFUSED_ADDRESS" : "UPLOAD_FAILED",
        `${place}: ${media.redactor.text(error.message)}`,
        { url: place, cause: media.redactor.cause(error) },
      ),
      isRetryable: !isRefused,
    };
  }
}
