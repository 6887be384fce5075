import { expect, test } from "vitest";
import { createListTrust, type Sighting } from "./list-trust.ts";
import { defaultWatchSettings } from "./watch-settings.ts";

type State = Sighting["record"]["state"];
type Seen = readonly [by: Sighting["by"], state: State, atMs: number, endedAfterSeconds?: number];

/** Of a request that was submitted at 0. */
function sightingOf([by, state, askedAtMs, endedAfterSeconds]: Seen): Sighting {
  const times =
    endedAfterSeconds === undefined
      ? {}
      : { createdAtSeconds: 1_000, updatedAtSeconds: 1_000 + endedAfterSeconds };
  return { by, record: { state, ...times }, askedAtMs, answeredAtMs: askedAtMs + 200 };
}

const rows: readonly (readonly [what: string, before: Seen, after: Seen, isTrusted: boolean])[] = [
  ["a race: it went on", ["list", "queued", 60_000], ["read", "running", 60_300], true],
  ["a race: it ended", ["list", "running", 60_000], ["read", "succeeded", 60_300, 60], true],
  ["answers that crossed", ["read", "running", 60_000], ["list", "queued", 60_100], true],
  ["the list is earlier", ["read", "running", 60_000], ["list", "queued", 61_000], false],
  ["the read is earlier", ["list", "succeeded", 60_000], ["read", "running", 61_000], false],
  ["another end", ["list", "failed", 60_000], ["read", "succeeded", 61_000], false],
  ["two reads", ["read", "running", 60_000], ["read", "queued", 61_000], true],
  ["ended long before", ["list", "running", 60_000], ["read", "succeeded", 61_000, 50], false],
  ["so says the list", ["list", "running", 60_000], ["list", "succeeded", 61_000, 50], false],
];

test.for(rows)("%s: trusted %4$s", ([, before, after, isTrusted]) => {
  const trust = createListTrust(defaultWatchSettings);
  trust.note(sightingOf(after), sightingOf(before), 0);
  expect(trust.isTrusted(61_200)).toBe(isTrusted);
  expect(trust.isTrusted(61_200 + 300_000)).toBe(true);
});

test("a list that does not show what was submitted 5 s before is behind, and a younger request by chance", () => {
  const trust = createListTrust(defaultWatchSettings);
  const missing = { isShown: false, nowMs: 10_000 };
  trust.noteAge(2_000, missing);
  trust.noteAge(2_000, missing);
  expect(trust.isTrusted(10_000)).toBe(true);
  trust.noteAge(2_000, { isShown: true, nowMs: 10_000 });
  trust.noteAge(2_000, missing);
  expect(trust.isTrusted(10_000)).toBe(true);
  trust.noteAge(6_000, missing);
  expect(trust.isTrusted(10_000)).toBe(false);
});

test("a list that was the first to show an end is not checked for a while", () => {
  const trust = createListTrust(defaultWatchSettings);
  expect(trust.wantsCheck(0)).toBe(true);
  trust.noteCheck(0);
  expect([trust.wantsCheck(4_999), trust.wantsCheck(5_000)]).toEqual([false, true]);
  trust.note(sightingOf(["list", "succeeded", 5_000]), sightingOf(["list", "running", 1_000]), 0);
  expect([trust.wantsCheck(60_000), trust.wantsCheck(400_000)]).toEqual([false, true]);
});
