import { dirname } from "node:path";
import { type Diagnostic, hasErrors } from "@storyreel/models/source";
import type { AssemblyPlan } from "../film/assembly/assembly-plan.ts";
import { drawCards } from "../film/assembly/draw-cards.ts";
import { nameOf } from "../film/assembly/card-shapes.ts";
import { checkCards } from "../film/drawing/check-cards.ts";
import type { Ffmpeg } from "../film/media/ffmpeg.ts";
import { buildAssemblyPlan } from "../film/assembly/build-assembly-plan.ts";
import { withOverlays } from "../film/assembly/with-overlays.ts";
import { readCaptionFonts } from "../film/captions/caption-fonts.ts";
import { clipsInShapes } from "../film/cut/clips-in-shapes.ts";
import { withMade } from "../film/cut/with-made.ts";
import { knownMade } from "../plan/known-made.ts";
import { readFilmLevels } from "../film/sound/film-levels.ts";
import { findSoundFiles } from "../film/sound/find-sound-files.ts";
import type { Lock } from "../workplace/lock/lock.ts";
import { frameRateOf } from "../film/media/frame-rate.ts";
import type { RenderPlan } from "../plan/render-plan.ts";
import type { Storyboard } from "../storyboard/storyboard.ts";
import { loadNotes } from "../workplace/notes/load-notes.ts";
import { notesPath, type BoardRemark } from "../workplace/notes/notes.ts";
import { checkRemarkShots, placeRemarks, remarkHomes } from "../workplace/notes/place-remarks.ts";
import { buildTimeline } from "./build-timeline.ts";
import type { Handover } from "./timeline.ts";
import { gatherTakes, showCards, type GatheredTakes } from "./gather-takes.ts";
import { withRemarks } from "./with-remarks.ts";

/** What a film is handed over from. */
export type HandoverOptions = {
  readonly storyboard: Storyboard;
  readonly plan: RenderPlan;
  readonly lock: Lock;
  readonly mediaPath: (sha256: string) => string;
  readonly cacheDir: string;
  /** Makes the pictures behind cards. Without it, such cards are in the cut without media. */
  readonly ffmpeg?: (() => Promise<Ffmpeg>) | undefined;
  readonly isRehearsal: boolean;
};

export type BuiltHandover = {
  /** `undefined` when the film cannot be cut as the storyboard demands. */
  readonly handover: Handover | undefined;
  /** What `render` makes of the first deliverable, without captions that were added for the handover. */
  readonly film: AssemblyPlan | undefined;
  /** Every existing take, by shot id. */
  readonly takesOf: GatheredTakes["takesOf"];
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of the shots whose clip does not exist: they are in the cut without media. */
  readonly missing: readonly string[];
};

/**
 * Builds the timeline of the first deliverable. A missing clip takes as much time as is known or requested.
 *
 * @throws MediaError for a clip that exists but cannot be read.
 */
export async function buildHandover(options: HandoverOptions): Promise<BuiltHandover> {
  const { plan, lock, mediaPath, cacheDir, isRehearsal } = options;
  const storyboard = withMade(withCaptions(options.storyboard), knownMade(plan));
  const [deliverable] = storyboard.deliverables;
  if (deliverable === undefined) throw new TypeError("a storyboard has a deliverable");
  const rate = frameRateOf(storyboard.rate);
  const shown = asIn(storyboard, plan);
  const gathered = await gatherTakes({ plan: shown, lock, mediaPath, cacheDir, rate });
  const sound = await findSoundFiles(storyboard);
  const { soundFiles } = sound;
  const drawn = await readCaptionFonts(storyboard);
  const { clips } = gathered;
  const levels = await readFilmLevels(storyboard, clips.values(), { cacheDir });
  const shapes = clipsInShapes(storyboard, clips);
  const planned = buildAssemblyPlan({
    storyboard,
    clips: shapes.of(deliverable),
    cutWith: shapes.all,
    deliverable,
    soundFiles,
    levels,
    captionFonts: drawn.fonts,
  });
  const ofCards = await checkCards(
    storyboard,
    planned.plan === undefined ? [] : [{ ...planned.plan, name: nameOf(deliverable) }],
  );
  const diagnostics = [...sound.diagnostics, ...planned.diagnostics, ...ofCards];
  if (planned.plan === undefined || hasErrors(diagnostics)) {
    const { takesOf, missing } = gathered;
    return { handover: undefined, film: undefined, takesOf, diagnostics, missing };
  }
  const cards = await drawCards(planned.plan, storyboard, options);
  const { plan: drawnPlan, diagnostics: ofOverlays } = await withOverlays(cards, storyboard);
  const { takesOf, missing } = showCards(gathered, storyboard.shots, drawnPlan);
  const film =
    options.storyboard.captions === undefined ? { ...drawnPlan, captions: undefined } : drawnPlan;
  const remarks = await loadRemarks(options);
  const timeline = buildTimeline({
    storyboard,
    plan: drawnPlan,
    takesOf,
    soundFiles,
    isRehearsal,
  });
  return {
    handover: {
      timeline: withRemarks(timeline, remarks.placed),
      captions: drawnPlan.captions,
    },
    film,
    takesOf,
    // A film is handed over whatever was said about it.
    diagnostics: [
      ...diagnostics,
      ...ofOverlays,
      ...remarks.diagnostics.map((one) => ({ ...one, severity: "warning" as const })),
    ],
    missing,
  };
}

async function loadRemarks({ storyboard, plan, lock }: HandoverOptions): Promise<{
  readonly placed: readonly BoardRemark[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const path = notesPath(storyboard.path);
  const { notes, diagnostics, file } = await loadNotes(path, { cwd: dirname(path) });
  const homes = remarkHomes(storyboard.shots, { plan, lock });
  const placed = placeRemarks(notes?.remarks ?? [], homes);
  const ids = new Set(homes.map(({ shotId }) => shotId));
  const lost = file === undefined ? [] : checkRemarkShots(file, placed, ids);
  return { placed, diagnostics: [...diagnostics, ...lost] };
}

/** Captions can be exported even when the storyboard does not ask for them. */
function withCaptions(storyboard: Storyboard): Storyboard {
  if (storyboard.captions !== undefined) return storyboard;
  return { ...storyboard, captions: { source: "narration", formats: [], burnIn: false } };
}

/** The plan was made before the pictures that models make for shots. */
function asIn(storyboard: Storyboard, plan: RenderPlan): RenderPlan {
  const written = new Map(storyboard.shots.map((shot) => [shot.id, shot]));
  const shots = plan.shots.map((planned) => {
    const shot = written.get(planned.shot.id);
    return shot === undefined ? planned : { ...planned, shot };
  });
  return { ...plan, shots };
}
