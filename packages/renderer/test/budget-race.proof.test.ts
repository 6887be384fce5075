import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openSqliteLedger } from "../src/workplace/ledger/sqlite-ledger.ts";
import { scratchFolder } from "./ledger-kit.ts";

const isProof = process.env["MODE"] === "proof";

const prices = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 5, maxLength: 20 });

test("two processes that race for one budget spend it to the edge, and never past it", async () => {
  await fc.assert(
    fc.asyncProperty(
      prices,
      prices,
      fc.integer({ min: 20, max: 300 }),
      async (left, right, max) => {
        await using folder = await scratchFolder();
        await (await openSqliteLedger(folder.ledger)).close();
        const racers = [left, right].map((list, name) =>
          startRacer([folder.ledger, String(name), String(max), list.join(",")]),
        );
        for (const racer of racers) await racer.ready;
        for (const racer of racers) racer.go();
        const sent = await Promise.all(racers.map((racer) => racer.sent));
        const spent = sent.flat().reduce((sum, price) => sum + price, 0);
        const ledger = await openSqliteLedger(folder.ledger);
        expect(Number(await ledger.heldUsd("film"))).toBe(spent);
        await ledger.close();
        expect(spent).toBeLessThanOrEqual(max);
        // What was refused would not fit now either: nothing was ever released.
        for (const [at, list] of [left, right].entries()) {
          for (const price of refusedOf(list, sent[at]!))
            expect(price).toBeGreaterThan(max - spent);
        }
      },
    ),
    { numRuns: isProof ? 60 : 2 },
  );
});

const child = join(import.meta.dirname, "budget-race-child.ts");

function startRacer(args: readonly string[]) {
  const racer = spawn(process.execPath, ["--conditions=storyreel-source", child, ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const said = text(racer.stdout);
  return {
    ready: once(racer.stdout, "data"),
    go: () => racer.stdin.end("go\n"),
    sent: said.then((all) => {
      const [, list = ""] = all.split("\n");
      return (JSON.parse(list) as string[]).map(Number);
    }),
  };
}

function refusedOf(list: readonly number[], sent: readonly number[]): readonly number[] {
  const left = [...sent];
  return list.filter((price) => {
    const at = left.indexOf(price);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
