import { describe, expect, test } from "vitest";
import { createInProcessMock, createMockServer } from "../src/index.ts";
import { models } from "./fixtures/models.ts";

describe("the clock in clientOptions", () => {
  test("ends waits in the order of their times, and moves to each", async () => {
    const { clientOptions } = await createInProcessMock({ models });
    const { clock } = clientOptions;
    const startedAtMs = clock.now();
    const ended: (readonly [string, number])[] = [];
    const wait = async (name: string, ...lengths: readonly number[]): Promise<void> => {
      for (const ms of lengths) {
        await clock.sleep(ms);
        // To the hour: the clock also moves with the machine's.
        ended.push([name, Math.floor((clock.now() - startedAtMs) / 3_600_000)]);
      }
    };
    const hour = 3_600_000;
    await Promise.all([wait("a", 5 * hour), wait("b", hour, 2 * hour, 4 * hour)]);
    expect(ended).toEqual([
      ["b", 1],
      ["b", 3],
      ["a", 5],
      ["b", 7],
    ]);
  });

  test("lets an abort end a wait with its reason, and the others go on", async () => {
    const { clientOptions } = await createInProcessMock({ models });
    const { clock } = clientOptions;
    const reason = new Error("stop");
    const startedAtMs = clock.now();
    await expect(clock.sleep(1000, AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const stopped = clock.sleep(7_200_000, controller.signal);
    controller.abort(reason);
    await expect(stopped).rejects.toBe(reason);
    await clock.sleep(1000);
    expect(clock.now() - startedAtMs).toBeLessThan(3_600_000);
  });

  test("is the session's own clock if that is virtual or instant", async () => {
    const mock = await createInProcessMock({ models });
    const instant = mock.openSession("instant", { clock: "instant", startSeconds: 1000 });
    await instant.clientOptions.clock.sleep(5000);
    expect([instant.clientOptions.clock.now(), instant.nowMs()]).toEqual([1_005_000, 1_005_000]);
    const moved = mock.openSession("virtual", { clock: "virtual", startSeconds: 1000 });
    let isOver = false;
    const wait = moved.clientOptions.clock.sleep(5000).then(() => (isOver = true));
    moved.advance(4999);
    await new Promise(setImmediate);
    expect(isOver).toBe(false);
    moved.advance(1);
    await wait;
    expect(isOver).toBe(true);
  });

  test("waits in real time if requests advance with it", async () => {
    const { clientOptions } = await createInProcessMock({ models, progression: "time" });
    const startedAtMs = Date.now();
    await clientOptions.clock.sleep(30);
    // Timers may fire a millisecond early.
    expect(Date.now() - startedAtMs).toBeGreaterThanOrEqual(29);
  });
});

test("each session has options with its own address", async () => {
  await using server = await createMockServer({ models });
  const session = server.openSession("one");
  expect(server.clientOptions.baseUrl).toBe(server.baseUrl);
  expect(session.clientOptions.baseUrl).toBe(session.baseUrl);
  expect(session.baseUrl).toContain("/s/one/");
});

test("in a process, the options and every transport bring the clock along", async () => {
  const mock = await createInProcessMock({ models });
  const { clock, transport } = mock.clientOptions;
  expect(transport.clock).toBe(clock);
  expect(mock.transport().clock).toBe(clock);
  expect(mock.openSession("one").clientOptions.clock).not.toBe(clock);
});
