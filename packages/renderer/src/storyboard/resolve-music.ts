import { findFile, type BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";
import { musicId } from "./made-id.ts";
import type { MusicCueDocument } from "./storyboard-document.ts";
import type { Audio, MadeMusic, MusicCue } from "./storyboard.ts";

const DEFAULT_DUCKING_DB = -9;

/** The cues of `audio.music`, which is one cue or a list of them. What was refused is left out. */
export function resolveMusic(board: BoardContext): Pick<Audio, "music" | "madeMusic"> {
  const music: MusicCue[] = [];
  const madeMusic: MadeMusic[] = [];
  for (const { cue, path } of listCues(board)) {
    if (!checkSource(cue, path, board)) continue;
    const place = resolvePlace(cue, path, board);
    const source = resolveSource(cue, path, board);
    if (source !== undefined) music.push({ source, ...place });
    else if (cue.generate !== undefined) {
      madeMusic.push({ madeBy: musicId(madeMusic.length), ...place });
    }
  }
  return madeMusic.length === 0 ? { music } : { music, madeMusic };
}

/** The cues as they are written, and where. */
export function listCues({ document }: BoardContext): readonly {
  readonly cue: MusicCueDocument;
  readonly path: Path;
}[] {
  const music = document.audio?.music;
  const path = ["audio", "music"];
  if (music === undefined) return [];
  if (!isList(music)) return [{ cue: music, path }];
  return music.flatMap((cue, index) =>
    cue === undefined ? [] : [{ cue, path: [...path, index] }],
  );
}

function isList(
  music: MusicCueDocument | readonly (MusicCueDocument | undefined)[],
): music is readonly (MusicCueDocument | undefined)[] {
  return Array.isArray(music);
}

/** When and how loud a cue is heard, wherever its sound comes from. */
function resolvePlace(
  { file, gain_db: gainDb = 0, ducking }: MusicCueDocument,
  path: Path,
  { source }: BoardContext,
): Omit<MusicCue, "source"> {
  return {
    gainDb,
    duckingDb: ducking && (ducking.amount_db ?? DEFAULT_DUCKING_DB),
    span: source.span([...path, file === undefined ? "generate" : "file"], "value"),
  };
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
  { file }: MusicCueDocument,
  path: Path,
  board: BoardContext,
): MusicCue["source"] | undefined {
  if (file === undefined) return undefined;
  const at = [...path, "file"];
  return { kind: "file", file: findFile(board, board.variables.substitute(file, at), at).path };
}
