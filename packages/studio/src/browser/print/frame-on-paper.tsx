import { clipTime } from "../../api/clip-time.ts";
import type { FilmFacts, StudioShot } from "../../api/studio-view.ts";
import { Glyph, stateWords } from "../kit/icons.tsx";
import { formatLength, formatTimecode } from "../kit/timecode.ts";
import { playingTake } from "../kit/playing-take.ts";
import { parseUsd, showUsd } from "../kit/usd.ts";
import { plain } from "../panel/words.ts";
import { wordsOf } from "./long-words.ts";
import { Still } from "./still.tsx";

/** One shot on a contact sheet. Its words are cut off after two lines; the last pages have them in full. */
export function FrameOnPaper({
  shot,
  film,
}: {
  readonly shot: StudioShot;
  readonly film: FilmFacts;
}) {
  const { id, scene, state, startFrame, frameCount } = shot;
  const place = startFrame === undefined ? "not in the film" : formatTimecode(startFrame, film);
  const { size, angle, movement } = shot.framing;
  const take = playingTake(shot);
  const facts = [
    place,
    formatLength(frameCount, film),
    ...(take === undefined ? [] : [take.label.toLowerCase()]),
    priceOf(shot),
  ];
  const framing = [size, movement, angle].filter((one) => one !== undefined).map(plain);
  return (
    <li class={startFrame === undefined ? "out" : ""}>
      <Still shot={shot} film={film} />
      <p class="head">
        <b>{id}</b>
        <span class="stands">
          <Glyph state={state} /> {stateWords[state]}
        </span>
      </p>
      <p>{facts.join(" · ")}</p>
      <p class="line">{[...framing, ...(scene === undefined ? [] : [scene])].join(" · ")}</p>
      <Words texts={wordsOf(shot).map(({ label, text }) => ({ label, text }))} />
      <Words
        texts={shot.remarks
          .filter(({ isDone }) => !isDone)
          .map(({ frame, text }) => ({ label: clipTime(frame, film.rate), text }))}
      />
    </li>
  );
}

function Words(props: {
  readonly texts: readonly { readonly label: string; readonly text: string }[];
}) {
  if (props.texts.length === 0) return null;
  return (
    <p class="words">
      {props.texts.map(({ label, text }, index) => (
        <span key={index}>
          <i>{label}</i> {text}{" "}
        </span>
      ))}
    </p>
  );
}

function priceOf({ spentUsd, price, source, state }: StudioShot): string {
  if (parseUsd(spentUsd) > 0n) return `paid ${showUsd(spentUsd)}`;
  if (source !== "request" || state === "disabled") return "free";
  return price === undefined ? "price unknown" : showUsd(price.usd);
}
