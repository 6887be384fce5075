import { useEffect, useRef, useState } from "preact/hooks";
import type { FilmFacts, StudioShot } from "../../api/studio-view.ts";
import { drawAnimatic, loadAnimatic } from "../animatic/draw-when-loaded.ts";
import { framesPerSecond } from "../kit/timecode.ts";
import { cast } from "../store/store.ts";
import { whenIdle } from "../strip/when-idle.ts";

const heightPx = 248;

/** A picture of the shot: of what plays in it, or of its animatic. */
export function Still({ shot, film }: { readonly shot: StudioShot; readonly film: FilmFacts }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isGone, setIsGone] = useState(false);
  const url = shot.media?.posterUrl;
  const isDrawn = url === undefined || isGone;
  const widthPx = Math.round((heightPx * film.widthPx) / film.heightPx);
  useEffect(() => {
    const place = canvas.current;
    if (place === null) return undefined;
    const ending = new AbortController();
    const frame = {
      shot,
      shotFrame: Math.floor(shot.frameCount / 2),
      framesPerSecond: framesPerSecond(film.rate),
      cast: cast.peek(),
    };
    const drawNow = (): void => {
      if (ending.signal.aborted) return;
      drawAnimatic(place, frame);
      place.dataset["drawn"] = "";
    };
    void loadAnimatic().then(() => whenIdle(drawNow, ending.signal));
    return () => ending.abort();
  }, [isDrawn, shot.frameCount]);
  return isDrawn ? (
    <canvas ref={canvas} width={widthPx} height={heightPx} />
  ) : (
    <img src={url} alt="" width={widthPx} height={heightPx} onError={() => setIsGone(true)} />
  );
}

/** Resolves when every picture below an element is there. */
export async function isPictured(element: HTMLElement): Promise<void> {
  const images = [...element.querySelectorAll("img")];
  // One that cannot be loaded becomes an animatic.
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  while (element.querySelector("canvas:not([data-drawn])") !== null) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
