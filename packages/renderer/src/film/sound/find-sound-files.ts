import type { Diagnostic, Span } from "@storyreel/models/source";
import { codeOf } from "../../kit/errors.ts";
import { hashFile } from "../../kit/hash-file.ts";
import { MediaError } from "../media/media-error.ts";
import { probeSound, type Sound } from "./probe-sound.ts";
import type { Shot, Storyboard } from "../../storyboard/storyboard.ts";
import type { SoundFile, SoundFiles } from "./plan-sound.ts";
import { nameCue } from "./check-cue-fit.ts";
import { cuePath, narrationPath } from "./sound-paths.ts";

/** The existing sound files of a storyboard, and what is wrong with the others. */
export type FoundSoundFiles = {
  readonly soundFiles: SoundFiles;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Looks for music and narration. A file that the storyboard names must exist and have sound (`STORYBOARD_SOUND_MISSING`,
 * `STORYBOARD_SOUND_UNREADABLE`); one that only matches the narration pattern may be missing.
 */
export async function findSoundFiles(storyboard: Storyboard): Promise<FoundSoundFiles> {
  const { sounds, diagnostics } = await readSoundFiles(storyboard);
  const soundFiles = new Map<string, SoundFile>();
  for (const [path, sound] of sounds) {
    soundFiles.set(path, { sha256: await hashFile(path), ...sound });
  }
  return { soundFiles, diagnostics };
}

/** The same without the hashes. */
export async function readSoundFiles(storyboard: Storyboard): Promise<{
  readonly sounds: ReadonlyMap<string, Sound>;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const sounds = new Map<string, Sound>();
  const diagnostics: Diagnostic[] = [];
  for (const wanted of listWanted(storyboard)) {
    const { path, span, what } = wanted;
    if (sounds.has(path)) continue;
    try {
      sounds.set(path, await probeSound(path));
    } catch (error) {
      if (!(error instanceof MediaError)) throw error;
      const isMissing = codeOf(error.cause) === "ENOENT";
      const isLocked = error.code === "MEDIA_UNREADABLE" && !isMissing;
      if (isMissing && !wanted.isNamed) continue;
      diagnostics.push({
        severity: "error",
        code: isMissing ? "STORYBOARD_SOUND_MISSING" : "STORYBOARD_SOUND_UNREADABLE",
        message: isMissing ? `${what} ${path} does not exist` : `${what}: ${error.message}`,
        file: storyboard.file,
        span,
        hint: isMissing
          ? "paths are relative to the folder of the storyboard"
          : isLocked
            ? "make the file readable"
            : "use a WAV, MP3, M4A, FLAC or Ogg file",
      });
    }
  }
  return { sounds, diagnostics };
}

type Wanted = {
  readonly path: string;
  readonly span: Span;
  readonly what: string;
  readonly isNamed: boolean;
};

function listWanted(storyboard: Storyboard): Wanted[] {
  const { music, effects } = storyboard.audio;
  const cues = [...music, ...effects].map((cue): Wanted => {
    const path = cuePath(storyboard, cue.source);
    return { path, span: cue.span, what: nameCue(cue), isNamed: true };
  });
  const isHeard = (shot: Shot): boolean => shot.isEnabled;
  const narration = storyboard.shots.filter(isHeard).flatMap((shot): Wanted[] => {
    const path = narrationPath(storyboard, shot);
    if (path === undefined) return [];
    const isNamed = shot.narration?.file !== undefined;
    return [{ path, span: shot.span, what: `the narration of shot "${shot.id}"`, isNamed }];
  });
  return [...cues, ...narration];
}
