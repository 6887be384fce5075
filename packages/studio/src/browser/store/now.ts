import { signal } from "@preact/signals";
import { view } from "./store.ts";

/** The server's clock in ms. It moves on once a second while a run goes on, and stands still else. */
export const nowMs = signal(Date.now());

let timer: ReturnType<typeof setInterval> | undefined;
// How far the server's clock is ahead of this one, by the newest view.
let aheadMs = 0;

/** Starts with the page. */
export function followClock(): void {
  view.subscribe((now) => {
    if (now === undefined) return;
    aheadMs = now.nowMs - Date.now();
    nowMs.value = now.nowMs;
    const state = now.run?.state;
    const isRunning = state === "running" || state === "stopping";
    if (isRunning === (timer !== undefined)) return;
    clearInterval(timer);
    timer = isRunning ? setInterval(tick, 1000) : undefined;
  });
}

function tick(): void {
  nowMs.value = Date.now() + aheadMs;
}
