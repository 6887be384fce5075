import { crc32 } from "node:zlib";
import { checkOwnJson } from "../../kit/own-json.ts";
import type { LedgerEntry } from "./ledger.ts";
import { takeRecordSchema } from "./take-record-schema.ts";

/** The content of one line of the ledger. The first line of a file is its head. */
export type LedgerLine =
  | { readonly kind: "head"; readonly version: number }
  | { readonly kind: "entry"; readonly entry: LedgerEntry };

/** A line as it was read. */
export type DecodedLine =
  | Extract<LedgerLine, { kind: "head" }>
  | { readonly kind: "entry"; readonly entry: UncheckedEntry }
  /** The checksum does not match: the bytes are not the ones that were written. */
  | { readonly kind: "torn" }
  /** The bytes are the ones that were written, but not what this version of storyreel writes. */
  | { readonly kind: "unknown"; readonly reason: string };

/** An entry whose record still has to be checked with `checkEntry`. */
export type UncheckedEntry = Omit<LedgerEntry, "record"> & { readonly record: unknown };

/** Version of the ledger's format that this code writes. */
export const ledgerVersion = 1;

/** One line with its checksum: eight hex digits of the CRC-32, a space, JSON, a line feed. */
export function encodeLedgerLine(line: LedgerLine): Buffer {
  const json = Buffer.from(
    JSON.stringify(line.kind === "head" ? { storyreelLedger: line.version } : line.entry),
  );
  return Buffer.concat([Buffer.from(`${checksum(json)} `), json, Buffer.from("\n")]);
}

/** @param bytes the line without its line feed. */
export function decodeLedgerLine(bytes: Buffer): DecodedLine {
  const json = bytes.subarray(9);
  if (bytes.length < 11 || bytes.toString("latin1", 0, 9) !== `${checksum(json)} `) {
    return { kind: "torn" };
  }
  try {
    return lineOf(JSON.parse(json.toString("utf8")));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: "unknown", reason: error.message };
  }
}

/** Without a schema: a ledger has tens of thousands of lines and is read by every plan. */
function lineOf(value: unknown): DecodedLine {
  if (typeof value === "object" && value !== null) {
    if ("storyreelLedger" in value && typeof value.storyreelLedger === "number") {
      return { kind: "head", version: value.storyreelLedger };
    }
    if ("key" in value && "version" in value && "record" in value) {
      const { key, version, record } = value;
      if (typeof key === "string" && typeof version === "number") {
        return { kind: "entry", entry: { key, version, record } };
      }
    }
  }
  return { kind: "unknown", reason: "neither a head nor an entry" };
}

/** Checks the record of an entry. Takes as long as decoding the line, so only entries that count are checked. */
export function checkEntry(
  entry: UncheckedEntry,
): LedgerEntry | Extract<DecodedLine, { kind: "unknown" }> {
  const { key, version } = entry;
  const read = checkOwnJson(entry.record, takeRecordSchema);
  if (read.kind === "read") return { key, version, record: read.value };
  return { kind: "unknown", reason: read.reason };
}

function checksum(bytes: Buffer): string {
  return crc32(bytes).toString(16).padStart(8, "0");
}
