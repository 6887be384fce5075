import { expect, test } from "vitest";
import { createRunKeeper } from "./run-keeper.ts";

test("work that is stopped on the page has ended as somebody wanted it to", async () => {
  const keeper = createRunKeeper({ onChange: () => undefined, onEnd: async () => undefined });
  const start = await keeper.start("assembly", ({ signals, onApproved }) => {
    onApproved();
    return new Promise((_, reject) => {
      const { stopSubmitting: signal } = signals;
      signal.addEventListener("abort", () => reject(signal.reason));
    });
  });
  expect(start).toEqual({ kind: "going" });
  keeper.stop();
  await keeper.ended();
  expect(keeper.current()).toMatchObject({
    state: "ended",
    exit: 130,
    message: "finished work is kept",
  });
});

test("a run that ends before it goes on is answered once the page shows that", async () => {
  const done: string[] = [];
  const keeper = createRunKeeper({
    onChange: () => undefined,
    onEnd: async () => {
      await Promise.resolve();
      done.push(`shown ${keeper.current()?.state}`);
    },
  });
  const start = await keeper.start("render", () => Promise.reject(new Error("no space left")));
  done.push(start.kind);
  expect(done).toEqual(["shown ended", "ended"]);
});
