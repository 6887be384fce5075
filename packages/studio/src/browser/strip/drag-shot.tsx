import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { sentences } from "../../api/sentences.ts";
import type { Outcome } from "../../api/studio-request.ts";
import type { StudioShot } from "../../api/studio-view.ts";
import { parseUsd, showChange } from "../kit/usd.ts";
import { moveTo, placeAt, type ShotPlace } from "../panel/move-shot.ts";
import { askServer } from "../store/ask-server.ts";
import { pause } from "../store/moves.ts";
import { layout } from "./strip-state.ts";

/** Less is a click; a finger that stays still for so long does not scroll. */
const startPx = 6;
const holdMs = 350;
/** So near to an end of the strip, it scrolls on. */
const edgePx = 48;

/** A place is asked about when the shot has been there for so long. */
const restMs = 120;

/** The shot that is dragged, and where it would go; no place: where it is. */
const drag = signal<
  { readonly shot: string; readonly x: number; readonly place: ShotPlace | undefined } | undefined
>(undefined);

/** What the studio says about a place. */
const verdict = signal<{ readonly place: string; readonly outcome: Outcome } | undefined>(
  undefined,
);

/** Asks what a move would cost, or why it cannot be. Stops when the place changes. */
function askAbout(shot: string, place: ShotPlace): () => void {
  const timer = setTimeout(async () => {
    const outcome = await askServer({ do: "check", edit: { kind: "move", shot, ...place } });
    verdict.value = { place: keyOf(place), outcome };
  }, restMs);
  return () => clearTimeout(timer);
}

function keyOf(place: ShotPlace | undefined): string {
  return JSON.stringify(place ?? null);
}

/** Begins to drag a shot along the strip with the first move of a mouse, or with a finger that holds it. */
export function startShotDrag(event: PointerEvent, shot: StudioShot): void {
  const button = event.currentTarget;
  if (event.button !== 0 || !(button instanceof HTMLElement)) return;
  const scroll = button.closest<HTMLElement>(".scroll");
  const lane = button.parentElement;
  if (scroll === null || lane === null) return;
  const end = new AbortController();
  const { signal: isEnded } = end;
  let at = event.clientX;
  let isDragging = false;
  let stopAsking = (): void => undefined;
  const begin = (): void => {
    isDragging = true;
    pause();
    button.setPointerCapture(event.pointerId);
    const timer = setInterval(() => {
      const { left, right } = scroll.getBoundingClientRect();
      if (at < left + edgePx) scroll.scrollLeft -= 12;
      else if (at > right - edgePx) scroll.scrollLeft += 12;
      look();
    }, 30);
    isEnded.addEventListener("abort", () => clearInterval(timer));
    look();
  };
  const look = (): void => {
    const x = at - lane.getBoundingClientRect().left;
    const items = layout.value?.items ?? [];
    const item = items.find(({ left, width }) => x < left + width) ?? items.at(-1);
    if (item === undefined) return;
    const isAfter = x > item.left + item.width / 2;
    const place = placeAt(shot, item.shot, isAfter);
    if (keyOf(place) !== keyOf(drag.peek()?.place)) {
      stopAsking();
      verdict.value = undefined;
      if (place !== undefined) stopAsking = askAbout(shot.id, place);
    }
    drag.value = { shot: shot.id, x: item.left + (isAfter ? item.width : 0), place };
  };
  const finish = (isKept: boolean): void => {
    end.abort();
    stopAsking();
    const place = drag.value?.place;
    drag.value = undefined;
    if (isDragging && isKept && place !== undefined) moveTo(shot, place);
  };
  const isTouch = event.pointerType === "touch";
  const timer = isTouch ? setTimeout(begin, holdMs) : undefined;
  isEnded.addEventListener("abort", () => clearTimeout(timer));
  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    run: (now: HTMLElementEventMap[Name]) => void,
  ): void => button.addEventListener(name, run, { signal: isEnded, passive: false });
  on("pointermove", (now) => {
    const isFar = Math.abs(now.clientX - event.clientX) > startPx;
    at = now.clientX;
    if (isDragging) look();
    else if (isFar && isTouch) finish(false);
    else if (isFar) begin();
  });
  const keep = (now: Event): void => {
    if (isDragging) now.preventDefault();
  };
  on("touchmove", keep);
  on("contextmenu", keep);
  on("pointerup", () => finish(true));
  on("pointercancel", () => finish(false));
  document.addEventListener(
    "keydown",
    (now) => {
      if (now.key !== "Escape" || !isDragging) return;
      now.stopPropagation();
      finish(false);
    },
    { signal: isEnded, capture: true },
  );
}

export function isDragged(id: string): boolean {
  return drag.value?.shot === id;
}

/** Where the dragged shot would go. */
export function DropMark() {
  const mark = useRef<HTMLDivElement>(null);
  const now = drag.value;
  useLayoutEffect(() => {
    mark.current?.style.setProperty("inset-inline-start", `${now?.x ?? 0}px`);
  }, [now?.x]);
  if (now?.place === undefined) return null;
  const { place } = now;
  const said = verdict.value?.place === keyOf(place) ? verdict.value.outcome : undefined;
  const isLate = now.x > (layout.value?.width ?? 0) / 2;
  return (
    <div class={`drop${isLate ? " late" : ""}${said?.ok === false ? " refused" : ""}`} ref={mark}>
      <span class="tag">{said?.ok === false ? sentences(said) : sayPlace(place, said)}</span>
    </div>
  );
}

/** With what the move costs, if it changes the price. */
function sayPlace(place: ShotPlace, said: Extract<Outcome, { ok: true }> | undefined): string {
  const where = "before" in place ? `Before ${place.before}` : `After ${place.after}`;
  const { deltaUsd = "0.00" } = said ?? {};
  return parseUsd(deltaUsd) === 0n ? where : `${where}, ${showChange(deltaUsd)}`;
}
