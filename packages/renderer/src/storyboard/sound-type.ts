/** The sound formats that models return, by the ending of their files. */
export type SoundType = "wav" | "mp3" | "m4a" | "flac" | "ogg" | "aac";

/** The format of a sound file by its first bytes, whatever its name; `undefined` for anything else, such as a playlist. */
export function soundTypeOf(bytes: Uint8Array): SoundType | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 12));
  const text = head.toString("latin1");
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WAVE") return "wav";
  if (text.startsWith("fLaC")) return "flac";
  if (text.startsWith("OggS")) return "ogg";
  if (text.slice(4, 8) === "ftyp") return "m4a";
  if (text.startsWith("ID3")) return "mp3";
  const [first = 0, second = 0] = head;
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  // The two bits of the layer: none is AAC in a frame of its own.
  return (second & 0x06) === 0 ? "aac" : "mp3";
}
