import { availableParallelism } from "node:os";
import { join } from "node:path";
import { hasErrors, type Diagnostic } from "@storyreel/core/source";
import { assembleFilm } from "../assembly/assemble-film.ts";
import type { AssemblyEvent } from "../assembly/assembly-event.ts";
import { buildAssemblyPlan } from "../assembly/build-assembly-plan.ts";
import type { Film } from "../assembly/film.ts";
import { findSoundFiles } from "../assembly/find-sound-files.ts";
import type { Clip } from "../media/clip.ts";
import type { MediaEngine } from "../media/media-engine.ts";
import type { Deliverable, Storyboard } from "../storyboard/storyboard.ts";

export type DeliveryOptions = {
  readonly storyboard: Storyboard;
  /** By shot id: the clip of the take that the film uses, for every enabled shot. */
  readonly clips: ReadonlyMap<string, Clip>;
  readonly outDir: string;
  /** Of the first film, without its ending; the others add the deliverable's id. */
  readonly baseName: string;
  /** Keeps segments for the next film. */
  readonly stateDir: string;
  readonly engine: () => Promise<MediaEngine>;
  readonly signal: AbortSignal;
  readonly onEvent: (event: AssemblyEvent) => void;
};

/** The films in the order of the storyboard's deliverables, or why there are none. */
export type Delivery = {
  readonly films: readonly Film[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Cuts every deliverable. All are planned before the first is made, so that a mistake costs no encoding.
 *
 * @throws AssemblyError, MediaError as `assembleFilm`; finished segments are kept.
 */
export async function deliverFilms(options: DeliveryOptions): Promise<Delivery> {
  const { storyboard, clips, outDir, stateDir, signal, onEvent } = options;
  const sound = await findSoundFiles(storyboard);
  const planned = storyboard.deliverables.map((deliverable) => ({
    outputPath: join(outDir, `${fileName(options.baseName, deliverable, storyboard)}.mp4`),
    ...buildAssemblyPlan({ storyboard, clips, deliverable, soundFiles: sound.soundFiles }),
  }));
  const diagnostics = unique([...sound.diagnostics, ...planned.flatMap((one) => one.diagnostics)]);
  if (hasErrors(diagnostics)) return { films: [], diagnostics };
  const films: Film[] = [];
  for (const { plan, outputPath } of planned) {
    if (plan === undefined) continue;
    films.push(
      await assembleFilm(plan, {
        engine: options.engine,
        segmentsDir: join(stateDir, "segments"),
        workDir: join(stateDir, "films"),
        outputPath,
        jobs: availableParallelism(),
        signal,
        onEvent,
      }),
    );
  }
  return { films, diagnostics };
}

function fileName(
  baseName: string,
  deliverable: Deliverable,
  { deliverables }: Storyboard,
): string {
  return deliverable === deliverables[0] ? baseName : `${baseName}.${deliverable.id}`;
}

/** Two deliverables find the same mistake in the same line. */
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(diagnostics.map((one) => [`${one.span.start} ${one.message}`, one]));
  return [...seen.values()];
}
