import { batch } from "@preact/signals";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { clipTime } from "../../api/clip-time.ts";
import type { StudioShot } from "../../api/studio-view.ts";
import { labelsPerSecond } from "../kit/timecode.ts";
import { pause } from "../store/moves.ts";
import { selected, send, trimPreview, view } from "../store/store.ts";
import { arrowStep } from "./arrow-step.ts";
import { frozenLayout, layout } from "./strip-state.ts";
import { moveEnd, sendTrim, trimRange, type TrimRange } from "./trim.ts";
import { useDrag } from "./use-drag.ts";

type End = "in" | "out";

/** Both edges of the selected shot, as sliders. While one is dragged, unused media is shown as hatched handles. */
export function Grips() {
  const shot = selected.value;
  const laid = layout.value;
  const [drag, setDrag] = useState<
    { end: End; range: TrimRange; isRolling: boolean } | undefined
  >();
  if (shot?.startFrame === undefined || laid === undefined || view.value === undefined) return null;
  const isTrimmable = shot.source === "request" || shot.source === "clip";
  const item = laid.items.find(({ shot: { id } }) => id === shot.id);
  if (item === undefined || !isTrimmable) return null;
  const perSecond = labelsPerSecond(view.value.film.rate);
  const start = trimRange(shot, perSecond);
  const range = drag?.range ?? start;
  const speed = shot.retime?.speed ?? 1;
  const scale = laid.pixelsPerFrame / speed;
  const left = item.left + (range.inFrame - start.inFrame) * scale;
  const right = item.left + item.width + (range.outFrame - start.outFrame) * scale;
  const mediaFrom = item.left - start.inFrame * scale;
  const mediaTo = item.left + item.width + (start.available - start.outFrame) * scale;
  const grip = (end: End) => (
    <Grip
      key={`${shot.id} ${end}`}
      {...{ shot, end, range, start, scale }}
      x={end === "in" ? left : right}
      onDrag={(next, isRolling) =>
        setDrag(next === undefined ? undefined : { end, range: next, isRolling })
      }
    />
  );
  return (
    <>
      {drag === undefined ? null : (
        <>
          <Area class="handle" from={mediaFrom} to={left} />
          <Area class="handle" from={right} to={mediaTo} />
          <Area class="trimmed" from={left} to={right} />
          <Tag
            {...{ start, range, end: drag.end, isRolling: drag.isRolling }}
            x={drag.end === "in" ? left : right}
          />
        </>
      )}
      {grip("in")}
      {grip("out")}
    </>
  );
}

function Grip(properties: {
  readonly shot: StudioShot;
  readonly end: End;
  readonly range: TrimRange;
  readonly start: TrimRange;
  readonly scale: number;
  readonly x: number;
  readonly onDrag: (range: TrimRange | undefined, isRolling: boolean) => void;
}) {
  const { shot, end, range, start, scale, x, onDrag } = properties;
  const grip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => grip.current?.style.setProperty("inset-inline-start", `${x}px`), [x]);
  const moved = (frames: number): TrimRange =>
    moveEnd(start, end, (end === "in" ? start.inFrame : start.outFrame) + frames);
  const settle = (frames: number, isRolling: boolean): void => {
    batch(() => {
      frozenLayout.value = undefined;
      trimPreview.value = undefined;
    });
    onDrag(undefined, false);
    const next = moved(frames);
    const by = end === "in" ? next.inFrame - start.inFrame : next.outFrame - start.outFrame;
    if (by !== 0) void (isRolling ? sendRoll(shot, end, by) : sendTrim(shot, next));
  };
  const drag = useDrag({
    framesPerPixel: () => 1 / scale,
    onStart() {
      pause();
      frozenLayout.value = layout.value;
      preview(shot, end, start);
      onDrag(start, false);
    },
    onMove(frames, event) {
      preview(shot, end, moved(frames));
      onDrag(moved(frames), event.shiftKey);
    },
    onEnd: (frames, event) => settle(frames, event.shiftKey),
  });
  const value = end === "in" ? range.inFrame : range.outFrame;
  return (
    <div
      class={`grip ${end}`}
      ref={grip}
      role="slider"
      tabIndex={0}
      aria-label={`${end === "in" ? "In" : "Out"} point of ${shot.id}`}
      aria-valuemin={0}
      aria-valuemax={range.available}
      aria-valuenow={value}
      aria-valuetext={`frame ${value} of ${range.available}`}
      {...drag}
      onKeyDown={(event) => {
        const by = arrowStep(event);
        if (by !== undefined) settle(by, event.altKey);
      }}
    />
  );
}

/** The picture shows the frame at the edge. */
function preview({ id }: StudioShot, end: End, { inFrame, outFrame }: TrimRange): void {
  trimPreview.value = { shot: id, mediaFrame: end === "in" ? inFrame : outFrame - 1 };
}

/** With Shift (Alt on the keyboard) the neighbour gives or takes what this shot takes or gives. */
async function sendRoll(shot: StudioShot, end: End, frames: number): Promise<void> {
  const now = view.value;
  const shots = now?.shots.filter(({ startFrame }) => startFrame !== undefined) ?? [];
  const index = shots.findIndex(({ id }) => id === shot.id);
  const second = end === "in" ? shot : shots[index + 1];
  if (now === undefined || second === undefined) return;
  await send({
    do: "edit",
    revision: now.revision,
    edit: { kind: "roll", shot: second.id, frames },
  });
}

function Area(properties: { readonly class: string; readonly from: number; readonly to: number }) {
  const { from, to } = properties;
  const area = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    area.current?.style.setProperty("inset-inline-start", `${from}px`);
    area.current?.style.setProperty("inline-size", `${Math.max(0, to - from)}px`);
  }, [from, to]);
  return to - from < 1 ? null : <div class={properties.class} ref={area} />;
}

/** `Out 04:18 −6 fr` */
function Tag(properties: {
  readonly end: End;
  readonly start: TrimRange;
  readonly range: TrimRange;
  readonly isRolling: boolean;
  readonly x: number;
}) {
  const { end, start, range, isRolling, x } = properties;
  const tag = useRef<HTMLDivElement>(null);
  const at = Math.max(64, x);
  useLayoutEffect(() => tag.current?.style.setProperty("inset-inline-start", `${at}px`), [at]);
  const film = view.value?.film;
  if (film === undefined) return null;
  const [was, is] =
    end === "in" ? [start.inFrame, range.inFrame] : [start.outFrame, range.outFrame];
  const by = is - was;
  const sign = by > 0 ? "+" : by < 0 ? "−" : "±";
  return (
    <div class="tag" ref={tag}>
      {isRolling ? "Roll " : ""}
      {end === "in" ? "In" : "Out"} {clipTime(is, film.rate)} {sign}
      {Math.abs(by)} fr
    </div>
  );
}
