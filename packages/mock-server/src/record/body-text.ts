import { readBytes } from "./hidden-texts.ts";

/** The text of a body in its own characters, also if it is packed although nobody asked for that. */
export function bodyText(bytes: Buffer, contentType: string): string {
  const text = decoderFor(bytes, contentType).decode(bytes);
  if (!text.includes("\uFFFD")) return text;
  return readBytes(bytes).texts[0] ?? text;
}

function decoderFor(bytes: Buffer, contentType: string): InstanceType<typeof TextDecoder> {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be");
  try {
    return new TextDecoder(/charset\s*=\s*["']?([\w.:-]+)/iu.exec(contentType)?.[1] ?? "utf-8");
  } catch {
    return new TextDecoder(); // a name that no browser knows either
  }
}
