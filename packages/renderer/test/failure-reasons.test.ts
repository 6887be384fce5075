import { expect, test } from "vitest";
import { MediaError } from "../src/film/media/media-error.ts";
import { readTakeStates } from "../src/workplace/read-take-states.ts";
import { buildKitPlan } from "./run-plan-kit.ts";
import { createRunKit, type RunChanges } from "./run-kit.ts";

const shot = [{ id: "a" }];

type Kit = Awaited<ReturnType<typeof createRunKit>>;
type End = Parameters<Kit["server"]["setState"]>[1];

/** Runs one shot whose request ends like this as soon as it is known. */
async function runToEnd(kit: Kit, end: End, changes: RunChanges = {}) {
  const result = await kit.run(shot, {
    ...changes,
    onEvent: (event) => {
      if (event.type === "request-submitted") kit.server.setState(event.requestId, end);
    },
  });
  return result.takes[0]!;
}

const refusal = { error: { code: "content_policy_violation", message: "the prompt was refused" } };

test.each<[string, End, string, string]>([
  [
    "a success that a filter emptied",
    {
      status: "success",
      outcome: { raiMediaFilteredCount: 1, raiMediaFilteredReasons: ["It shows a real face."] },
    },
    "succeeded, but its record has no video: It shows a real face.",
    "change the prompt",
  ],
  [
    "a success without anything",
    { status: "success", outcome: {} },
    "succeeded, but its record has no video",
    "--resubmit-uncertain a",
  ],
  [
    "a provider's error inside another",
    { status: "failed", outcome: { error: `task failed: ${JSON.stringify({ error: refusal })}` } },
    "failed: task failed: the prompt was refused",
    "change the prompt",
  ],
])("the reason of %s is told once, with the next step", async (_, end, message, hint) => {
  await using kit = await createRunKit();
  const take = await runToEnd(kit, end);
  expect(take).toMatchObject({ state: "failed", message: expect.stringMatching(`${message}$`) });
  expect(take.hint).toContain(hint);
  const told = kit.events.filter((event) => event.type === "take-failed");
  expect(told).toEqual([expect.objectContaining({ message: take.message, hint: take.hint })]);
  expect(kit.submits()).toBe(1);
});

test("takes know why a success has no video, and the next run looks again without paying", async () => {
  await using kit = await createRunKit();
  const take = await runToEnd(kit, { status: "success", outcome: { block_reason: "real person" } });
  const { plan } = await buildKitPlan(shot, await readTakeStates(kit.stateDir));
  expect(plan.shots[0]?.takes[0]?.state).toEqual({
    kind: "running",
    requestId: take.requestId,
    problem: { kind: "no-video", message: take.message },
  });
  const again = await kit.run(shot);
  expect(again.takes[0]).toMatchObject({ state: "failed", message: take.message });
  expect(kit.submits()).toBe(1);
});

test("a refused submit gives the reason and the next step", async () => {
  await using kit = await createRunKit();
  const json = { error: `API request failed with status 400: ${JSON.stringify(refusal)}` };
  kit.server.inject({ route: "submit", fault: { kind: "answer", status: 400, json } });
  const take = (await kit.run(shot)).takes[0];
  expect(take).toMatchObject({
    state: "failed",
    message:
      "submit to kling-3.0-turbo-t2v: HTTP 400: API request failed with status 400: the prompt was refused",
    hint: "a content filter rejected it: change the prompt or the picture",
  });
});

test("a 500 that wraps a validation error explains the failed record it left, which has no reason", async () => {
  await using kit = await createRunKit();
  const json = { error: `Backend error (400): ${JSON.stringify({ message: "bad ratio" })}` };
  const fault = { kind: "answer", status: 500, json } as const;
  kit.server.inject({ route: "submit", fault, accepted: true });
  const take = await runToEnd(kit, { status: "failed", outcome: null });
  expect(take).toMatchObject({
    state: "failed",
    message: expect.stringContaining("HTTP 500: Backend error (400): bad ratio"),
  });
  expect(kit.submits()).toBe(1);
});

test("a file that this machine cannot read is not downloaded again", async () => {
  await using kit = await createRunKit();
  const cause = Object.assign(new Error("EMFILE: too many open files"), {
    code: "EMFILE",
    errno: -24,
    syscall: "open",
  });
  const verify = () => Promise.reject(new MediaError("MEDIA_TRUNCATED", "cut off", { cause }));
  await expect(kit.run(shot, { verify })).rejects.toThrow("cut off");
  const downloads = kit.server.calls().filter(({ route }) => route === "media");
  expect(downloads).toHaveLength(1);
  expect(kit.events.filter(({ type }) => type === "retrying")).toEqual([]);
});
