import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { StudioShot } from "../../api/studio-view.ts";
import { drawAnimatic } from "../animatic/draw-when-loaded.ts";
import { framesPerSecond } from "../kit/timecode.ts";
import { unplayable } from "../player/player-state.ts";
import { cast, film, mode, returns } from "../store/store.ts";
import { whenIdle } from "./when-idle.ts";
import { frameOfClip, frameOfPicture } from "./thumbnail-frames.ts";

const heightPx = 80;

/** Pictures along a shot, each of the frame that is at its middle: from the clip, the picture or the animatic. */
export function Thumbnails({ shot, width }: { readonly shot: StudioShot; readonly width: number }) {
  const { widthPx, heightPx: filmHeightPx } = film.value ?? { widthPx: 16, heightPx: 9 };
  const ratio = widthPx / filmHeightPx;
  const tile = Math.round(heightPx * ratio);
  const count = Math.max(1, Math.min(24, Math.ceil(width / tile)));
  const isCentred = width < tile;
  const poster = isCentred ? urlOfClip(shot) && shot.media?.posterUrl : undefined;
  const [refused, setRefused] = useState("");
  const arrival = returns.value;
  useEffect(() => setRefused(""), [arrival]);
  if (poster !== undefined && poster !== refused) {
    const left = (width - tile) / 2;
    return <Poster url={poster} {...{ tile, left }} onError={() => setRefused(poster)} />;
  }
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <Thumbnail
          key={index}
          shot={shot}
          tile={tile}
          left={isCentred ? (width - tile) / 2 : index * tile}
          part={isCentred ? 0.45 : Math.min(0.97, ((index + 0.5) * tile) / width)}
        />
      ))}
    </>
  );
}

/** `undefined`: the animatic plays. */
function urlOfClip({ media, source }: StudioShot): string | undefined {
  const isShown = mode.value !== "animatic" || source !== "request";
  return isShown && !unplayable.value.has(media?.url ?? "") ? media?.url : undefined;
}

/** Of a shot that is too narrow to tell frames apart: the browser decodes it aside, and paints it with the strip. */
function Poster(properties: {
  readonly url: string;
  readonly tile: number;
  readonly left: number;
  readonly onError: () => void;
}) {
  const { url, tile, left, onError } = properties;
  const image = useRef<HTMLImageElement>(null);
  useLayoutEffect(
    () => image.current?.style.setProperty("inset-inline-start", `${left}px`),
    [left],
  );
  return (
    <img
      class="thumbnail"
      ref={image}
      src={url}
      alt=""
      width={tile}
      height={heightPx}
      decoding="async"
      onError={onError}
    />
  );
}

type Place = {
  readonly shot: StudioShot;
  readonly tile: number;
  readonly left: number;
  readonly part: number;
};

function Thumbnail({ shot, tile, left, part }: Place) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const rate = film.value?.rate ?? { numerator: 24, denominator: 1 };
  const url = urlOfClip(shot);
  const shotFrame = Math.floor(part * shot.frameCount);
  const { framing, scene, prompt, sourceInFrame } = shot;
  const drawing = JSON.stringify([
    url,
    shotFrame,
    framing,
    scene,
    prompt,
    sourceInFrame,
    shot.seconds,
    returns.value,
  ]);
  useEffect(() => {
    const place = canvas.current;
    if (place === null) return;
    const ending = new AbortController();
    if (url === undefined || shot.media === undefined) {
      const framing = {
        shot,
        shotFrame,
        framesPerSecond: framesPerSecond(rate),
        cast: cast.peek(),
      };
      whenIdle(() => drawAnimatic(place, framing), ending.signal);
    } else if (shot.media.kind === "picture") frameOfPicture(url, place, ending.signal);
    else {
      const speed = shot.retime?.speed ?? 1;
      const seconds = (sourceInFrame + shotFrame * speed + 0.5) / framesPerSecond(rate);
      frameOfClip({ url, seconds, posterUrl: shot.media.posterUrl }, place, ending.signal);
    }
    return () => ending.abort();
  }, [drawing, tile]);
  useEffect(() => canvas.current?.style.setProperty("inset-inline-start", `${left}px`), [left]);
  return <canvas class="thumbnail" ref={canvas} width={tile * 2} height={heightPx * 2} />;
}
