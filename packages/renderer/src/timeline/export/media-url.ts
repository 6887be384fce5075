import { relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** How an exported file names media: relative to its own folder, so that a project can be moved as a whole. */
export type MediaUrls = {
  /** Absolute. */
  readonly folder: string;
  readonly style: "relative" | "absolute";
};

/** URL of a file; a relative one, too, has its special characters escaped. */
export function mediaUrl(path: string, { folder, style }: MediaUrls): string {
  if (style === "absolute") return pathToFileURL(path).href;
  const way = relative(folder, path);
  // On another drive there is no way that is relative.
  if (way === path) return pathToFileURL(path).href;
  return way.split(sep).map(encodeURIComponent).join("/");
}
