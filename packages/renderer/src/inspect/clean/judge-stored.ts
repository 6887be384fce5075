import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { stampedFilm } from "../../film/assembly/assembly-stamp.ts";
import { levelsPath } from "../../film/sound/clip-levels.ts";
import { examinationPath } from "../../film/media/examine-clip.ts";
import type { Stored, StoredFile } from "../../workplace/list-stored.ts";
import type { Workplace } from "../../workplace/workplace.ts";

/** What is needed of a workplace. */
export type Needs = {
  readonly isClipNeeded: (sha256: string) => boolean;
  /** Absolute paths of segments; `undefined`: not known for every film. */
  readonly parts: ReadonlySet<string> | undefined;
  readonly nowMs: number;
};

/** Longer than any program works on one file. */
const unfinishedForMs = 24 * 60 * 60_000;

/** A file system may note the time of a change by the last tick of the kernel's clock. */
const clockGrainMs = 20;

/** The clips and other files of a workplace that are not needed. Reads what films were made from; changes nothing. */
export async function judgeStored(
  { files }: Stored,
  workplace: Workplace,
  needs: Needs,
): Promise<{ readonly clips: readonly StoredFile[]; readonly others: readonly StoredFile[] }> {
  const { isClipNeeded, parts, nowMs } = needs;
  const cacheDir = workplace.caches.facts;
  const gone = files.flatMap(({ sha256 }) =>
    sha256 === undefined || isClipNeeded(sha256) ? [] : [[sha256, cacheDir] as const],
  );
  const examinations = new Map(
    gone.flatMap(([sha256]) => [
      [examinationPath({ sha256, cacheDir }), sha256],
      [levelsPath({ sha256, cacheDir }), sha256],
    ]),
  );
  const whole = new Set(files.flatMap(({ kind, sha256 }) => (kind === "clip" ? [sha256] : [])));
  const stamps = new Map(
    await Promise.all(
      files.map(async ({ kind, path }) => {
        return [path, kind === "film" ? await stampedFilm(path) : undefined] as const;
      }),
    ),
  );
  // What an earlier run made.
  const newestRunMs = Math.max(
    ...[...stamps.values()].map((film) => (film?.begunMs ?? -Infinity) - clockGrainMs),
    -Infinity,
  );
  const judge = async (file: StoredFile): Promise<StoredFile | undefined> => {
    const { kind, path, sha256, modifiedMs } = file;
    switch (kind) {
      case "clip":
        return undefined;
      case "damaged-clip":
        return whole.has(sha256) || !isClipNeeded(sha256 ?? "") ? file : undefined;
      case "proxy":
        return isClipNeeded(sha256 ?? "") ? undefined : file;
      case "facts": {
        const about = sha256 ?? examinations.get(resolve(path));
        return about === undefined || isClipNeeded(about) ? undefined : { ...file, sha256: about };
      }
      case "segment":
        return parts === undefined || parts.has(resolve(path)) ? undefined : file;
      case "film": {
        const film = stamps.get(path);
        return film === undefined || !existsSync(film.path) ? file : undefined;
      }
      case "picture":
      case "stamp":
        return modifiedMs < newestRunMs ? file : undefined;
      case "unfinished":
        return modifiedMs < nowMs - unfinishedForMs ? file : undefined;
    }
  };
  const others: StoredFile[] = [];
  for (const file of files) {
    const judged = await judge(file);
    if (judged !== undefined) others.push(judged);
  }
  const clips = files.filter(
    ({ kind, sha256 }) => kind === "clip" && sha256 !== undefined && !isClipNeeded(sha256),
  );
  return { clips, others };
}
