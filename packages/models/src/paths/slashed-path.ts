import path from "node:path";

/** A path with `/` between its parts on every system. Elsewhere than on Windows, `\` is part of a name. */
export function slashed(given: string): string {
  return given.split(path.sep).join("/");
}

/**
 * The path from a folder to something inside it, with `/`: empty for the folder itself, `undefined` for a path outside of it. The name of
 * a folder may start with two dots.
 */
export function pathBelow(folder: string, given: string): string | undefined {
  const way = path.relative(folder, given);
  // On Windows, there is no way to another drive.
  if (path.isAbsolute(way) || way.split(path.sep)[0] === "..") return undefined;
  return slashed(way);
}
