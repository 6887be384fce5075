import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type {
  ComparisonView,
  ShotDifference,
  VersionShot,
  VersionStrip,
} from "../../api/studio-history.ts";
import { drawAnimatic } from "../animatic/draw-when-loaded.ts";
import { formatLength, framesPerSecond, secondsOf } from "../kit/timecode.ts";
import { showUsd } from "../kit/usd.ts";
import { counted } from "../panel/words.ts";
import { whenIdle } from "../strip/when-idle.ts";
import { kindWords } from "./differences.tsx";
import type { Chosen } from "./version-list.tsx";

type Compared = Extract<ComparisonView, { readonly ok: true }>;

const heightPx = 62;
const linksPx = 26;
// A second that is narrower cannot be told from its neighbours; the strips then scroll, together.
const leastPixelsPerSecond = 9;

/** Two films above each other at one scale, with a band from each shot to where it is now. */
export function VersionStrips(props: { readonly comparison: Compared; readonly chosen: Chosen }) {
  const { comparison, chosen } = props;
  const { before, after, shots } = comparison;
  const box = useRef<HTMLDivElement>(null);
  const [roomPx, setRoomPx] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setRoomPx(element.clientWidth));
    observer.observe(element);
    setRoomPx(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  const longest = Math.max(lengthOf(before), lengthOf(after), 1);
  const scale = Math.max(leastPixelsPerSecond, roomPx / longest);
  const width = longest * scale;
  const cast = castOf(before, after);
  const common = { scale, width, cast };
  return (
    <section class="strips" aria-label="The two films, from left to right">
      <Head name={nameOf(chosen.before)} strip={before} usd={comparison.film.before} />
      <div class="pan" ref={box} tabIndex={0} role="group" aria-label="Shots of both films">
        {before === undefined ? (
          <p class="none">The film is not in this commit.</p>
        ) : (
          <Strip {...common} strip={before} differences={shots} isBefore />
        )}
        {before === undefined ? null : (
          <Links before={before} after={after} differences={shots} scale={scale} width={width} />
        )}
        <Strip {...common} strip={after} differences={shots} isBefore={false} />
      </div>
      <Head
        name={chosen.after === undefined ? "Now" : nameOf(chosen.after)}
        strip={after}
        usd={comparison.film.after}
      />
    </section>
  );
}

function nameOf(hash: string): string {
  return hash.slice(0, 8);
}

function Head(props: {
  readonly name: string;
  readonly strip: VersionStrip | undefined;
  readonly usd: string;
}) {
  const { name, strip, usd } = props;
  return (
    <p class="strip-head">
      <b class={name === "Now" ? "" : "mono"}>{name}</b>
      {strip === undefined
        ? ""
        : ` ${counted(strip.shots.length, "shot")} · ${formatLength(strip.frameCount, strip)} · ${showUsd(usd)}`}
    </p>
  );
}

function lengthOf(strip: VersionStrip | undefined): number {
  return strip === undefined ? 0 : secondsOf(strip.frameCount, strip.rate);
}

function castOf(...strips: readonly (VersionStrip | undefined)[]): readonly string[] {
  const shots = strips.flatMap((strip) => strip?.shots ?? []);
  return [...new Set(shots.flatMap(({ framing }) => framing.characters))];
}

/** Of the earlier film, the difference has the id that the shot has now. */
function differenceOf(
  id: string,
  differences: readonly ShotDifference[],
  isBefore: boolean,
): ShotDifference | undefined {
  return differences.find(({ id: now, renamedFrom, kind }) =>
    isBefore ? (renamedFrom ?? now) === id && kind !== "added" : now === id && kind !== "removed",
  );
}

