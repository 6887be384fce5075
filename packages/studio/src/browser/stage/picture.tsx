import { useEffect, useRef } from "preact/hooks";
import type { StudioShot } from "../../api/studio-view.ts";
import { describeFraming, framingWords, readFraming } from "../animatic/framing-words.ts";
import { Glyph } from "../kit/icons.tsx";
import { oldTake, playingTake } from "../kit/playing-take.ts";
import { ComparisonView } from "../panel/comparison.tsx";
import { hasFrameTimes } from "../player/picture-slot.ts";
import { isHeld, unplayable } from "../player/player-state.ts";
import { startFilmPlayer } from "../player/start-film-player.ts";
import { shotAt } from "../store/moves.ts";
import { comparison, mode, playhead, selected, trimPreview, view } from "../store/store.ts";
import { Captions } from "./captions.tsx";
import { ProxyOffer } from "./proxy-offer.tsx";
import "./picture.css";

/** The well with the picture of the film, fitted into it. */
export function Picture() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current === null ? undefined : startFilmPlayer(place.current)), []);
  const film = view.value?.film;
  const ratio = film === undefined ? "16 / 9" : `${film.widthPx} / ${film.heightPx}`;
  useEffect(() => document.documentElement.style.setProperty("--ratio", ratio), [ratio]);
  const shot = shownShot();
  return (
    <div class="well">
      <div class="picture">
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
        {hasFrameTimes || isHeld.value ? null : <p class="loading">Timing approximate</p>}
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
  if (isRefused(shot)) return "animatic";
  if (shot.source !== "request") {
    return shot.media?.isProxy === true ? `${shot.source}, proxy` : shot.source;
  }
  if (mode.value !== "cut" || shot.media === undefined) return "animatic";
  if (view.value?.film.isRehearsal === true) return "stand-in";
  return playingTake(shot)?.label.toLowerCase() ?? "clip";
}

/** The old take that is seen in the picture. */
function shownOldTake(shot: StudioShot): string | undefined {
  const { assembled } = view.value?.film ?? {};
  const isSeen =
    mode.value === "film"
      ? // What an outdated film was made from is not known.
        assembled?.isOutdated === false
      : mode.value === "cut" && !isRefused(shot);
  return isSeen ? oldTake(shot) : undefined;
}

function isRefused({ media }: StudioShot): boolean {
  return media !== undefined && unplayable.value.has(media.url);
}

/** `old take 2 of 3`, `assembled film, old take 2 of 3` */
function withOldTake(shot: StudioShot): string {
  const [source, old] = [sourceWords(shot), shownOldTake(shot)];
  return old === undefined || old === source ? source : `${source}, ${old}`;
}

function describeShot(shot: StudioShot | undefined): string {
  if (shot === undefined) return "No shot";
  const framing = shot.source === "request" ? `, ${describeFraming(shot.framing)}` : "";
  return `${shot.id}${framing}, ${withOldTake(shot)}`;
}

function Slate({ shot }: { readonly shot: StudioShot | undefined }) {
  if (shot === undefined) return null;
  const old = shownOldTake(shot);
  // A stand-in shows all of this itself.
  if (sourceWords(shot) === "stand-in" && old === undefined) return null;
  const framing = framingWords(shot.framing);
  return (
    <p class="slate" aria-hidden="true">
      <b>{shot.id}</b>
      {old === undefined ? null : <Glyph state="stale" />}
      <span>
        {withOldTake(shot)}
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
  if (shot?.media === undefined || !isRefused(shot) || mode.value === "film") return null;
  return (
    <div class="undecodable">
      <ProxyOffer media={shot.media} />
    </div>
  );
}
