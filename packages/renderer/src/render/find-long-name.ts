import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { unfinishedPath } from "@storyreel/models/paths";
import { codeOf } from "../kit/errors.ts";
import { lockPath } from "../workplace/lock/lock.ts";
import { nameOfFilm } from "./deliver/name-of-film.ts";
import type { RenderContext } from "./render-context.ts";

/**
 * Finds a file that this render would write, and that the disk refuses because its name or its whole path is too long. The
 * disk is asked: 255 bytes are usual for a name, but not everywhere.
 */
export async function findLongName(
  context: Pick<RenderContext, "storyboard" | "baseName" | "options" | "mode">,
): Promise<string | undefined> {
  const { storyboard, baseName, options, mode } = context;
  const names = [
    `${baseName}.contact-sheet.png`,
    ...storyboard.deliverables.map(
      (deliverable) => `${nameOfFilm(baseName, deliverable, storyboard)}.thumbnail.jpg`,
    ),
  ];
  const films =
    options.until === "generated" ? [] : names.map((name) => join(options.outDir, name));
  const files = mode.isRehearsal ? films : [lockPath(options.file), ...films];
  for (const file of files) if (await isTooLong(file)) return file;
  return undefined;
}

/** A name is only looked at in a folder that exists. */
async function isTooLong(path: string): Promise<boolean> {
  const folder = await nearestFolder(dirname(path));
  return (
    (await refusesLength(join(folder, basename(path)))) ||
    (await refusesLength(unfinishedPath(path)))
  );
}

async function nearestFolder(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  const parent = dirname(folder);
  return isThere || parent === folder ? folder : nearestFolder(parent);
}

async function refusesLength(path: string): Promise<boolean> {
  try {
    await stat(path);
    return false;
  } catch (error) {
    return codeOf(error) === "ENAMETOOLONG";
  }
}
