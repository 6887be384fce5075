import { fileUrl, relativeUrl } from "@storyreel/models/paths";

/** How an export refers to media. Relative URLs allow a project to be moved as a whole. */
export type MediaUrls = {
  /** Absolute. */
  readonly folder: string;
  readonly style: "relative" | "absolute";
};

/** The URL of a file, with special characters escaped. */
export function mediaUrl(path: string, { folder, style }: MediaUrls): string {
  return style === "absolute" ? fileUrl(path) : relativeUrl(folder, path);
}
