import { useComputed } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { RunRow, StudioShot } from "../../api/studio-view.ts";
import { Glyph, stateWords } from "../kit/icons.tsx";
import { leaveFocus } from "../kit/leave-focus.ts";
import { nowMs } from "../store/now.ts";
import { oldTake } from "../kit/playing-take.ts";
import { sayShot } from "../kit/say-shot.ts";
import { formatLength } from "../kit/timecode.ts";
import { goToShot } from "../store/moves.ts";
import { film, run, selected } from "../store/store.ts";
import { isDragged, startShotDrag } from "./drag-shot.tsx";
import type { StripItem } from "./strip-layout.ts";
import { Thumbnails } from "./thumbnails.tsx";

/** A shot on the strip: pictures, state with glyph and word, length. */
export function ShotOption({
  item,
  count,
}: {
  readonly item: StripItem;
  /** Of all shots: not all of them are drawn. */
  readonly count: number;
}) {
  const { shot, left, width, index } = item;
  const option = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const style = option.current?.style;
    style?.setProperty("inset-inline-start", `${left}px`);
    style?.setProperty("inline-size", `${width}px`);
  }, [left, width]);
  const { id } = shot;
  const old = oldTake(shot);
  const isSelected = useComputed(() => selected.value?.id === id).value;
  const words = sayShot(shot, film.value);
  return (
    <div
      class={`strip-shot state-${shot.state}${isDragged(shot.id) ? " dragged" : ""}`}
      ref={option}
      data-shot={shot.id}
      id={`strip-${index}`}
      role="option"
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={count}
      onMouseDown={leaveFocus}
      onPointerDown={(event) => startShotDrag(event, shot)}
      onClick={() => goToShot(shot)}
    >
      <span class="visually-hidden">{words}</span>
      <span class="pictures" title={words} aria-hidden="true">
        {shot.state === "disabled" ? null : <Thumbnails shot={shot} width={width} />}
        {old === undefined ? null : (
          <span class="old">
            <Glyph state="stale" />
            {width > 110 ? <span>{old}</span> : null}
          </span>
        )}
      </span>
      <Progress shot={shot} />
      <span class="name" aria-hidden="true">
        <Glyph state={shot.state} />
        <span>{shot.id}</span>
      </span>
      <span class="length" aria-hidden="true">
        <StandingLine shot={shot} hasRoom={width > 110} />
      </span>
    </div>
  );
}

function StandingLine({ shot, hasRoom }: { readonly shot: StudioShot; readonly hasRoom: boolean }) {
  const facts = film.value;
  const row = runRow(shot);
  if (shot.state === "disabled" || facts === undefined) return <>{stateWords[shot.state]}</>;
  if (shot.state === "running" && row?.startedAtMs !== undefined) {
    const elapsed = formatClock(nowMs.value - row.startedAtMs);
    const expected = row.expectedMs === undefined ? "" : ` of ~${formatClock(row.expectedMs)}`;
    return (
      <>
        {elapsed}
        {expected}
      </>
    );
  }
  const word = stateWords[shot.state];
  if (shot.state === "queued" && row?.startedAtMs !== undefined) {
    const waited = formatClock(nowMs.value - row.startedAtMs);
    return (
      <>
        {word} · {waited}
      </>
    );
  }
  return (
    <>
      {hasRoom ? `${word} · ` : ""}
      {formatLength(shot.frameCount, facts)}
    </>
  );
}

/** Never claims more than 98 %: it is done when the server says so. */
function Progress({ shot }: { readonly shot: StudioShot }) {
  const bar = useRef<HTMLElement>(null);
  const row = runRow(shot);
  const isRunning = shot.state === "running" && row?.startedAtMs !== undefined;
  const part =
    isRunning && row.expectedMs !== undefined
      ? Math.min(0.98, Math.max(0, (nowMs.value - (row.startedAtMs ?? 0)) / row.expectedMs))
      : 0;
  useLayoutEffect(() => bar.current?.style.setProperty("inline-size", `${part * 100}%`), [part]);
  if (!isRunning) return null;
  return (
    <span class="progress">
      <i ref={bar} />
    </span>
  );
}

function runRow({ id }: StudioShot): RunRow | undefined {
  return run.value?.rows.find(({ shot, endedAtMs }) => shot === id && endedAtMs === undefined);
}

function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
