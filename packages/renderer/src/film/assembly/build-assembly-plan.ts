import { hasErrors, type Diagnostic } from "@storyreel/models/source";
import type { Clip } from "../media/clip.ts";
import { frameRateOf } from "../media/frame-rate.ts";
import { formatOf } from "../../storyboard/output-format.ts";
import type { Deliverable, Shot, Storyboard } from "../../storyboard/storyboard.ts";
import { isNeutral } from "../grade/film-grade.ts";
import type { FilmShot } from "../cut/film-cut.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import type { CaptionFont } from "../captions/read-font-files.ts";
import { checkCueFit, listCues } from "../sound/check-cue-fit.ts";
import { checkNarration } from "../sound/check-fit.ts";
import { planCaptions } from "../captions/plan-captions.ts";
import { aimSource, describeSource, findMaster } from "../cut/describe-source.ts";
import { planRange } from "../cut/plan-range.ts";
import { checkClipColours } from "../cut/check-clip-colours.ts";
import { planMetadata } from "./plan-metadata.ts";
import { planSize } from "./plan-size.ts";
import type { ClipLevels } from "../sound/clip-levels.ts";
import { checkReaches } from "../sound/plan-reaches.ts";
import { planSound, type SoundFiles } from "../sound/plan-sound.ts";
import { checkFilmFades, planFilmFades } from "../cut/plan-film-fades.ts";
import { checkTransitions, handlesBetween, planTransition } from "../cut/plan-transition.ts";

/** What a film is planned from. */
export type AssemblyOrder = {
  readonly storyboard: Storyboard;
  /** By shot id: the clip of the take that the film uses. Shots without one are not in the film. */
  readonly clips: ReadonlyMap<string, Clip>;
  readonly deliverable: Deliverable;
  /** Clips of the same shots for other deliverables. A shot is as long as the shortest of them, so that all cuts agree. */
  readonly cutWith?: readonly ReadonlyMap<string, Clip>[];
  /** Music and narration files by absolute path, see `findSoundFiles`. Only listed files are heard. */
  readonly soundFiles?: SoundFiles | undefined;
  /** Of the clips, by sha256, see `readFilmLevels`. Without them, no dialogue is heard in them. */
  readonly levels?: ReadonlyMap<string, ClipLevels> | undefined;
  /** Of burned-in captions, see `readCaptionFonts`. */
  readonly captionFonts: readonly CaptionFont[];
};

