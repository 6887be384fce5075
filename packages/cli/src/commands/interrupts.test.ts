import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { listenForInterrupt } from "./interrupts.ts";

test("what interrupts a command before it waits counts, and the next one is the system's", async () => {
  const process = new EventEmitter();
  const interrupted = listenForInterrupt(process);
  expect(interrupted.isReceived()).toBe(false);
  process.emit("SIGTERM");
  expect(interrupted.isReceived()).toBe(true);
  await interrupted.received;
  expect(process.eventNames()).toEqual([]);
});

test("a worker ends with the process that started it, also with one that is gone already", async () => {
  const parts = [
    { connected: true, isReceived: false },
    { connected: false, isReceived: true },
    { isReceived: false },
  ];
  for (const { isReceived, ...facts } of parts) {
    const process = Object.assign(new EventEmitter(), facts);
    const interrupted = listenForInterrupt(process, { endsWithParent: true });
    expect(interrupted.isReceived()).toBe(isReceived);
    process.emit("disconnect");
    await interrupted.received;
    expect(listenForInterrupt(process).isReceived()).toBe(false);
  }
});
