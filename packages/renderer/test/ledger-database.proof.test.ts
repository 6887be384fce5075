import { expect, test } from "vitest";
import { cutPower, flipBytes } from "./ledger-faults.ts";

const isProof = process.env["MODE"] === "proof";

test("a changed bit anywhere in the ledger is told, or changes nothing", async () => {
  const { flips, refused, forgotten } = await flipBytes({ every: isProof ? 7 : 97 });
  process.stdout.write(`ledger: ${flips} bits flipped, ${refused} refused\n`);
  expect(forgotten).toEqual([]);
});

test("a power cut at any byte leaves the state before or after a step", async () => {
  const { cuts, between, lost } = await cutPower(
    isProof ? { steps: 9, everyBytes: 64 } : { steps: 3, everyBytes: 4096 },
  );
  process.stdout.write(`ledger: ${cuts} power cuts, ${between} between, ${lost} ids lost\n`);
  expect({ between, lost }).toEqual({ between: 0, lost: 0 });
});
