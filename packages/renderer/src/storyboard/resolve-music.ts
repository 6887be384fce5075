import { findFile, type BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";
import type { MusicCueDocument } from "./storyboard-document.ts";
import type { MusicCue } from "./storyboard.ts";

const DEFAULT_DUCKING_DB = -9;

/** The cues of `audio.music`, which is one cue or a list of them. What was refused is left out. */
export function resolveMusic(board: BoardContext): readonly MusicCue[] {
  return listCues(board).flatMap(({ cue, path }) => {
    const source = resolveSource(cue, path, board);
    if (source === undefined) return [];
    const { gain_db: gainDb = 0, ducking } = cue;
    return [
      {
        source,
        gainDb,
        duckingDb: ducking && (ducking.amount_db ?? DEFAULT_DUCKING_DB),
        span: board.source.span([...path, "file"], "value"),
      },
    ];
  });
}

function listCues({ document }: BoardContext): readonly {
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

function resolveSource(
  { file }: MusicCueDocument,
  path: Path,
  board: BoardContext,
): MusicCue["source"] | undefined {
  if (file === undefined) return undefined;
  const at = [...path, "file"];
  return { kind: "file", file: findFile(board, board.variables.substitute(file, at), at).path };
}
