import type { Shot } from "./storyboard.ts";

/** A file that a model made. `path` is absolute. */
export type MadeFile = { readonly path: string; readonly sha256: string };

/** The file that a shot among `pictures` and `sounds` makes, by its id; `undefined`: there is none. */
export type MadeBy = (shotId: string) => MadeFile | undefined;

/** Id of the shot that makes the picture that this one shows; `undefined`: it shows something else. */
export function stillMaker({ source }: Pick<Shot, "source">): string | undefined {
  return source.kind === "still" ? source.madeBy : undefined;
}

/** The shot with the picture that a model made for it, as if it were a file of the user's own. */
export function showMade(shot: Shot, madeBy: MadeBy): Shot {
  const { source } = shot;
  if (source.kind !== "still" || source.madeBy === undefined) return shot;
  const file = madeBy(source.madeBy);
  if (file === undefined) return shot;
  return { ...shot, span: shot.span, source: { ...source, span: source.span, ...file } };
}
