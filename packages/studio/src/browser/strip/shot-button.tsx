import { useLayoutEffect, useRef } from "preact/hooks";
import type { RunRow, StudioShot } from "../../api/studio-view.ts";
import { Glyph, stateWords } from "../kit/icons.tsx";
import { leaveFocus } from "../kit/leave-focus.ts";
import { nowMs } from "../store/now.ts";
import { formatLength } from "../kit/timecode.ts";
import { goToShot } from "../store/moves.ts";
import { selected, view } from "../store/store.ts";
import type { StripItem } from "./strip-layout.ts";
import { Thumbnails } from "./thumbnails.tsx";

/** A shot on the strip: pictures, state with glyph and word, length. */
export function ShotButton({ item }: { readonly item: StripItem }) {
  const { shot, left, width } = item;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const style = button.current?.style;
    style?.setProperty("inset-inline-start", `${left}px`);
    style?.setProperty("inline-size", `${width}px`);
  }, [left, width]);
  const isSelected = selected.value?.id === shot.id;
  return (
    <button
      class={`strip-shot state-${shot.state}`}
      ref={button}
      data-shot={shot.id}
      aria-current={isSelected ? "true" : undefined}
      title={`${shot.id} · ${stateWords[shot.state]}`}
      onMouseDown={leaveFocus}
      onClick={() => goToShot(shot)}
    >
      <span class="pictures">
        {shot.state === "disabled" ? null : <Thumbnails shot={shot} width={width} />}
      </span>
      <Progress shot={shot} />
      <span class="name">
        <Glyph state={shot.state} />
        <span>{shot.id}</span>
      </span>
      <span class="length">
        <StandingLine shot={shot} hasRoom={width > 110} />
      </span>
    </button>
  );
}

function StandingLine({ shot, hasRoom }: { readonly shot: StudioShot; readonly hasRoom: boolean }) {
  const film = view.value?.film;
  const row = runRow(shot);
  if (shot.state === "disabled" || film === undefined) return <>{stateWords[shot.state]}</>;
  if (shot.state === "running" && row?.startedAtMs !== undefined) {
    const elapsed = formatClock(nowMs.value - row.startedAtMs);
    const expected = row.expectedMs === undefined ? "" : ` of ~${formatClock(row.expectedMs)}`;
    return (
      <>
        <span class="visually-hidden">Running </span>
        {elapsed}
        {expected}
      </>
    );
  }
  const word = stateWords[shot.state];
  return (
    <>
      {hasRoom ? `${word} · ` : <span class="visually-hidden">{word} </span>}
      {formatLength(shot.frameCount, film)}
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
  return view.value?.run?.rows.find(
    ({ shot, endedAtMs }) => shot === id && endedAtMs === undefined,
  );
}

function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
