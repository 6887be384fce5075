import { access } from "node:fs/promises";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import { productPath } from "../media/make-once.ts";
import { soundProduct } from "../sound/build-sound.ts";
import type { SoundChunk } from "../sound/split-sound.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import { segmentMaker, segmentProduct } from "./encode-segment.ts";
import { orderSegment } from "./segment-order.ts";
import { soundCodecOf } from "./video-encoding.ts";
import type { Segment } from "./segment.ts";
import type { SharedParts, WantedPart } from "./shared-parts.ts";

export type Sharing = {
  /** Not brought from another machine. */
  isMadeHere(path: string): boolean;
  /** Gives what has been made here to the others. */
  keep(): Promise<void>;
};

type ShareWork = {
  readonly ffmpeg: Ffmpeg;
  readonly segmentsDir: string;
  readonly signal?: AbortSignal | undefined;
  readonly shared?: SharedParts | undefined;
  readonly onTrouble?: ((message: string) => void) | undefined;
  readonly onPiece: () => void;
};

/** Brings the parts of a film that are not here from other machines, as far as they have or can make them. */
export async function shareParts(
  pieces: {
    readonly plan: AssemblyPlan;
    readonly chunks: readonly SoundChunk[];
    readonly segments: readonly Segment[];
  },
  work: ShareWork,
): Promise<Sharing> {
  const { shared, ffmpeg, signal, onPiece, onTrouble = () => undefined } = work;
  const maker = segmentMaker(ffmpeg);
  if (shared === undefined || maker === undefined) {
    return { isMadeHere: () => true, keep: async () => undefined };
  }
  const all = listWanted(pieces, work);
  const wanted = await findMissing(unique(all));
  // A film may show the same part more than once.
  const onPart = (brought: WantedPart): void => {
    for (const { path } of all) if (path === brought.path) onPiece();
  };
  const left = await shared.bring(wanted, { maker, signal, onPart, onTrouble });
  const made = new Set(left.map(({ path }) => path));
  const brought = new Set(wanted.map(({ path }) => path).filter((path) => !made.has(path)));
  return {
    isMadeHere: (path) => !brought.has(path),
    keep: () => shared.keep(left, { maker, onTrouble }),
  };
}

function listWanted(
  { plan, chunks, segments }: Parameters<typeof shareParts>[0],
  { ffmpeg, segmentsDir }: ShareWork,
): readonly WantedPart[] {
  return [
    ...chunks.map((chunk) => {
      const codec = soundCodecOf(plan.output);
      const path = productPath(soundProduct(chunk, { cut: plan, codec, ffmpeg, segmentsDir }));
      // It takes less time than bringing everything that is heard to another machine.
      return { path, order: undefined };
    }),
    ...segments.map((segment) => {
      const path = productPath(segmentProduct(segment, { plan, ffmpeg, segmentsDir }));
      return { path, order: orderSegment(plan, segment) };
    }),
  ];
}

function unique(parts: readonly WantedPart[]): readonly WantedPart[] {
  return [...new Map(parts.map((part) => [part.path, part])).values()];
}

async function findMissing(parts: readonly WantedPart[]): Promise<readonly WantedPart[]> {
  const isHere = await Promise.all(
    parts.map(({ path }) =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  return parts.filter((_, index) => isHere[index] !== true);
}
