// 100: with a folder, an ending and a random part, still below the 255 bytes of most disks.
const mostBytes = 100;

// Names that Windows reserves for devices, whatever the extension.
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=[ .]|$)/i;

let graphemes: Intl.Segmenter | undefined;

/** Whether Windows reserves a name for a device: `con`, `aux.mp4`. */
export function isReservedName(name: string): boolean {
  return RESERVED.test(name);
}

/**
 * A name for a file that Linux, macOS and Windows accept, and that a shell does not take for a flag: as close to a text as
 * that can be, at most 100 bytes long, never empty. Different texts may have the same name.
 */
export function portableName(text: string): string {
  const plain = text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u200b\ufeff\ufffd<>:"/\\|?*]+/gu, "_")
    .replace(/^[\s.~-]+/u, "");
  const short = cut(plain).replace(/[\s.]+$/u, "");
  return short === "" || isReservedName(short) ? `_${short}` : short;
}

/** Between characters as a reader sees them. */
function cut(text: string): string {
  if (Buffer.byteLength(text) <= mostBytes) return text;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  let kept = "";
  let bytes = 0;
  for (const { segment } of graphemes.segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > mostBytes) return kept;
    kept += segment;
  }
  return kept;
}
