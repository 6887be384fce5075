import { crc32 } from "node:zlib";
import type { LedgerEntry } from "./ledger.ts";

/** What one line of the ledger says. The first line of a file is its head. */
export type LedgerLine =
  | { readonly kind: "head"; readonly version: number }
  | { readonly kind: "entry"; readonly entry: LedgerEntry };

/** Version of the ledger's format that this code writes. */
export const ledgerVersion = 1;

/** One line with its checksum: eight hex digits of the CRC-32, a space, JSON, a line feed. */
export function encodeLedgerLine(line: LedgerLine): Buffer {
  const json = Buffer.from(
    JSON.stringify(line.kind === "head" ? { storyreelLedger: line.version } : line.entry),
  );
  return Buffer.concat([Buffer.from(`${checksum(json)} `), json, Buffer.from("\n")]);
}

/** The line without its line feed; `undefined` when the checksum does not hold. */
export function decodeLedgerLine(bytes: Buffer): LedgerLine | undefined {
  const json = bytes.subarray(9);
  if (bytes.length < 11 || bytes.toString("latin1", 0, 9) !== `${checksum(json)} `)
    return undefined;
  // The checksum vouches that these bytes are what `encodeLedgerLine` wrote.
  const value = JSON.parse(json.toString("utf8")) as LedgerEntry | { storyreelLedger: number };
  return "storyreelLedger" in value
    ? { kind: "head", version: value.storyreelLedger }
    : { kind: "entry", entry: value };
}

function checksum(bytes: Buffer): string {
  return crc32(bytes).toString(16).padStart(8, "0");
}
