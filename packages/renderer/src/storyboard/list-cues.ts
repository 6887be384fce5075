import type { Path } from "./diagnostic-list.ts";
import type { CueDocument, MusicCueDocument, StoryboardDocument } from "./storyboard-document.ts";

/** A cue as it is written, and where. */
export type WrittenCue<Document extends CueDocument = CueDocument> = {
  readonly cue: Document;
  readonly path: Path;
};

type CueList<Document> = readonly (Document | undefined)[];

/** The cues of `audio.music`, which is one cue or a list of them. */
export function listMusic({ audio }: StoryboardDocument): readonly WrittenCue<MusicCueDocument>[] {
  const path = ["audio", "music"];
  if (audio?.music === undefined) return [];
  return isList(audio.music) ? listAt(audio.music, path) : [{ cue: audio.music, path }];
}

/** The cues of `audio.effects`. */
export function listEffects({ audio }: StoryboardDocument): readonly WrittenCue[] {
  return listAt(audio?.effects ?? [], ["audio", "effects"]);
}

function listAt<Document extends CueDocument>(
  cues: CueList<Document>,
  at: Path,
): readonly WrittenCue<Document>[] {
  return cues.flatMap((cue, index) => (cue === undefined ? [] : [{ cue, path: [...at, index] }]));
}

function isList(
  music: MusicCueDocument | CueList<MusicCueDocument>,
): music is CueList<MusicCueDocument> {
  return Array.isArray(music);
}
