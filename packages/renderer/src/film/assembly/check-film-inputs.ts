import type { Diagnostic } from "@storyreel/models/source";
import { hasOverlays } from "../../storyboard/check-overlays.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { FfmpegSearch } from "../media/ffmpeg.ts";
import type { ModelledStoryboard } from "../sound/check-sound.ts";
import { narrationPath } from "../sound/sound-paths.ts";

/**
 * Checks what is known about the sound, captions, cards, codecs and LUTs of a film before anything is bought. Takes no time for a storyboard
 * without sound files, burned-in captions, cards and codecs of its own.
 *
 * @param environment where to look for ffmpeg, which listens for silent files and draws captions. Default: it is not asked.
 */
export async function checkFilmInputs(
  board: ModelledStoryboard,
  environment?: FfmpegSearch["environment"],
): Promise<readonly Diagnostic[]> {
  const { storyboard } = board;
  const ofSound = await checkSoundFiles(board, environment);
  const ofCaptions = await checkDrawnCaptions(storyboard, environment);
  const ofFiles = await checkFiles(storyboard, environment);
  const ofCodecs = await checkCodecs(storyboard, environment);
  const ofLuts = await checkLuts(storyboard);
  const ofCards = await checkDrawnCards(storyboard);
  const ofOverlays = await checkDrawing(storyboard);
  return [...ofCards, ...ofFiles, ...ofSound, ...ofCaptions, ...ofCodecs, ...ofLuts, ...ofOverlays];
}

async function checkDrawnCards(storyboard: Storyboard): Promise<readonly Diagnostic[]> {
  if (storyboard.shots.every(({ source }) => source.kind !== "card")) return [];
  // Loaded only for films with cards, and with it the library that draws.
  const { checkCards } = await import("../drawing/check-cards.ts");
  const { shapesOf } = await import("./card-shapes.ts");
  return checkCards(storyboard, shapesOf(storyboard));
}

async function checkDrawing(storyboard: Storyboard): Promise<readonly Diagnostic[]> {
  if (!hasOverlays(storyboard)) return [];
  const { checkDrawnOverlays } = await import("../overlays/check-drawn-overlays.ts");
  const { shapesOf } = await import("./card-shapes.ts");
  return checkDrawnOverlays(storyboard, shapesOf(storyboard));
}

async function checkLuts(storyboard: Storyboard): Promise<readonly Diagnostic[]> {
  const hasLut = storyboard.shots.some(({ grades = [] }) =>
    grades.some(({ lut }) => lut !== undefined),
  );
  if (!hasLut) return [];
  const { checkGrades } = await import("../grade/check-grades.ts");
  return checkGrades(storyboard);
}

async function checkCodecs(
  storyboard: Storyboard,
  environment: FfmpegSearch["environment"] | undefined,
): Promise<readonly Diagnostic[]> {
  if (storyboard.deliverables.every(({ codec, bits }) => codec === undefined && bits !== 10)) {
    return [];
  }
  const { checkOutputs } = await import("./check-outputs.ts");
  const { firstFfmpeg } = await import("../media/ffmpeg.ts");
  return checkOutputs(storyboard, async () => environment && firstFfmpeg(environment));
}

async function checkFiles(
  storyboard: Storyboard,
  environment: FfmpegSearch["environment"] | undefined,
): Promise<readonly Diagnostic[]> {
  const { shots } = storyboard;
  if (environment === undefined || shots.every(({ source }) => source.kind === "request"))
    return [];
  const { checkOwnFiles } = await import("./check-own-files.ts");
  return checkOwnFiles(storyboard, environment);
}

async function checkDrawnCaptions(
  storyboard: Storyboard,
  environment: FfmpegSearch["environment"] | undefined,
): Promise<readonly Diagnostic[]> {
  const { captions } = storyboard;
  if (captions === undefined || (!captions.burnIn && captions.style === undefined)) return [];
  // Loaded only for films with such captions: `plan` checks every storyboard.
  const { checkCaptionFonts } = await import("../captions/check-caption-fonts.ts");
  const { firstFfmpeg } = await import("../media/ffmpeg.ts");
  return checkCaptionFonts(storyboard, async () => environment && firstFfmpeg(environment));
}

async function checkSoundFiles(
  board: ModelledStoryboard,
  environment: FfmpegSearch["environment"] | undefined,
): Promise<readonly Diagnostic[]> {
  if (!namesSound(board.storyboard)) return [];
  // Loaded only for films with sound files: `plan` checks every storyboard.
  const { checkSound } = await import("../sound/check-sound.ts");
  return checkSound(board, environment);
}

function namesSound(storyboard: Storyboard): boolean {
  return (
    storyboard.audio.music.length + storyboard.audio.effects.length > 0 ||
    storyboard.shots.some((shot) => narrationPath(storyboard, shot) !== undefined)
  );
}
