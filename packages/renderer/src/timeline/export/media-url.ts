import { relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** How an export refers to media. Relative URLs allow a project to be moved as a whole. */
export type MediaUrls = {
  /** Absolute. */
  readonly folder: string;
  readonly style: "relative" | "absolute";
};

/** The URL of a file, with special characters escaped. */
export function mediaUrl(path: string, { folder, style }: MediaUrls): string {
  if (style === "absolute") return pathToFileURL(path).href;
  const way = relative(folder, path);
  // Files on another drive have no relative path.
  if (way === path) return pathToFileURL(path).href;
  return way.split(sep).map(encodeURIComponent).join("/");
}
