import { useLayoutEffect, useRef } from "preact/hooks";
import { formatTimecode, labelsPerSecond } from "../kit/timecode.ts";
import { unlessSame } from "../kit/unless-same.ts";
import { seekTo } from "../store/moves.ts";
import { film } from "../store/store.ts";
import { labelEvery } from "./strip-layout.ts";
import { line, roomPx, scrollLeft } from "./strip-state.ts";

/** Seconds over the strip; press or drag to go there. The keys do the same, so it is hidden from screen readers. */
export function Ruler() {
  const laid = line.value;
  const facts = film.value;
  if (laid === undefined || facts === undefined) return null;
  const perSecond = labelsPerSecond(facts.rate);
  const pixelsPerSecond = laid.pixelsPerFrame * perSecond;
  const every = labelEvery(pixelsPerSecond);
  const minor = every / (every % 5 === 0 ? 5 : every % 2 === 0 ? 2 : 1);
  const from = Math.max(0, laid.frameAt(scrollLeft.value - roomPx.value));
  const to = Math.min(facts.frameCount, laid.frameAt(scrollLeft.value + 2 * roomPx.value));
  const step = minor * perSecond;
  const first = Math.floor(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  const go = (event: PointerEvent): void => {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    if (event.type === "pointerdown") event.currentTarget.setPointerCapture(event.pointerId);
    else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    seekTo(
      Math.floor(laid.frameAt(event.clientX - event.currentTarget.getBoundingClientRect().left)),
    );
  };
  return (
    <div class="ruler" aria-hidden="true" onPointerDown={go} onPointerMove={go}>
      {Array.from({ length: count }, (_, index) => {
        const mark = first + index;
        const frame = mark * step;
        const isMajor = (mark * minor) % every === 0;
        const hasRoom = (facts.frameCount - frame) * laid.pixelsPerFrame > 44 || frame === 0;
        return (
          <Mark
            key={mark}
            x={laid.xAt(frame)}
            isMajor={isMajor}
            label={isMajor && hasRoom ? formatTimecode(frame, facts).slice(3, 8) : ""}
          />
        );
      })}
    </div>
  );
}

const Mark = unlessSame(function Mark({
  x,
  isMajor,
  label,
}: {
  readonly x: number;
  readonly isMajor: boolean;
  readonly label: string;
}) {
  const mark = useRef<HTMLElement>(null);
  useLayoutEffect(() => mark.current?.style.setProperty("inset-inline-start", `${x}px`), [x]);
  return (
    <i class={isMajor ? "major" : ""} ref={mark}>
      {label === "" ? null : <b>{label}</b>}
    </i>
  );
});
