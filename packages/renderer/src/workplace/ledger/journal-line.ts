import { crc32 } from "node:zlib";
import type { LedgerEntry } from "./ledger.ts";

/** What one line of the journal says. The first line of a file is its head. */
export type JournalLine =
  | { readonly kind: "head"; readonly version: number }
  | { readonly kind: "entry"; readonly entry: LedgerEntry };

/** Version of the journal's format that this code writes. */
export const journalVersion = 1;

/** One line with its checksum: eight hex digits of the CRC-32, a space, JSON, a line feed. */
export function encodeJournalLine(line: JournalLine): Buffer {
  const json = Buffer.from(
    JSON.stringify(line.kind === "head" ? { storyreelJournal: line.version } : line.entry),
  );
  return Buffer.concat([Buffer.from(`${checksum(json)} `), json, Buffer.from("\n")]);
}

/** The line without its line feed; `undefined` when the checksum does not hold. */
export function decodeJournalLine(bytes: Buffer): JournalLine | undefined {
  const json = bytes.subarray(9);
  if (bytes.length < 11 || bytes.toString("latin1", 0, 9) !== `${checksum(json)} `)
    return undefined;
  // The checksum vouches that these bytes are what `encodeJournalLine` wrote.
  const value = JSON.parse(json.toString("utf8")) as LedgerEntry | { storyreelJournal: number };
  return "storyreelJournal" in value
    ? { kind: "head", version: value.storyreelJournal }
    : { kind: "entry", entry: value };
}

function checksum(bytes: Buffer): string {
  return crc32(bytes).toString(16).padStart(8, "0");
}
