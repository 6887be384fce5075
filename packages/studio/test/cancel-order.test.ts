import type { RenderOptions } from "@storyreel/renderer";
import { expect, test } from "vitest";
import { order } from "./buy-kit.ts";
import { openKit } from "./studio-kit.ts";

type Workers = NonNullable<RenderOptions["workers"]>;

/** A studio whose workers are asked for takes when the test says so, and never make any. */
async function openWithWorkers() {
  const did: string[] = [];
  const asks = Promise.withResolvers<void>();
  const mayAsk = Promise.withResolvers<void>();
  const run: Workers["run"] = async ({ plan, onEvent }) => {
    const takes = plan.shots.flatMap((shot) => shot.takes);
    asks.resolve();
    await mayAsk.promise;
    did.push("asked");
    const counts = { takes: takes.length, reused: 0, concurrency: takes.length };
    onEvent({ type: "run-started", ...counts, isRehearsal: false });
    return {
      takes: takes.map(({ shotId, take, requestKey }) => {
        const end = {
          state: "waiting",
          reason: "detached",
          usd: undefined,
          reused: false,
        } as const;
        return { shotId, take, requestKey, ...end };
      }),
    };
  };
  const kit = await openKit(undefined, {
    project: () => ({
      workers: { check: async () => undefined, run },
      withdraw: async (shots) => {
        did.push(`took back ${shots?.join() ?? "all"}`);
        return 1;
      },
    }),
  });
  await kit.send(await order(kit, ["quay", "boat"]));
  await asks.promise;
  return { ...kit, did, ask: mayAsk.resolve };
}

test("a shot that is cancelled before workers are asked for it is taken back afterwards", async () => {
  await using kit = await openWithWorkers();
  const cancelled = kit.send({ do: "cancel", shot: "boat" });
  await kit.until(
    ({ run }) => run?.rows.some((row) => row.shot === "boat" && row.phase === "canceled") === true,
  );
  kit.ask();
  expect(await cancelled).toMatchObject({
    ok: true,
    message: '"boat" will not be sent and costs nothing.',
  });
  expect(kit.did).toEqual(["asked", "took back boat"]);
});

test("a purchase that is stopped while workers are asked for it is taken back afterwards", async () => {
  await using kit = await openWithWorkers();
  const cancelled = kit.send({ do: "cancel" });
  await kit.until(({ run }) => run?.state === "stopping");
  kit.ask();
  expect(await cancelled).toMatchObject({
    ok: true,
    message: expect.stringContaining("Stopping: 1 take that no worker had sent will not be sent."),
  });
  expect(kit.did).toEqual(["asked", "took back all"]);
});
