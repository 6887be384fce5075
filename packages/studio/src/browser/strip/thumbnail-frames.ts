export type ClipFrame = {
  readonly url: string;
  readonly seconds: number;
  /** Drawn at once, until the frame itself is decoded. */
  readonly posterUrl: string | undefined;
};

type Order = ClipFrame & { readonly place: HTMLCanvasElement; readonly signal: AbortSignal };

const kept = new Map<string, HTMLCanvasElement>();
// 160 px high: about 90 kB each.
const keptAtMost = 400;
let orders: Order[] = [];
let isWorking = false;

/** Draws a frame of a clip as soon as it is decoded: one video for all, so that the film itself has the decoder. */
export function frameOfClip(frame: ClipFrame, place: HTMLCanvasElement, signal: AbortSignal): void {
  const known = kept.get(keyOf(frame));
  if (known !== undefined) return drawFitted(place, known, known);
  if (frame.posterUrl !== undefined) frameOfPicture(frame.posterUrl, place, signal);
  orders.push({ ...frame, place, signal });
  if (!isWorking) void work();
}

export function frameOfPicture(url: string, place: HTMLCanvasElement, signal: AbortSignal): void {
  const image = new Image();
  image.src = url;
  image.decode().then(
    () => {
      if (!signal.aborted)
        drawFitted(place, image, { width: image.naturalWidth, height: image.naturalHeight });
    },
    () => undefined,
  );
}

function keyOf({ url, seconds }: ClipFrame): string {
  return `${url} ${seconds.toFixed(3)}`;
}

async function work(): Promise<void> {
  isWorking = true;
  const video = document.createElement("video");
  video.muted = true;
  video.preload = "auto";
  let url = "";
  while (orders.length > 0) {
    orders = orders.filter(({ signal }) => !signal.aborted);
    // All frames of a clip one after the other: a clip is opened once.
    const order = orders.find((one) => one.url === url) ?? orders[0];
    if (order === undefined) break;
    orders = orders.filter((one) => one !== order);
    if (order.url !== url) {
      url = order.url;
      video.src = url;
    }
    if (await seek(video, order.seconds)) {
      drawFitted(order.place, video, { width: video.videoWidth, height: video.videoHeight });
      keep(order);
    } else orders = orders.filter((one) => one.url !== url);
  }
  video.removeAttribute("src");
  video.load();
  isWorking = false;
}

/** Whether the frame could be decoded. */
function seek(video: HTMLVideoElement, seconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const ending = new AbortController();
    const { signal } = ending;
    const end = (isThere: boolean): void => {
      ending.abort();
      resolve(isThere);
    };
    video.addEventListener("seeked", () => end(true), { signal });
    video.addEventListener("error", () => end(false), { signal });
    const go = (): void => {
      video.currentTime = Math.min(seconds, Math.max(0, video.duration - 0.02));
    };
    if (video.readyState >= 1) go();
    else video.addEventListener("loadedmetadata", go, { signal });
  });
}

function keep(order: Order): void {
  const copy = document.createElement("canvas");
  copy.width = order.place.width;
  copy.height = order.place.height;
  copy.getContext("2d")?.drawImage(order.place, 0, 0);
  kept.set(keyOf(order), copy);
  for (const key of kept.keys()) {
    if (kept.size <= keptAtMost) break;
    kept.delete(key);
  }
}

/** All of the picture, with black beside it. */
function drawFitted(
  place: HTMLCanvasElement,
  source: CanvasImageSource,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const context = place.getContext("2d");
  if (context === null || width === 0 || height === 0) return;
  const scale = Math.min(place.width / width, place.height / height);
  context.fillStyle = "#000";
  context.fillRect(0, 0, place.width, place.height);
  context.drawImage(
    source,
    (place.width - width * scale) / 2,
    (place.height - height * scale) / 2,
    width * scale,
    height * scale,
  );
}
