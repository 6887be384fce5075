import { expect, test } from "vitest";
import { encodeLedgerLine } from "./ledger-line.ts";
import type { LedgerEntry } from "./ledger.ts";
import { parseLedger } from "./parse-ledger.ts";

const head = encodeLedgerLine({ kind: "head", version: 1 });

function entry(key: string, version: number): LedgerEntry {
  const facts = { shotId: "ünïcode\n", take: 1, modelId: "m", intents: [] };
  return { key, version, record: { ...facts, state: "planned" } };
}

function line(key: string, version: number): Buffer {
  return encodeLedgerLine({ kind: "entry", entry: entry(key, version) });
}

test("the newest version of each key counts", () => {
  const bytes = Buffer.concat([head, line("a", 1), line("b", 1), line("a", 2)]);
  const { entries, wholeBytes } = parseLedger(bytes, "j");
  expect([...entries.values()]).toEqual([entry("a", 2), entry("b", 1)]);
  expect(wholeBytes).toBe(bytes.length);
});

test("cut at any byte, every line that was whole is kept and nothing else", () => {
  const lines = [head, line("a", 1), line("b", 1), line("a", 2)];
  const bytes = Buffer.concat(lines);
  for (let length = 0; length <= bytes.length; length += 1) {
    let wholeBytes = 0;
    let whole = 0;
    for (const { length: size } of lines) {
      if (wholeBytes + size > length) break;
      wholeBytes += size;
      whole += 1;
    }
    const parsed = parseLedger(bytes.subarray(0, length), "j");
    expect(parsed.wholeBytes).toBe(wholeBytes);
    expect(parsed.entries.size).toBe(Math.min(Math.max(whole - 1, 0), 2));
    expect(parsed.entries.get("a")?.version).toBe(whole < 2 ? undefined : whole === 4 ? 2 : 1);
  }
});

test.for([
  ["zeros", (torn: Buffer) => Buffer.alloc(torn.length)],
  [
    "a line feed at its place, the rest missing",
    (torn: Buffer) => Buffer.concat([Buffer.alloc(torn.length - 1), Buffer.from("\n")]),
  ],
  [
    "one flipped bit",
    (torn: Buffer) => Buffer.from(torn.map((byte, index) => (index === 20 ? byte ^ 1 : byte))),
  ],
] as const)("a last record torn into %s is left out", ([, tear]) => {
  const whole = Buffer.concat([head, line("a", 1)]);
  const parsed = parseLedger(Buffer.concat([whole, tear(line("a", 2))]), "j");
  expect(parsed).toMatchObject({ wholeBytes: whole.length });
  expect(parsed.entries.get("a")?.version).toBe(1);
});

test("a damaged line in the middle is not passed over: it may name a paid request", () => {
  const damaged = Buffer.from(line("a", 1).map((byte, index) => (index === 20 ? byte ^ 1 : byte)));
  const bytes = Buffer.concat([head, damaged, line("b", 1)]);
  expect(() => parseLedger(bytes, "j")).toThrow(
    expect.objectContaining({
      code: "LEDGER_DAMAGED",
      message: "line 2 of j is damaged: its checksum does not match",
    }),
  );
});

test.for<[string, unknown, string]>([
  ["no entry", { key: "a" }, "neither a head nor an entry"],
  [
    "a record without its id",
    { ...entry("a", 2), record: { ...entry("a", 2).record, state: "submitted" } },
    "requestId is missing",
  ],
])("a whole line that is %s is not cut off as if it were torn", ([, content, reason]) => {
  const written = encodeLedgerLine({ kind: "entry", entry: content as LedgerEntry });
  expect(() => parseLedger(Buffer.concat([head, line("a", 1), written]), "j")).toThrow(
    expect.objectContaining({
      code: "LEDGER_DAMAGED",
      message: `line 3 of j is damaged: it is not a ledger entry (${reason})`,
    }),
  );
});

test("a key of a record that this version does not know is kept", () => {
  const known = entry("a", 1);
  const newer = { ...known, record: { ...known.record, note: "x" } };
  const { entries } = parseLedger(encodeLedgerLine({ kind: "entry", entry: newer }), "j");
  expect(entries.get("a")).toEqual(newer);
});

test("a ledger of another format is refused", () => {
  const bytes = encodeLedgerLine({ kind: "head", version: 2 });
  expect(() => parseLedger(bytes, "j")).toThrow(
    expect.objectContaining({ code: "LEDGER_VERSION" }),
  );
});
