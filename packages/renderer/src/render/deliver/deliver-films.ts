import { join } from "node:path";
import { type Diagnostic, hasErrors } from "@storyreel/models/source";
import { assembleFilm } from "../../film/assembly/assemble-film.ts";
import type { AssemblyPlan } from "../../film/assembly/assembly-plan.ts";
import { planKey, readStamp } from "../../film/assembly/assembly-stamp.ts";
import { planFilms } from "../../film/assembly/plan-films.ts";
import { withWatermark } from "../../film/assembly/with-watermark.ts";
import { checkGrades } from "../../film/grade/check-grades.ts";
import { checkDrawnOverlays } from "../../film/overlays/check-drawn-overlays.ts";
import { shapesOf } from "../../film/assembly/card-shapes.ts";
import { checkOutputs } from "../../film/assembly/check-outputs.ts";
import { checkCaptionFonts } from "../../film/captions/check-caption-fonts.ts";
import type { Film } from "../../film/assembly/film.ts";
import type { Caches } from "../../workplace/workplace.ts";
import type { FilmRemark } from "../render-outcome.ts";
import { checkFilms } from "./check-films.ts";
import { deliverStills, posterOf, type DeliveredFilm } from "./deliver-stills.ts";
import type { DeliveryContext } from "./delivery-context.ts";
import { fileOfFilm } from "./name-of-film.ts";

/** What was made, or why there is nothing. */
export type Delivery = {
  /** In the order of the storyboard's deliverables. */
  readonly films: readonly Film[];
  /** Absolute paths of everything that was written for the user: films, captions, stems, pictures. */
  readonly outputs: readonly string[];
  /** What a viewer would notice in the films. */
  readonly findings: readonly FilmRemark[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Cuts every deliverable, writes the pictures beside them and checks them. All are planned before the first is made, so
 * that a mistake costs no encoding.
 *
 * @throws AssemblyError, MediaError as `assembleFilm`; finished segments and films are kept.
 */
export async function deliverFilms(context: DeliveryContext): Promise<Delivery> {
  const { storyboard, clips, outDir, caches, jobs, ffmpeg, shared, signal, report } = context;
  const begunMs = Date.now();
  const films = await planFilms(storyboard, clips, { cacheDir: caches.facts, ffmpeg, signal });
  const ofCaptions = await checkCaptionFonts(storyboard, async () => (await ffmpeg()).path);
  const ofOutputs = await checkOutputs(storyboard, async () => (await ffmpeg()).path);
  const ofGrades = await checkGrades(storyboard);
  const ofOverlays = await checkDrawnOverlays(storyboard, shapesOf(storyboard));
  const diagnostics = unique([
    ...films.diagnostics,
    ...ofCaptions,
    ...ofOutputs,
    ...ofGrades,
    ...ofOverlays,
  ]);
  if (hasErrors(diagnostics)) return { films: [], outputs: [], findings: [], diagnostics };
  const delivered: DeliveredFilm[] = [];
  for (const { plan: clean, deliverable } of films.planned) {
    if (clean === undefined) continue;
    const plan = context.isWatermarked ? await withWatermark(clean, storyboard) : clean;
    const outputPath = join(outDir, fileOfFilm(context.baseName, deliverable, storyboard));
    const { segments: segmentsDir, films: workDir } = caches;
    const film = await assembleFilm(plan, {
      ffmpeg,
      segmentsDir,
      workDir,
      storyboard: storyboard.path,
      begunMs,
      outputPath,
      makePoster: (...made) => posterOf(...made, context),
      jobs,
      signal,
      onEvent: report,
      shared,
      onTrouble: (message) => report({ type: "warning", take: undefined, message }),
    });
    delivered.push({ plan, film });
  }
  const made = delivered.map(({ film }) => film);
  const stills = await deliverStills(delivered, context);
  const findings = await checkFilms(delivered, context);
  const paths = [
    ...made.map(({ path }) => path),
    ...made.flatMap((film) => film.captionPaths),
    ...made.flatMap((film) => film.stemPaths),
  ];
  return { films: made, outputs: [...paths, ...stills], findings, diagnostics };
}

/** Whether the film at a path is the one that this plan makes. */
export async function isCurrentFilm(
  plan: AssemblyPlan,
  path: string,
  { films }: Caches,
): Promise<boolean> {
  return (await readStamp(films, path, planKey(plan))) !== undefined;
}

/** Two deliverables find the same mistake in the same line. */
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(diagnostics.map((one) => [`${one.span.start} ${one.message}`, one]));
  return [...seen.values()];
}
