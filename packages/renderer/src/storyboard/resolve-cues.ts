import type { Span } from "@storyreel/models/source";
import { findFile, type BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";
import { listEffects, listMusic } from "./list-cues.ts";
import { musicId } from "./made-id.ts";
import type { CueDocument, MusicCueDocument } from "./storyboard-document.ts";
import type { Audio, Cue, CueKey, Ducking, MadeMusic, MusicCue } from "./storyboard.ts";

/** The cues of `audio.music`. What was refused is left out. */
export function resolveMusic(board: BoardContext): Pick<Audio, "music" | "madeMusic"> {
  const music: MusicCue[] = [];
  const madeMusic: MadeMusic[] = [];
  for (const { cue, path } of listMusic(board.document)) {
    if (!checkSource(cue, path, board)) continue;
    const ducking = resolveDucking(cue);
    const place = { ...resolvePlace(cue, path, board), kind: "music" as const, ducking };
    const source = resolveSource(cue, path, board);
    if (source !== undefined) music.push({ source, ...place });
    else if (cue.generate !== undefined) {
      madeMusic.push({ madeBy: musicId(madeMusic.length), ...place });
    }
  }
  return madeMusic.length === 0 ? { music } : { music, madeMusic };
}

/** The same for `audio.effects`. */
export function resolveEffects(board: BoardContext): readonly Cue[] {
  return listEffects(board.document).flatMap(({ cue, path }) => {
    const source = resolveSource(cue, path, board);
    if (source === undefined) return [];
    return [{ ...resolvePlace(cue, path, board), source, kind: "effect" }];
  });
}

/** When and how loud a cue is heard, wherever its sound comes from. */
function resolvePlace(
  cue: CueDocument,
  path: Path,
  board: BoardContext,
): Omit<Cue, "kind" | "source"> {
  const origin = cue.file === undefined ? "generate" : "file";
  return {
    place: { shotId: cue.shot, atSeconds: cue.at },
    inSeconds: cue.in ?? 0,
    outSeconds: cue.out,
    isLoop: cue.loop ?? false,
    durationSeconds: cue.duration,
    fadeInSeconds: cue.fade_in,
    fadeOutSeconds: cue.fade_out,
    gainDb: cue.gain_db ?? 0,
    span: board.source.span([...path, origin], "value"),
    spans: spansOf(cue, path, board),
  };
}

const PLACED_KEYS: readonly CueKey[] = [
  "shot",
  "at",
  "in",
  "out",
  "duration",
  "fade_in",
  "fade_out",
];

function spansOf(cue: CueDocument, path: Path, { source }: BoardContext): Cue["spans"] {
  const written = PLACED_KEYS.filter((key) => cue[key] !== undefined);
  const spans = written.map((key): [CueKey, Span] => [key, source.span([...path, key], "value")]);
  return Object.fromEntries(spans);
}

/** Whether a cue is exactly one of a file and a request. */
function checkSource(
  { file, generate }: MusicCueDocument,
  path: Path,
  { report, isBroken }: BoardContext,
): boolean {
  if ((file === undefined) !== (generate === undefined)) return true;
  const isEmpty = file === undefined;
  if (!isBroken(path)) {
    report({
      code: "STORYBOARD_SOUND_SOURCE",
      path,
      message: `music needs one of file and generate, but this one has ${isEmpty ? "neither" : "both"}`,
      hint: isEmpty ? "add one of them" : "keep one of them",
    });
  }
  return false;
}

function resolveSource(
  { file }: CueDocument,
  path: Path,
  board: BoardContext,
): Cue["source"] | undefined {
  if (file === undefined) return undefined;
  const at = [...path, "file"];
  return { kind: "file", file: findFile(board, board.variables.substitute(file, at), at).path };
}

// Half a second down and up again, so that speech never meets music at full level. Speech is around -23 LUFS, the sound of
// a quiet place below -40.
const DEFAULT_DUCKING = { amountDb: -9, rampSeconds: 0.5, thresholdLufs: -35 };

function resolveDucking({ ducking }: MusicCueDocument): Ducking | undefined {
  if (ducking === undefined) return undefined;
  const { amountDb, rampSeconds, thresholdLufs } = DEFAULT_DUCKING;
  return {
    amountDb: ducking.amount_db ?? amountDb,
    under: ducking.under ?? "narration",
    attackSeconds: ducking.attack ?? rampSeconds,
    releaseSeconds: ducking.release ?? rampSeconds,
    thresholdLufs: ducking.threshold_lufs ?? thresholdLufs,
  };
}
