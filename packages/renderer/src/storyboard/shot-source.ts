import type { OwnSource, Shot } from "./storyboard.ts";

/** The model that makes the shot; `undefined`: it has a source of its own. */
export function modelOf({ source }: Pick<Shot, "source">): string | undefined {
  switch (source.kind) {
    case "request":
      return source.model;
    case "clip":
    case "still":
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
      return source;
  }
}

/** In the place of a model, wherever one is shown. */
export const ownSourceLabels: { readonly [Kind in OwnSource["kind"]]: string } = {
  clip: "own footage",
  still: "still picture",
};

/** What a list shows where other shots have their model. */
export function labelSource({ source }: Pick<Shot, "source">): string {
  return source.kind === "request" ? source.model : ownSourceLabels[source.kind];
}
