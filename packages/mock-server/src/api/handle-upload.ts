import { parseObject } from "../catalogue/json.ts";
import { contentHash, requestIdFor } from "../replay/request-id.ts";
import type { Answer } from "./answer.ts";
import { errorAnswer, jsonAnswer, mediaErrorAnswer } from "./answer.ts";
import { answerMedia } from "./answer-media.ts";
import type { MockRequest } from "./mock-request.ts";
import { bodyText, headerOf, splitTarget } from "./mock-request.ts";
import { uploadPath } from "./route.ts";
import type { Session } from "./session.ts";
import { originOf } from "./session.ts";

/**
 * The content type that a PUT must have for each `file_type`, as seen live by arjunlohan/minimax-week-interdimensional-cable
 * (2026-09): any other value gets 403, a missing one 400.
 */
const contentTypes: { readonly [fileType: string]: string } = {
  jpeg: "image/jpeg",
  jpg: "image/jpg",
  png: "image/png",
  mp4: "video/mp4",
  mp3: "audio/mpeg",
  wav: "audio/wav",
};

// How long the signature of a live upload URL was valid (same source).
const lifetimeSeconds = 899;
const uploads = contentHash("upload", null, undefined);
// 64 MiB per session: uploads are test inputs, not an archive.
const maxUploadedBytes = 64 * 1024 * 1024;

/** `POST /upload-url`: gives the URL to PUT a file to, and the URL to read it from. */
export function handleUploadUrl(request: MockRequest, session: Session): Answer {
  const fileType = fileTypeOf(bodyText(request));
  const contentType = fileType === undefined ? undefined : contentTypes[fileType];
  if (fileType === undefined || contentType === undefined) {
    const known = Object.keys(contentTypes).join(", ");
    return errorAnswer(400, `invalid request: file_type must be one of ${known}`);
  }
  const id = requestIdFor(session.seed, uploads, session.uploads.size);
  const name = `${id}.${fileType}`;
  const expiresAtMs = session.clock.nowMs() + lifetimeSeconds * 1000;
  session.uploads.set(name, { contentType, expiresAtMs, bytes: undefined });
  const publicUrl = `${originOf(session)}${uploadPath}/${name}`;
  const query = `X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Expires=${lifetimeSeconds}&X-Goog-SignedHeaders=content-type%3Bhost&X-Goog-Signature=mock`;
  return jsonAnswer(200, { upload_url: `${publicUrl}?${query}`, public_url: publicUrl });
}

/** PUT, GET and HEAD of an uploaded file. */
export function handleUpload(request: MockRequest, name: string, session: Session): Answer {
  const upload = session.uploads.get(name);
  if (request.method !== "PUT") {
    if (upload?.bytes === undefined) return mediaErrorAnswer(404, "NoSuchKey");
    const range = headerOf(request, "range");
    return answerMedia(
      { bytes: upload.bytes, contentType: upload.contentType },
      {
        range,
        ifRange: headerOf(request, "if-range"),
        ifNoneMatch: headerOf(request, "if-none-match"),
      },
    );
  }
  const isSigned = splitTarget(request.target).query.includes("X-Goog-Signature=mock");
  const sent = headerOf(request, "content-type");
  if (sent === undefined) return mediaErrorAnswer(400, "MissingSecurityHeader");
  if (upload === undefined || !isSigned || sent !== upload.contentType) {
    return mediaErrorAnswer(403, "SignatureDoesNotMatch");
  }
  if (session.clock.nowMs() > upload.expiresAtMs) return mediaErrorAnswer(400, "ExpiredToken");
  const bytes = Buffer.from(request.body);
  session.uploadedBytes += bytes.length - (upload.bytes?.length ?? 0);
  if (session.uploadedBytes > maxUploadedBytes) {
    session.uploadedBytes -= bytes.length - (upload.bytes?.length ?? 0);
    return mediaErrorAnswer(400, "EntityTooLarge");
  }
  upload.bytes = bytes;
  return { status: 200, headers: {}, body: "" };
}

function fileTypeOf(text: string): string | undefined {
  const fileType = parseObject(text)?.["file_type"];
  return typeof fileType === "string" && Object.hasOwn(contentTypes, fileType)
    ? fileType
    : undefined;
}
