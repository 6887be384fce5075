import type { Diagnostic } from "@storyreel/models/source";
import type { Deliverable, Storyboard } from "../../storyboard/storyboard.ts";
import { readCaptionFonts } from "../captions/caption-fonts.ts";
import { clipsInShapes } from "../cut/clips-in-shapes.ts";
import type { Clip } from "../media/clip.ts";
import type { LevelWork } from "../sound/clip-levels.ts";
import { readFilmLevels } from "../sound/film-levels.ts";
import { findSoundFiles } from "../sound/find-sound-files.ts";
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
  work: LevelWork,
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
  ];
  return { planned, diagnostics };
}
