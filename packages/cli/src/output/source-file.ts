import { sourcePathOf, type OwnSource } from "@storyreel/renderer/storyboard";

/** The file that a shot shows, for JSON. `null`: a card, or a picture that a model is yet to make. */
export function sourceFile(source: OwnSource): string | null {
  const path = sourcePathOf(source);
  return path === undefined || path === "" ? null : path;
}
