import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whileHolding } from "../src/workplace/while-holding.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "storyreel-holding-"));
  vi.stubEnv("TMPDIR", dir);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

test("one empty file is left in one folder, also after a failure", async () => {
  await whileHolding("/film.yaml", async () => undefined);
  await expect(whileHolding("/film.yaml", () => Promise.reject(new Error("no")))).rejects.toThrow(
    "no",
  );
  const [folder = "", ...more] = readdirSync(dir);
  expect([folder, more]).toEqual([expect.stringMatching(/^storyreel-locks-/), []]);
  const files = readdirSync(join(dir, folder));
  expect(files).toEqual([expect.stringMatching(/\.lock$/)]);
  expect(statSync(join(dir, folder, files[0] ?? "")).size).toBe(0);
});

test("a file that another process writes is waited for, and then refused", async () => {
  const order: string[] = [];
  const refused = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const first = whileHolding("/film.yaml", async () => {
    await expect(whileHolding("/film.yaml", async () => 1, { waitMs: 0 })).rejects.toMatchObject({
      code: "LEDGER_LOCKED",
      message: "another process is writing film.yaml",
    });
    expect(await whileHolding("/other.yaml", async () => 2, { waitMs: 0 })).toBe(2);
    refused.resolve();
    await end.promise;
    order.push("first");
  });
  const second = whileHolding("/film.yaml", async () => order.push("second"), { waitMs: 60_000 });
  await Promise.race([refused.promise, first]);
  expect(order).toEqual([]);
  end.resolve();
  await Promise.all([first, second]);
  expect(order).toEqual(["first", "second"]);
});

test("where nothing can be held, the work is done", async () => {
  vi.stubEnv("TMPDIR", join(dir, "missing"));
  writeFileSync(join(dir, "missing"), "");
  expect(await whileHolding("/film.yaml", async () => 1, { waitMs: 0 })).toBe(1);
});
