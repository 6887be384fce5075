import { useRef } from "preact/hooks";

export type Drag = {
  readonly framesPerPixel: () => number;
  readonly onStart?: () => void;
  /** Whole frames from where the drag began. */
  readonly onMove: (frames: number, event: PointerEvent) => void;
  readonly onEnd: (frames: number, event: PointerEvent) => void;
};

/** Handlers of something that is dragged sideways, in whole frames. Escape and a lost pointer take it back. */
export function useDrag({ framesPerPixel, onStart, onMove, onEnd }: Drag) {
  const from = useRef<{ readonly x: number; frames: number } | undefined>(undefined);
  const end = (event: PointerEvent, isKept: boolean): void => {
    const frames = from.current?.frames;
    from.current = undefined;
    if (frames !== undefined) onEnd(isKept ? frames : 0, event);
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.focus({ preventScroll: true });
      from.current = { x: event.clientX, frames: 0 };
      onStart?.();
    },
    onPointerMove(event: PointerEvent) {
      if (from.current === undefined) return;
      from.current.frames = Math.round((event.clientX - from.current.x) * framesPerPixel());
      onMove(from.current.frames, event);
    },
    onPointerUp: (event: PointerEvent) => end(event, true),
    onPointerCancel: (event: PointerEvent) => end(event, false),
    onLostPointerCapture: (event: PointerEvent) => end(event, false),
  };
}
