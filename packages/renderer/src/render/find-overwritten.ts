import { lstat, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { filmOwner } from "../film/assembly/assembly-stamp.ts";
import { stemPath } from "../film/assembly/write-stems.ts";
import { exportEnding } from "../timeline/export/format-timeline.ts";
import { fileOfFilm, nameOfFilm } from "./deliver/name-of-film.ts";
import type { RenderContext } from "./render-context.ts";

type Names = Pick<RenderContext, "storyboard" | "baseName" | "options">;

/**
 * A file that the storyboard uses, such as footage, under a name that this render would write.
 *
 * @param used absolute paths of all files that the storyboard names. They need not exist.
 */
export async function findOverwritten(
  names: Names,
  used: ReadonlySet<string>,
): Promise<string | undefined> {
  if (names.options.until === "generated") return undefined;
  const usedByName = Map.groupBy(used, nameKey);
  for (const output of outputPaths(names)) {
    for (const input of usedByName.get(nameKey(output)) ?? []) {
      if (await isSameEntry(input, output)) return input;
    }
  }
  return undefined;
}

/** The storyboard whose film is replaced by this one, and the path of the film; `undefined`: none is. */
export async function findOtherFilm(
  context: RenderContext,
): Promise<{ readonly film: string; readonly storyboard: string } | undefined> {
  const { storyboard, options, workplace } = context;
  if (options.until === "generated") return undefined;
  for (const film of filmPaths(context)) {
    const owner = await filmOwner(workplace.caches.films, film);
    if (owner !== undefined && owner !== storyboard.path) return { film, storyboard: owner };
  }
  return undefined;
}

function filmPaths({ storyboard, baseName, options }: Names): readonly string[] {
  return storyboard.deliverables.map((deliverable) =>
    join(options.outDir, fileOfFilm(baseName, deliverable, storyboard)),
  );
}

/** Captions are missing: a storyboard uses none. */
function outputPaths(names: Names): readonly string[] {
  const { storyboard, baseName, options } = names;
  const beside = [
    `${baseName}.contact-sheet.png`,
    ...storyboard.deliverables.map(
      (deliverable) => `${nameOfFilm(baseName, deliverable, storyboard)}.thumbnail.jpg`,
    ),
    ...storyboard.exports.map(
      (format) => `${baseName}${exportEnding(format, storyboard.language)}`,
    ),
  ];
  const films = filmPaths(names);
  const stems = films.flatMap((film) => storyboard.audio.stems.map((stem) => stemPath(film, stem)));
  return [...films, ...stems, ...beside.map((name) => join(options.outDir, name))];
}

/** The same for names that a disk may not tell apart. */
function nameKey(path: string): string {
  return basename(path).normalize("NFC").toLowerCase();
}

/** Whether two paths are one entry of one folder. A link in place of a file would be replaced too. */
async function isSameEntry(a: string, b: string): Promise<boolean> {
  return (await isSameNode(a, b)) && (await isSameNode(dirname(a), dirname(b), true));
}

async function isSameNode(a: string, b: string, isFollowed = false): Promise<boolean> {
  const look = isFollowed ? stat : lstat;
  const [one, other] = await Promise.all(
    [a, b].map((path) => look(path, { bigint: true }).catch(() => undefined)),
  );
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}
