import { effect } from "@preact/signals";
import type { RunRow, StudioView } from "../../api/studio-view.ts";
import { billOf, startPurchase } from "../buy/purchase.ts";
import { sayShot } from "../kit/say-shot.ts";
import { formatTimecode } from "../kit/timecode.ts";
import { showUsd } from "../kit/usd.ts";
import { counted } from "../panel/words.ts";
import { comparison, playhead, selected, speed, view } from "../store/store.ts";

/** What changes in less time is said as one. */
const restMs = 500;
/** So many takes are said by name. */
const mostTakes = 3;

/**
 * Says to screen readers, politely and once, what the page shows to the eye only: where the film is when it stands, the price of what
 * is to be made, takes that end. What a message says is not said again.
 */
export function announceChanges(): void {
  const region = document.createElement("div");
  region.className = "visually-hidden";
  region.setAttribute("role", "status");
  // Nothing that scrolls gets longer.
  region.style.insetBlockStart = "0";
  document.body.append(region);
  const waiting = new Map<string, string>();
  let timer: number | undefined;
  const announce = (what: string, words: string): void => {
    waiting.set(what, words);
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      region.textContent = [...waiting.values()].join(". ");
      waiting.clear();
    }, restMs);
  };
  onChange(placeOf, () => {
    const words = sayPlace();
    // Both say it themselves.
    if (document.activeElement?.matches(".timecode, .shots") !== true) announce("place", words);
  });
  onChange(sayComparison, (words) => announce("comparison", words));
  // Buttons and choices say it in a message; text is written while one types.
  onChange(
    () => view.value?.undo ?? "",
    () => {
      if (document.activeElement?.matches(texts) === true) announce("saved", "Saved");
    },
  );
  onChange(sayPlan, (words) => announce("plan", words));
  onChange(sayEnded, (words) => announce("takes", words));
}

const texts = "#shot :is(input:not([role]), textarea)";

/** Calls with what is read now, if it is something else than before. What the page opens with is not said. */
function onChange(read: () => string | undefined, does: (words: string) => void): void {
  let before: string | undefined;
  effect(() => {
    const words = read();
    if (words === undefined || words === before) return;
    if (before !== undefined && words !== "") does(words);
    before = words;
  });
}

/** `undefined`: the film plays. */
function placeOf(): string | undefined {
  const now = view.value;
  if (now === undefined || speed.value !== 0) return undefined;
  return `${selected.value?.id} ${playhead.value}`;
}

let saidShot: string | undefined;

/** The time, and the shot if it is another one. */
function sayPlace(): string {
  const [now, shot] = [view.peek(), selected.peek()];
  if (now === undefined || shot === undefined) return "";
  const time = formatTimecode(playhead.peek(), now.film);
  if (shot.id === saidShot) return time;
  saidShot = shot.id;
  return `${sayShot(shot, now.film)}, ${time}`;
}

function sayComparison(): string {
  const now = comparison.value;
  const takes = view.value?.shots.find(({ id }) => id === now?.shot)?.takes;
  const [a, b] = [now?.a, now?.b].map((key) => takes?.find((take) => take.key === key));
  if (now === undefined || a === undefined || b === undefined) return "Not comparing";
  const layout = now.layout === "wipe" ? "as a wipe" : "side by side";
  return `Comparing A, ${a.label}, and B, ${b.label}, ${layout}, with the sound of ${now.isSwapped ? "B" : "A"}`;
}

function sayPlan(): string | undefined {
  const now = view.value;
  // Until it ends, what a purchase makes comes off the plan bit by bit.
  if (now === undefined || isRunning(now)) return undefined;
  const { shots, total } = billOf(startPurchase(now.plan), now.plan, now.money);
  return `To make: ${showUsd(total)} for ${counted(shots, "shot")}`;
}

let ended: ReadonlySet<string> = new Set();

/** Takes that have ended since the last time. A rehearsal makes all of them at once, and a message says so. */
function sayEnded(): string | undefined {
  const now = view.value;
  if (now === undefined) return undefined;
  const { run } = now;
  if (run?.state === "lost") return "The render process stopped";
  const rows = run?.kind === "rehearsal" ? [] : (run?.rows ?? []);
  const over = rows.filter(({ endedAtMs }) => endedAtMs !== undefined);
  const fresh = over.filter((row) => !ended.has(keyOf(row)));
  ended = new Set(over.map(keyOf));
  return fresh.length > mostTakes
    ? `${counted(fresh.length, "take")} ended`
    : fresh.map(({ shot, take, phase }) => `${shot}, take ${take}: ${phase}`).join(". ");
}

function keyOf({ shot, take, endedAtMs }: RunRow): string {
  return `${shot} ${take} ${endedAtMs}`;
}

function isRunning({ run }: StudioView): boolean {
  return run?.state === "running" || run?.state === "stopping";
}
