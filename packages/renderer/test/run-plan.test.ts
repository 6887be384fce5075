import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { parseUsd } from "@storyreel/core/spec";
import { expect, test } from "vitest";
import { exitOf } from "../src/run/run-result.ts";
import { createRunKit } from "./run-kit.ts";

const three = [{ id: "a" }, { id: "b" }, { id: "c" }];

test("every take becomes a checked clip under the hash of its bytes", async () => {
  await using kit = await createRunKit();
  const result = await kit.run(three);
  expect(exitOf(result)).toBe(0);
  expect(new Set(kit.jobs())).toEqual(new Set(["a/1", "b/1", "c/1"]));
  expect(kit.submits()).toBe(3);
  for (const take of result.takes) {
    expect(take).toMatchObject({ state: "succeeded", reused: false, usd: parseUsd("0.336") });
    const hash = createHash("sha256").update(await readFile(take.path!));
    expect(take.path).toContain(hash.digest("hex"));
  }
});

test("a second run reuses every clip and does not call the API", async () => {
  await using kit = await createRunKit();
  const first = await kit.run(three);
  const calls = kit.server.calls().length;
  const second = await kit.run(three);
  expect(kit.server.calls()).toHaveLength(calls);
  expect(second.takes.map(({ reused, sha256 }) => [reused, sha256])).toEqual(
    first.takes.map(({ sha256 }) => [true, sha256]),
  );
});

test("a lost answer is found in the list and adopted, with one job paid for", async () => {
  await using kit = await createRunKit();
  kit.server.inject({ route: "submit", fault: { kind: "reset" }, label: "b/1" });
  const result = await kit.run(three);
  expect(exitOf(result)).toBe(0);
  expect(kit.submits()).toBe(3);
  expect(kit.events).toContainEqual(
    expect.objectContaining({ type: "request-submitted", adopted: true }),
  );
});

test("a submit that is nowhere in the list stops its shot alone, with exit 6", async () => {
  await using kit = await createRunKit();
  kit.server.inject({ route: "submit", fault: { kind: "reset" }, label: "b/1", accepted: false });
  const result = await kit.run(three);
  expect(exitOf(result)).toBe(6);
  expect(result.takes.map(({ state }) => state)).toEqual(["succeeded", "uncertain", "succeeded"]);
  expect(result.takes[1]!.hint).toContain("--resubmit-uncertain b");

  const again = await kit.run(three);
  expect(exitOf(again)).toBe(6);
  expect(kit.submits()).toBe(3);

  const decided = await kit.run(three, { resubmit: ["b"] });
  expect(exitOf(decided)).toBe(0);
  expect(kit.submits()).toBe(4);
});
