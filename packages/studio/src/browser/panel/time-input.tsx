import { useState } from "preact/hooks";
import { clipTime, timebase } from "../../api/clip-time.ts";
import type { FilmFacts } from "../../api/studio-view.ts";
import { parseClipTime } from "./words.ts";

/** A frame of a clip, exact: as `04:18`, as a number of frames, as `4.5 s`; arrows step by one frame, with Shift by one second. */
export function TimeInput(props: {
  readonly id: string;
  readonly label: string;
  readonly frame: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly rate: FilmFacts["rate"];
  /** Of what the frame is: a place in a clip, or a length. */
  readonly isLength?: boolean;
  readonly onFrame: (frame: number) => void;
}) {
  const { id, label, frame, minimum, maximum, rate, isLength, onFrame } = props;
  const frames = isLength === true ? `${frame} frames` : `frame ${frame}`;
  const [typed, setTyped] = useState<string>();
  const parsed = typed === undefined ? frame : parseClipTime(typed, rate);
  const isWrong = parsed === undefined || parsed < minimum || parsed > maximum;
  const set = (next: number): void => {
    setTyped(undefined);
    const within = Math.max(minimum, Math.min(maximum, next));
    if (within !== frame) onFrame(within);
  };
  return (
    <div class="f">
      <label for={id}>{label}</label>
      <input
        id={id}
        role="spinbutton"
        class="tabular"
        inputMode="numeric"
        autocomplete="off"
        aria-valuemin={minimum}
        aria-valuemax={maximum}
        aria-valuenow={frame}
        aria-valuetext={`${clipTime(frame, rate)}, ${frames}`}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        value={typed ?? clipTime(frame, rate)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => (isWrong ? setTyped(undefined) : set(parsed))}
        onKeyDown={(event) => {
          const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (event.key === "Escape") setTyped(undefined);
          if (event.key === "Enter" && !isWrong) set(parsed);
          if (by === undefined) return;
          event.preventDefault();
          set((parsed ?? frame) + by * (event.shiftKey ? timebase(rate) : 1));
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {isWrong ? `${clipTime(minimum, rate)} to ${clipTime(maximum, rate)}` : frames}
      </p>
    </div>
  );
}
