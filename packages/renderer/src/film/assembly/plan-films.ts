import { hasErrors, type Diagnostic } from "@storyreel/models/source";
import type { Deliverable, Storyboard } from "../../storyboard/storyboard.ts";
import { readCaptionFonts } from "../captions/caption-fonts.ts";
import { clipsInShapes } from "../cut/clips-in-shapes.ts";
import type { Clip } from "../media/clip.ts";
import type { LevelWork } from "../sound/clip-levels.ts";
import { readFilmLevels } from "../sound/film-levels.ts";
import { findSoundFiles } from "../sound/find-sound-files.ts";
import { checkCards, type CardShape } from "../drawing/check-cards.ts";
import { nameOf } from "./card-shapes.ts";
import { drawCards, hasCards } from "./draw-cards.ts";
import type { BackdropWork } from "./make-backdrop.ts";
import { withOverlays } from "./with-overlays.ts";
import { buildAssemblyPlan, type PlannedAssembly } from "./build-assembly-plan.ts";

/** The films of a storyboard, in the order of its deliverables. */
export type PlannedFilms = {
  readonly planned: readonly (PlannedAssembly & { readonly deliverable: Deliverable })[];
  /** Of all of them. Two deliverables may find the same mistake. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Plans every deliverable of a storyboard. Listens to clips if the music makes room for their dialogue.
 *
 * @param clips by shot id, those of the reframed shots among them.
 * @throws MediaError as `readLevels`.
 */
export async function planFilms(
  storyboard: Storyboard,
  clips: ReadonlyMap<string, Clip>,
  work: LevelWork & BackdropWork,
): Promise<PlannedFilms> {
  const sound = await findSoundFiles(storyboard);
  const captions = await readCaptionFonts(storyboard);
  const levels = await readFilmLevels(storyboard, clips.values(), work);
  const shapes = clipsInShapes(storyboard, clips);
  const planned = storyboard.deliverables.map((deliverable) => ({
    deliverable,
    ...buildAssemblyPlan({
      storyboard,
      clips: shapes.of(deliverable),
      cutWith: shapes.all,
      deliverable,
      soundFiles: sound.soundFiles,
      levels,
      captionFonts: captions.fonts,
    }),
  }));
  const diagnostics = [
    ...sound.diagnostics,
    ...captions.diagnostics,
    ...planned.flatMap((one) => one.diagnostics),
    ...(await checkCards(storyboard, planned.flatMap(shapeOf))),
  ];
  if (hasErrors(diagnostics)) return { planned, diagnostics };
  const drawn: PlannedFilms["planned"][number][] = [];
  for (const one of planned) {
    if (one.plan === undefined) {
      drawn.push(one);
      continue;
    }
    const cards = hasCards(storyboard) ? await drawCards(one.plan, storyboard, work) : one.plan;
    const over = await withOverlays(cards, storyboard);
    drawn.push({ ...one, plan: over.plan });
    diagnostics.push(...over.diagnostics);
  }
  return { planned: drawn, diagnostics };
}

function shapeOf({ plan, deliverable }: PlannedFilms["planned"][number]): readonly CardShape[] {
  return plan === undefined ? [] : [{ ...plan, name: nameOf(deliverable) }];
}
