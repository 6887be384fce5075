import { useEffect, useRef } from "preact/hooks";
import type { StudioShot } from "../../api/studio-view.ts";
import { describeFraming, framingWords, readFraming } from "../animatic/framing-words.ts";
import { formatLength } from "../kit/timecode.ts";
import { ComparisonView } from "../panel/comparison.tsx";
import { isHeld, unplayable } from "../player/player-state.ts";
import { startFilmPlayer } from "../player/start-film-player.ts";
import { shotAt } from "../store/moves.ts";
import { comparison, mode, playhead, selected, send, trimPreview, view } from "../store/store.ts";
import { Captions } from "./captions.tsx";
import "./picture.css";

/** The well with the picture of the film, fitted into it. */
export function Picture() {
  const place = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current === null ? undefined : startFilmPlayer(place.current)), []);
  const film = view.value?.film;
  const ratio = film === undefined ? "16 / 9" : `${film.widthPx} / ${film.heightPx}`;
  useEffect(() => picture.current?.style.setProperty("--ratio", ratio), [ratio]);
  const shot = shownShot();
  return (
    <div class="well">
      <div class="picture" ref={picture}>
        <div class="film" ref={place} role="img" aria-label={describeShot(shot)} />
        {comparison.value === undefined ? (
          <>
            <Slate shot={shot} />
            <UnknownWords shot={shot} />
            <Captions shot={shot} />
          </>
        ) : (
          <ComparisonView />
        )}
        {isHeld.value ? <p class="loading">Loading the clip</p> : null}
        <Undecodable shot={shot} />
      </div>
    </div>
  );
}

function shownShot(): StudioShot | undefined {
  const now = view.value;
  if (now === undefined) return undefined;
  return trimPreview.value === undefined ? shotAt(now, playhead.value) : selected.value;
}

/** What the picture comes from: `take 2`, `animatic`, `card`. */
export function sourceWords(shot: StudioShot): string {
  if (mode.value === "film") return "assembled film";
  if (shot.source !== "request") return shot.source;
  const isClip = mode.value === "cut" && shot.media !== undefined && !isRefused(shot);
  if (!isClip) return "animatic";
  if (view.value?.film.isRehearsal === true) return "stand-in";
  const take = shot.takes.find(({ isChosen }) => isChosen);
  return take?.name.toLowerCase() ?? "clip";
}

function isRefused({ media }: StudioShot): boolean {
  return media !== undefined && unplayable.value.has(media.url);
}

function describeShot(shot: StudioShot | undefined): string {
  if (shot === undefined) return "No shot";
  const framing = shot.source === "request" ? `, ${describeFraming(shot.framing)}` : "";
  return `${shot.id}${framing}, ${sourceWords(shot)}`;
}

function Slate({ shot }: { readonly shot: StudioShot | undefined }) {
  if (shot === undefined) return null;
  const source = sourceWords(shot);
  // A stand-in shows all of this itself.
  if (source === "stand-in") return null;
  const framing = framingWords(shot.framing);
  return (
    <p class="slate">
      <b>{shot.id}</b>
      <span>
        {source}
        {framing === "" ? "" : ` · ${framing}`}
      </span>
    </p>
  );
}

/** The storyboard may say more than a figure can show: the model still gets all of it. */
function UnknownWords({ shot }: { readonly shot: StudioShot | undefined }) {
  if (shot === undefined || sourceWords(shot) !== "animatic") return null;
  const { unknown } = readFraming(shot.framing);
  if (unknown.length === 0) return null;
  const words = unknown.map((word) => `“${word.replaceAll("_", " ")}”`).join(" and ");
  return <p class="unknown-words">The animatic cannot draw {words}; the model still reads it.</p>;
}

function Undecodable({ shot }: { readonly shot: StudioShot | undefined }) {
  if (shot === undefined || !isRefused(shot) || mode.value !== "cut") return null;
  const take = shot.takes.find(({ isChosen }) => isChosen);
  return (
    <div class="undecodable" role="status">
      <p>
        This browser cannot play the clip ({shot.media?.mimeType}). The animatic plays in its place.
      </p>
      {take === undefined || view.value === undefined ? null : (
        <button
          class="button"
          onClick={() => void send({ do: "make-proxy", take: take.key })}
          title={`A copy that browsers play, ${formatLength(shot.media?.frames ?? 0, view.value.film)} long`}
        >
          Make a proxy, free
        </button>
      )}
    </div>
  );
}
