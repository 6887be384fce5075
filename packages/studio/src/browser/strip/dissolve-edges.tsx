import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { StudioTransition } from "../../api/studio-view.ts";
import { formatLength, labelsPerSecond } from "../kit/timecode.ts";
import { selected, send, view } from "../store/store.ts";
import { arrowStep } from "./arrow-step.ts";
import type { StripItem } from "./strip-layout.ts";
import { layout } from "./strip-state.ts";
import { shapeTransition } from "./transition-shape.ts";
import { useDrag } from "./use-drag.ts";

/** The transition into a shot as a diagonal over the two shots that meet. Its right edge is a slider for its length, on the selected shot. */
export function DissolveEdges({ item }: { readonly item: StripItem }) {
  const { shot } = item;
  const [change, setChange] = useState(0);
  const area = useRef<HTMLDivElement>(null);
  const edge = useRef<HTMLDivElement>(null);
  const film = view.value?.film;
  const laid = layout.value;
  const perFrame = laid?.pixelsPerFrame ?? 0;
  const transition = shot.transition ?? none;
  const frames = transition.beforeFrames + transition.afterFrames;
  const shown = Math.max(1, frames + change);
  const before = frames === 0 ? 0 : (transition.beforeFrames * shown) / frames;
  const shape = laid && shapeTransition(item, { before, after: shown - before }, laid);
  const { left = 0, width = 0 } = shape ?? {};
  useLayoutEffect(() => {
    area.current?.style.setProperty("inset-inline-start", `${left}px`);
    area.current?.style.setProperty("inline-size", `${width}px`);
    edge.current?.style.setProperty("inset-inline-start", `${left + width}px`);
  }, [left, width, selected.value?.id]);
  const settle = (by: number): void => {
    setChange(0);
    const now = view.value;
    if (by === 0 || now === undefined) return;
    const { type } = transition;
    const next = Math.max(1, frames + by);
    void send({
      do: "edit",
      revision: now.revision,
      edit: { kind: "transition", shot: shot.id, type, frames: next },
    });
  };
  const drag = useDrag({
    framesPerPixel: () => (perFrame === 0 ? 0 : 1 / perFrame),
    onMove: setChange,
    onEnd: settle,
  });
  if (film === undefined || shape === undefined) return null;
  const words = transition.type.replaceAll("_", " ");
  return (
    <>
      <div class="dissolve" ref={area} title={`${words}, ${formatLength(shown, film)}`}>
        <svg viewBox={`0 0 ${width} 80`} preserveAspectRatio="none" aria-hidden="true">
          <path d={shape.path} />
          {shape.bridge === "" ? null : <path class="bridge" d={shape.bridge} />}
        </svg>
      </div>
      {selected.value?.id === shot.id ? (
        <div
          class="dissolve-edge"
          ref={edge}
          role="slider"
          tabIndex={0}
          aria-label={`Length of the ${words} into ${shot.id}`}
          aria-valuemin={1}
          aria-valuemax={labelsPerSecond(film.rate) * 5}
          aria-valuenow={shown}
          aria-valuetext={`${shown} ${shown === 1 ? "frame" : "frames"}`}
          {...drag}
          onKeyDown={(event) => {
            const by = arrowStep(event);
            if (by !== undefined) settle(by);
          }}
        />
      ) : null}
    </>
  );
}

const none: StudioTransition = { type: "cut", beforeFrames: 0, afterFrames: 0 };
