import { useRef } from "preact/hooks";
import { Icon } from "../kit/icons.tsx";
import { leaveFocus } from "../kit/leave-focus.ts";
import { formatTimecode } from "../kit/timecode.ts";
import { goToNeighbour, playOrPause, stepFrames } from "../store/moves.ts";
import { trimToPlayhead } from "../strip/trim.ts";
import { zoom, zoomBy, zoomStep } from "../strip/strip-state.ts";
import { mode, playhead, selected, speed, view, type PlayMode } from "../store/store.ts";

/** Timecode, playback buttons, and what plays. */
export function Transport() {
  const isPlaying = speed.value !== 0;
  return (
    <div class="transport" onMouseDown={leaveFocus}>
      <Timecode />
      <div class="keys" role="group" aria-label="Playback">
        <Mark end="in" />
        <button class="icon-button" title="Shot before (↑)" onClick={() => goToNeighbour(-1)}>
          <Icon name="previous" />
        </button>
        <button class="icon-button step" title="One frame back (←)" onClick={() => stepFrames(-1)}>
          <Icon name="back" />
        </button>
        <button
          class="icon-button play"
          title={isPlaying ? "Pause (Space)" : "Play (Space)"}
          onClick={playOrPause}
        >
          <Icon name={isPlaying ? "pause" : "play"} />
        </button>
        <button
          class="icon-button step"
          title="One frame forward (→)"
          onClick={() => stepFrames(1)}
        >
          <Icon name="forward" />
        </button>
        <button class="icon-button" title="Shot after (↓)" onClick={() => goToNeighbour(1)}>
          <Icon name="next" />
        </button>
        <Mark end="out" />
      </div>
      <Modes />
    </div>
  );
}

/** Trims the selected shot to the playhead. */
function Mark({ end }: { readonly end: "in" | "out" }) {
  const words = end === "in" ? "Start the shot here" : "End the shot here";
  return (
    <button
      class="icon-button mark"
      title={`${words} (${end === "in" ? "[" : "]"})`}
      onClick={() => trimToPlayhead(end)}
    >
      <Icon name={end === "in" ? "markIn" : "markOut"} />
    </button>
  );
}

/** A slider, so that a screen reader passes on the keys of the film and says where they lead; not every frame while it plays. */
function Timecode() {
  const told = useRef(0);
  const film = view.value?.film;
  if (film === undefined) return null;
  if (speed.value === 0) told.current = playhead.value;
  return (
    <div class="now">
      <span
        class="timecode"
        role="slider"
        tabIndex={0}
        aria-label="Playhead"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, film.frameCount - 1)}
        aria-valuenow={told.current}
        aria-valuetext={`${formatTimecode(told.current, film)}, ${selected.value?.id ?? ""}`}
      >
        {formatTimecode(playhead.value, film)}
      </span>
      <span class="of">
        of <span>{formatTimecode(film.frameCount, film)}</span>
      </span>
    </div>
  );
}

/** What can be played. `film`: where there is an assembled one. */
export const modes: readonly { readonly value: PlayMode; readonly words: string }[] = [
  { value: "cut", words: "The cut" },
  { value: "animatic", words: "Animatic" },
  { value: "film", words: "Film" },
];

function Modes() {
  const assembled = view.value?.film.assembled;
  const shown = modes.filter(({ value }) => value !== "film" || assembled !== undefined);
  const rate = speed.value;
  return (
    <div class="modes">
      <span class="rate">
        {rate === 0 || rate === 1 ? "" : `${rate < 0 ? "−" : ""}${Math.abs(rate)}×`}
      </span>
      <div class="zoom" role="group" aria-label="Zoom of the strip">
        <button
          class="icon-button"
          title="Strip smaller (−)"
          aria-disabled={zoom.value <= 1}
          onClick={() => zoomBy(1 / zoomStep)}
        >
          <Icon name="zoomOut" />
        </button>
        <button class="icon-button" title="Strip larger (+)" onClick={() => zoomBy(zoomStep)}>
          <Icon name="zoomIn" />
        </button>
      </div>
      <div class="segments" role="group" aria-label="What plays">
        {shown.map(({ value, words }) => (
          <button
            key={value}
            aria-pressed={mode.value === value}
            title={
              value === "film" && assembled?.isOutdated === true
                ? "The assembled film, without the latest changes"
                : undefined
            }
            onClick={() => (mode.value = value)}
          >
            {words}
            {value === "film" && assembled?.isOutdated === true ? " (older)" : ""}
          </button>
        ))}
      </div>
    </div>
  );
}
