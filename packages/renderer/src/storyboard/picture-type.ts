/** What models take as a picture. */
export type PictureType = "image/png" | "image/jpeg" | "image/webp";

/** The limit that the pages of Kling state, and none of the others states a lower one (2026-09). */
export const maxPictureBytes = 10 * 1024 * 1024;

/** What a file is by its first bytes, whatever its name says; `undefined` for anything that is no such picture. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 12));
  if (head.toString("latin1", 0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  if (head.toString("latin1", 0, 3) === "\xff\xd8\xff") return "image/jpeg";
  const isRiff = head.toString("latin1", 0, 4) === "RIFF";
  return isRiff && head.toString("latin1", 8, 12) === "WEBP" ? "image/webp" : undefined;
}