function Strip(props: {
  readonly strip: VersionStrip;
  readonly differences: readonly ShotDifference[];
  readonly isBefore: boolean;
  readonly scale: number;
  readonly width: number;
  readonly cast: readonly string[];
}) {
  const { strip, differences, isBefore, scale, width, cast } = props;
  return (
    <ol class="film" aria-label={isBefore ? "Before" : "After"} style={{ width: `${width}px` }}>
      {strip.shots.map((shot) => {
        const found = differenceOf(shot.id, differences, isBefore);
        const word = found === undefined ? "unchanged" : kindWords(found).toLowerCase();
        return (
          <li
            key={shot.id}
            data-version-shot={found?.id ?? shot.id}
            class={found === undefined ? "" : `kind-${found.kind}`}
            title={`${shot.id} · ${word} · ${formatLength(shot.frameCount, strip)}`}
            style={{
              left: `${secondsOf(shot.startFrame, strip.rate) * scale}px`,
              width: `${Math.max(2, secondsOf(shot.frameCount, strip.rate) * scale - 2)}px`,
            }}
          >
            <Pictures shot={shot} strip={strip} cast={cast} scale={scale} />
            <span class="name">
              {found === undefined ? "" : <i aria-hidden="true">{signs[found.kind]}</i>}
              {shot.id}
              <span class="visually-hidden">, {word}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const signs: { readonly [Kind in ShotDifference["kind"]]: string } = {
  added: "+",
  removed: "−",
  changed: "~",
  moved: "›",
  "re-cut": "/",
};

type Drawing = {
  readonly shot: VersionShot;
  readonly strip: VersionStrip;
  readonly cast: readonly string[];
};

/** As many as there is room for. */
function Pictures({ scale, ...drawing }: Drawing & { readonly scale: number }) {
  const { shot, strip } = drawing;
  const [isGone, setIsGone] = useState(false);
  const tile = Math.round(heightPx * strip.ratio);
  const width = secondsOf(shot.frameCount, strip.rate) * scale;
  const count = Math.max(1, Math.min(12, Math.ceil(width / tile)));
  return (
    <span class="pictures-of">
      {Array.from({ length: count }, (_, index) =>
        shot.pictureUrl === undefined || isGone ? (
          <Sketch key={index} {...drawing} tile={tile} part={(index + 0.5) / count} />
        ) : (
          <img
            key={index}
            src={shot.pictureUrl}
            alt=""
            width={tile}
            onError={() => setIsGone(true)}
          />
        ),
      )}
    </span>
  );
}

function Sketch(props: Drawing & { readonly tile: number; readonly part: number }) {
  const { shot, strip, cast, tile, part } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const place = canvas.current;
    if (place === null) return undefined;
    const ending = new AbortController();
    const shotFrame = Math.floor(shot.frameCount * part);
    const frame = { shot, shotFrame, framesPerSecond: framesPerSecond(strip.rate), cast };
    whenIdle(() => drawAnimatic(place, frame), ending.signal);
    return () => ending.abort();
  }, [JSON.stringify([shot, part])]);
  return <canvas ref={canvas} width={tile * 2} height={heightPx * 2} />;
}

/** From where each shot was to where it is. */
function Links(props: {
  readonly before: VersionStrip;
  readonly after: VersionStrip;
  readonly differences: readonly ShotDifference[];
  readonly scale: number;
  readonly width: number;
}) {
  const { before, after, differences, scale, width } = props;
  const old = new Map(before.shots.map((shot) => [shot.id, shot]));
  const edges = ({ startFrame, frameCount }: VersionShot, { rate }: VersionStrip) => {
    const start = secondsOf(startFrame, rate) * scale;
    return [start, start + Math.max(2, secondsOf(frameCount, rate) * scale - 2)];
  };
  return (
    <svg class="links" width={width} height={linksPx} aria-hidden="true">
      {after.shots.map((shot) => {
        const found = differenceOf(shot.id, differences, false);
        const was = old.get(found?.renamedFrom ?? shot.id);
        if (was === undefined || found?.kind === "added") return null;
        const [left, right] = edges(was, before);
        const [start, end] = edges(shot, after);
        return (
          <path
            key={shot.id}
            class={found === undefined ? "" : `kind-${found.kind}`}
            d={`M${left} 0H${right}L${end} ${linksPx}H${start}z`}
          />
        );
      })}
    </svg>
  );
}
