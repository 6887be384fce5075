import { useLayoutEffect, useRef } from "preact/hooks";
import { formatTimecode, labelsPerSecond } from "../kit/timecode.ts";
import { seekTo } from "../store/moves.ts";
import { view } from "../store/store.ts";
import { labelEvery } from "./strip-layout.ts";
import { layout, roomPx, scrollLeft } from "./strip-state.ts";

/** Seconds over the strip; press or drag to go there. The keys do the same, so it is hidden from screen readers. */
export function Ruler() {
  const laid = layout.value;
  const film = view.value?.film;
  if (laid === undefined || film === undefined) return null;
  const perSecond = labelsPerSecond(film.rate);
  const pixelsPerSecond = laid.pixelsPerFrame * perSecond;
  const every = labelEvery(pixelsPerSecond);
  const minor = every / (every % 5 === 0 ? 5 : every % 2 === 0 ? 2 : 1);
  const from = Math.max(0, laid.frameAt(scrollLeft.value - roomPx.value));
  const to = Math.min(film.frameCount, laid.frameAt(scrollLeft.value + 2 * roomPx.value));
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
        const hasRoom = (film.frameCount - frame) * laid.pixelsPerFrame > 44 || frame === 0;
        return (
          <Mark
            key={mark}
            x={laid.xAt(frame)}
            isMajor={isMajor}
            label={isMajor && hasRoom ? formatTimecode(frame, film).slice(3, 8) : ""}
          />
        );
      })}
    </div>
  );
}

function Mark({
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
}
