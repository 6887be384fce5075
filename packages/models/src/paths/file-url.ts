import { relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** The `file:` URL of an absolute path. */
export function fileUrl(path: string): string {
  return pathToFileURL(path).href;
}

/** The URL of a path as seen from a folder, such as `media/my%20clip.mp4`. On another drive it is a `file:` URL. */
export function relativeUrl(folder: string, path: string): string {
  const way = relative(folder, path);
  if (way === path) return fileUrl(path);
  return way.split(sep).map(encodeURIComponent).join("/");
}
