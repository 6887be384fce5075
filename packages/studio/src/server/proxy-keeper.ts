import { existsSync } from "node:fs";
import { createFfmpegFinder, loadClip, makeProxy, proxyPath } from "@storyreel/renderer/film";
import type { TimelineTake } from "@storyreel/renderer/timeline";
import type { ProxyOffer } from "../api/studio-view.ts";
import { describeFault } from "./describe-fault.ts";
import { createInTurn } from "./in-turn.ts";

/** A clip that a proxy is made of. */
export type ProxySource = Pick<TimelineTake, "requestKey"> & {
  readonly media: NonNullable<TimelineTake["media"]>;
};

/** Copies of clips that every browser plays: one is made once, and kept in the state folder under the hash of its clip. */
export type ProxyKeeper = {
  /** The path of one that exists. */
  find(sha256: string): string | undefined;
  /** What the page offers for a clip without one. */
  offer(media: ProxySource["media"]): ProxyOffer;
  /** Begins to make one. `false`: it is being made. */
  make(source: ProxySource): boolean;
  /** `false`: none is being made. */
  cancel(sha256: string): boolean;
  /** Ends what goes on. */
  close(): Promise<void>;
};

type Work = { readonly ending: AbortController; frames: number };

// A pixel of a clip takes 16 ns on a slow machine; the first proxy tells what this one needs.
const usualSecondsPerPixel = 16e-9;

export function createProxyKeeper(options: {
  readonly environment: { readonly [name: string]: string | undefined };
  /** The folder of what can be made again. */
  readonly cacheDir: () => string | undefined;
  /** `end` is there when one is made, or could not be made. */
  readonly onChange: (end?: { readonly path: string; readonly failure?: string }) => void;
}): ProxyKeeper {
  const { environment, onChange } = options;
  const works = new Map<string, Work>();
  // An encoder uses all of the machine.
  const inTurn = createInTurn();
  const failures = new Map<string, string>();
  let secondsPerPixel = usualSecondsPerPixel;

  /** After it was canceled, another one may have its place. */
  const forget = (sha256: string, work: Work): void => {
    if (works.get(sha256) === work) works.delete(sha256);
  };
  const run = async ({ media, requestKey }: ProxySource, work: Work): Promise<void> => {
    const { path, sha256 } = media;
    const cacheDir = options.cacheDir();
    const { signal } = work.ending;
    if (signal.aborted) return;
    if (cacheDir === undefined) return forget(sha256, work);
    const beganMs = Date.now();
    try {
      const ffmpeg = await createFfmpegFinder({ environment, cacheDir })();
      const origin = requestKey === undefined ? "own" : "download";
      const clip = await loadClip(path, { sha256, cacheDir, origin });
      const onFrames = (frames: number): void => ((work.frames = frames), onChange());
      await makeProxy(clip, { ffmpeg, cacheDir, onFrames, signal });
      secondsPerPixel = (Date.now() - beganMs) / 1000 / pixelsOf(media);
      forget(sha256, work);
      onChange({ path });
    } catch (error) {
      if (signal.aborted) return;
      forget(sha256, work);
      const failure = describeFailure(error);
      failures.set(sha256, failure);
      onChange({ path, failure });
    }
  };

  return {
    find: (sha256) => {
      const cacheDir = options.cacheDir();
      if (cacheDir === undefined) return undefined;
      const path = proxyPath(sha256, cacheDir);
      return existsSync(path) ? path : undefined;
    },
    offer: (media) => {
      const going = works.get(media.sha256);
      const failure = failures.get(media.sha256);
      return {
        aboutSeconds: Math.max(1, Math.round(pixelsOf(media) * secondsPerPixel)),
        ...(media.codec === undefined ? {} : { codec: nameOf(media.codec) }),
        ...(going === undefined
          ? {}
          : { done: Math.min(1, Number((going.frames / media.frameCount).toFixed(2))) }),
        ...(failure === undefined ? {} : { failure }),
      };
    },
    make: (source) => {
      const { sha256 } = source.media;
      if (works.has(sha256)) return false;
      failures.delete(sha256);
      const work: Work = { ending: new AbortController(), frames: 0 };
      works.set(sha256, work);
      void inTurn(() => run(source, work));
      onChange();
      return true;
    },
    cancel: (sha256) => {
      const going = works.get(sha256);
      if (going === undefined) return false;
      going.ending.abort();
      forget(sha256, going);
      onChange();
      return true;
    },
    close: async () => {
      for (const { ending } of works.values()) ending.abort();
      await inTurn(async () => undefined);
    },
  };
}

function describeFailure(error: unknown): string {
  const { message, hint } = describeFault(error);
  return hint === undefined ? message : `${message}; ${hint}`;
}

function pixelsOf({ widthPx, heightPx, frameCount }: ProxySource["media"]): number {
  return widthPx * heightPx * frameCount;
}

/** For people. */
function nameOf(codec: string): string {
  const names: { readonly [codec: string]: string } = {
    avc: "this H.264",
    hevc: "HEVC",
    prores: "ProRes",
    av1: "AV1",
    vp8: "VP8",
    vp9: "VP9",
    mpeg4: "MPEG-4",
  };
  return names[codec] ?? "this clip";
}
