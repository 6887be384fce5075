import type { OwnSource, Shot } from "./storyboard.ts";

/** The model that makes the shot; `undefined`: it has a source of its own. */
export function modelOf({ source }: Pick<Shot, "source">): string | undefined {
  switch (source.kind) {
    case "request":
      return source.model;
    case "clip":
    case "still":
    case "card":
      return undefined;
  }
}

/** The source of a shot that is not requested; `undefined`: it is. */
export function ownSourceOf({ source }: Pick<Shot, "source">): OwnSource | undefined {
  switch (source.kind) {
    case "request":
      return undefined;
    case "clip":
    case "still":
    case "card":
      return source;
  }
}

/** Shown instead of a model. */
export const ownSourceLabels: { readonly [Kind in OwnSource["kind"]]: string } = {
  clip: "own footage",
  still: "still picture",
  card: "card",
};

/** The path of the user's file that a shot shows: `""` for a picture that a model is yet to make. `undefined`: it shows none. */
export function sourcePathOf(source: OwnSource): string | undefined {
  switch (source.kind) {
    case "clip":
    case "still":
      return source.path;
    case "card":
      return undefined;
  }
}

/** What a list shows instead of the model. */
export function labelSource({ source }: Pick<Shot, "source">): string {
  return source.kind === "request" ? source.model : ownSourceLabels[source.kind];
}

/** Whether it is shown for as long as the storyboard says, and has handles without end. */
export function isEndless(
  source: Shot["source"],
): source is Extract<OwnSource, { readonly kind: "still" | "card" }> {
  return source.kind === "still" || source.kind === "card";
}