/** The plan, unless the storyboard demands something that these clips do not allow. */
export type PlannedAssembly = {
  readonly plan: AssemblyPlan | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Decides, frame by frame, what a deliverable shows and plays. Pure. Codes of its diagnostics: `STORYBOARD_CUT_OUTSIDE_CLIP`,
 * `STORYBOARD_TRANSITION_HANDLES`, `STORYBOARD_TRANSITION_OVERLAP`, `STORYBOARD_TRANSITION_PLACE`,
 * `STORYBOARD_SOUND_HANDLES`, `STORYBOARD_NOTHING_TO_ASSEMBLE`. Warnings: `STORYBOARD_CAPTION_TOO_FAST`, those of `checkNarration`, `checkCueFit` and
 * `checkClipColours`, and `STORYBOARD_TRANSITION_HANDLES` when clips are only a frame or two too short.
 */
export function buildAssemblyPlan(order: AssemblyOrder): PlannedAssembly {
  const { storyboard, clips, deliverable } = order;
  const rate = frameRateOf(storyboard.rate);
  const diagnostics: Diagnostic[] = [];
  const shots: FilmShot[] = [];
  const boardShots: Shot[] = [];
  let startFrame = 0;
  for (const shot of storyboard.shots) {
    const clip = clips.get(shot.id);
    if (!shot.isEnabled || clip === undefined) continue;
    const twins = (order.cutWith ?? []).flatMap((others) => others.get(shot.id) ?? []);
    const range = planRange(shot, [clip, ...twins], rate);
    if (typeof range === "string") {
      diagnostics.push(diagnoseCut(storyboard, shot, range));
      continue;
    }
    const placed = {
      shotId: shot.id,
      source: describeSource(clip, rate),
      ...range,
      startFrame,
      ...planGrade(shot),
      ...(shot.focus === undefined || deliverable.reframe !== "crop" ? {} : { focus: shot.focus }),
    };
    const handles = handlesBetween(shots.at(-1), { ...placed, transition: undefined });
    shots.push({ ...placed, transition: planTransition(shot.transition, rate, handles) });
    boardShots.push(shot);
    startFrame += range.frameCount;
  }
  const first = shots[0];
  if (first === undefined && diagnostics.length === 0) diagnostics.push(diagnoseEmpty(storyboard));
  diagnostics.push(...checkTransitions({ storyboard, boardShots, shots, rate }));
  const length = { rate, frameCount: startFrame, ...planFilmFades(storyboard, rate) };
  const film = { ...length, storyboard, shots };
  if (first !== undefined) diagnostics.push(...checkFilmFades(storyboard, film));
  diagnostics.push(...checkReaches({ storyboard, shots, rate }));
  if (first === undefined || hasErrors(diagnostics)) return { plan: undefined, diagnostics };
  const output = formatOf(deliverable);
  const heard = planSound({
    ...film,
    soundFiles: order.soundFiles,
    levels: order.levels,
    hasStems: filmWithStems(storyboard)?.id === deliverable.id,
  });
  const sound = output.codec === "gif" ? undefined : heard;
  if (output.codec === "audio" && sound === undefined) {
    return {
      plan: undefined,
      diagnostics: [...diagnostics, diagnoseSilence(storyboard, deliverable)],
    };
  }
  const narration = sound?.narration ?? [];
  const cues = listCues(storyboard, order.soundFiles ?? new Map());
  const misfits = [...checkNarration({ ...film, narration }), ...checkCueFit(film, cues)];
  const narrationSeconds = new Map(
    narration.map(({ shotId, durationSeconds }) => [shotId, durationSeconds]),
  );
  const master = findMaster(shots, boardShots) ?? first.source;
  const size = planSize(deliverable, master);
  const main = planSize(storyboard.deliverables[0] ?? deliverable, master);
  const fonts = order.captionFonts;
  const told = planCaptions(storyboard, { ...size, shots, rate, narrationSeconds, fonts });
  const colours = checkClipColours(storyboard, clips);
  return {
    diagnostics: [...diagnostics, ...colours, ...told.diagnostics, ...misfits],
    plan: {
      version: 1,
      deliverableId: deliverable.id,
      ...length,
      ...size,
      reframe: deliverable.reframe === "regenerate" ? "pad" : deliverable.reframe,
      ...(deliverable.focus === undefined ? {} : { focus: deliverable.focus }),
      output,
      shots: shots.map((shot, index) => aimSource(shot, boardShots[index], { rate, size, main })),
      sound,
      captions: output.codec === "gif" ? withoutFiles(told.captions) : told.captions,
      metadata: planMetadata(storyboard, shots),
    },
  };
}

/** A GIF has only captions that are drawn into it: no player shows files beside it. */
function withoutFiles(captions: AssemblyPlan["captions"]): AssemblyPlan["captions"] {
  return captions && { ...captions, formats: [] };
}

/** The text of a card stays as it is, and so does what is behind it: the shot before has its grade already. */
function planGrade({ source, grades = [] }: Shot): Pick<FilmShot, "grade"> {
  if (source.kind === "card") return {};
  const steps = grades.map(({ lut, ...corrections }) => ({
    ...corrections,
    ...(lut === undefined ? {} : { lut: { path: lut.path, sha256: lut.sha256 } }),
  }));
  const grade = steps.filter((step) => !isNeutral(step));
  return grade.length === 0 ? {} : { grade };
}

/** The first one that has sound. */
function filmWithStems({ deliverables }: Storyboard): Deliverable | undefined {
  return deliverables.find((deliverable) => formatOf(deliverable).codec !== "gif");
}

function diagnoseCut(storyboard: Storyboard, shot: Shot, message: string): Diagnostic {
  return {
    severity: "error",
    code: "STORYBOARD_CUT_OUTSIDE_CLIP",
    message,
    file: storyboard.file,
    span: shot.span,
    hint: "set in and out of its cut to times within the clip",
  };
}

function diagnoseSilence({ file }: Storyboard, { id, span }: Deliverable): Diagnostic {
  return {
    severity: "error",
    code: "STORYBOARD_DELIVERABLE",
    message: `deliverable "${id}" contains only the sound of the film, but the film has no sound`,
    file,
    span: span ?? { start: 0, end: 0 },
    hint: "keep the production sound, add narration or music, or remove the deliverable",
  };
}

function diagnoseEmpty(storyboard: Storyboard): Diagnostic {
  return {
    severity: "error",
    code: "STORYBOARD_NOTHING_TO_ASSEMBLE",
    message: "no enabled shot has a clip",
    file: storyboard.file,
    span: { start: 0, end: 0 },
  };
}
