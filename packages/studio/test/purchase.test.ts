import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "@storyreel/core";
import { openFolder } from "@storyreel/renderer/workplace";
import { expect, test } from "vitest";
import type { StudioView } from "../src/api/studio-view.ts";
import { openWithKey, order } from "./buy-kit.ts";
import { film } from "./studio-kit.ts";

const three = `${film}  - id: gull
    prompt: A gull.
`;

const statesOf = ({ shots }: StudioView) => shots.map(({ state }) => state);
const rowsOf = ({ run }: StudioView) =>
  run?.rows.map(({ shot, take, phase }) => `${shot} ${take} ${phase}`);

test("a purchase is shown as it is, whatever is cancelled, edited or asked for at the same time", async () => {
  await using kit = await openWithKey(three, undefined, {
    concurrency: 1,
    scenario: "stays-processing",
  });
  const { server } = kit;
  const asked = await order(kit, ["quay", "boat", "gull"]);
  // Of quay, the second take only. Two pages press the button at once.
  const ordered = { ...asked, takes: asked.takes.slice(1) };
  const [one, other] = await Promise.all([kit.send(ordered), kit.send(ordered)]);
  expect([one, other].filter(({ ok }) => ok)).toHaveLength(1);
  expect([one, other].find(({ ok }) => !ok)).toMatchObject({ code: "busy" });

  const sent = await kit.until(
    ({ money, run }) => money.reservedUsd === "0.336" && run !== undefined,
  );
  expect(sent.run?.rows.map(({ shot, take }) => [shot, take])).toEqual([
    ["quay", 2],
    ["boat", 1],
    ["gull", 1],
  ]);
  // What was confirmed is not offered again, sent or not.
  expect(sent.plan.requests.map(({ shot, take }) => [shot, take])).toEqual([["quay", 1]]);
  // The money is reserved before the request is sent.
  await expect.poll(() => server.requests().length).toBe(1);
  const [first] = server.requests();
  expect(sent.shots[2]?.standing).toBe("Queued · not sent yet. Canceling now costs nothing.");

  // Another text is another request: what was confirmed is bought, and the new one is to be bought.
  const { revision } = await kit.view();
  await kit.send({
    do: "edit",
    revision,
    edit: { kind: "set", shot: "gull", field: "prompt", value: "Two gulls." },
  });
  const edited = await kit.view();
  expect(edited.shots[2]?.state).toBe("new");
  expect(edited.plan.requests.map(({ shot }) => shot)).toEqual(["quay", "gull"]);
  await kit.send({ do: "undo" });
  expect((await kit.view()).shots[2]?.state).toBe("queued");

  expect(await kit.send({ do: "cancel", shot: "gull" })).toMatchObject({
    message: '"gull" will not be sent and costs nothing.',
  });
  const canceled = await kit.until((view) => statesOf(view)[2] === "new");
  expect(rowsOf(canceled)).toContain("gull 1 canceled");
  expect(canceled.plan.requests.map(({ shot }) => shot)).toEqual(["quay", "gull"]);
  server.setState(first?.requestId ?? "", { status: "success" });
  await expect.poll(() => server.requests().length).toBe(2);
  server.setState(server.requests()[1]?.requestId ?? "", { status: "success" });
  const ended = await kit.until(({ run }) => run?.state === "ended");
  expect(ended.run).toMatchObject({ exit: 0 });
  expect(ended.run?.message).toBeUndefined();
  const after = await kit.until(({ money }) => money.spentUsd === "0.672");
  expect(after.plan.requests.map(({ shot, take }) => [shot, take])).toEqual([
    ["quay", 1],
    ["gull", 1],
  ]);
  expect(kit.submitted()).toBe(2);
});

/** What other films have taught the ledger of how long a request takes. */
async function knowUsualTime(folder: string): Promise<void> {
  const state = await openFolder(join(folder, ".storyreel")).hold({ clock: systemClock });
  for (const key of ["a", "b", "c"]) {
    await state.ledger.cas(
      { key, version: 0 },
      {
        shotId: "other",
        take: 1,
        modelId: "kling-3.0-turbo-t2v",
        intents: [],
        state: "rendered",
        requestId: `r-${key}`,
        submittedAtMs: 0,
        adopted: false,
        mediaUrls: [],
        renderedAtMs: 1,
        timing: { seconds: 3, totalMs: 84_000 },
      },
    );
  }
  await state.close();
}

test("a queued request says how long it has waited, and the usual time from the ledger", async () => {
  await using kit = await openWithKey(film, undefined, {
    scenario: "stays-queued",
    concurrency: 1,
    prepare: knowUsualTime,
  });
  const { server } = kit;
  const rowOf = (id: string, { run }: StudioView) => run?.rows.find(({ shot }) => shot === id);
  await kit.send(await order(kit, ["quay", "boat"]));
  // The run is told as it is now, and a shot as it was when all of it was looked at last.
  const view = await kit.until(
    (now) =>
      rowOf("quay", now)?.queuedMs !== undefined &&
      now.shots[0]?.standing.startsWith("Queued · sent") === true,
  );
  expect(rowOf("quay", view)).toMatchObject({ phase: "queued", expectedMs: 84_000 });
  expect(view.shots[0]?.state).toBe("queued");
  expect(view.shots[0]?.standing).toBe(
    "Queued · sent, waiting at GMI. Usually done about 1:24 after it is sent. Reserved $0.336.",
  );
  expect(rowOf("boat", view)).toMatchObject({ phase: "waiting", expectedMs: 84_000 });
  expect(view.shots[1]?.standing).toBe(
    "Queued · not sent yet. Usually done about 1:24 after it is sent. Canceling now costs nothing.",
  );
  await kit.send({ do: "cancel" });
  const [first] = server.requests();
  server.setState(first?.requestId ?? "", { status: "success" });
  const ended = await kit.until(({ run }) => run?.state === "ended");
  expect(rowOf("quay", ended)?.queuedMs).toBeGreaterThanOrEqual(0);
});

test("a render of another process is named until it ends, and what it makes is shown", async () => {
  await using kit = await openWithKey();
  const folder = join(kit.folder, ".storyreel");
  const state = await openFolder(folder).hold({ clock: systemClock });
  const other = "process 4711 on elsewhere since 2026-11-28T09:00:00.000Z";
  writeFileSync(join(folder, "lock.txt"), `${other}\n`);
  await kit.until(({ holder }) => holder === other);
  const [boat] = (await kit.view()).plan.requests.filter(({ shot }) => shot === "boat");
  const entry = { key: boat?.takeKey ?? "", version: 0 };
  const facts = { shotId: "boat", take: 1, modelId: boat?.model ?? "", intents: [] };
  await state.ledger.cas(entry, {
    ...facts,
    state: "submitted",
    requestId: "r-1",
    submittedAtMs: Date.now(),
    adopted: true,
  });
  const seen = await kit.until((view) => statesOf(view)[1] === "running");
  expect(seen.plan.requests.map(({ shot }) => shot)).toEqual(["quay", "quay"]);
  await state.close();
  await kit.until(({ holder }) => holder === undefined);
});
