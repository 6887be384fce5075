import {
  array,
  boolean,
  exactOptional,
  literal,
  number,
  object,
  picklist,
  string,
  variant,
  type GenericSchema,
} from "valibot";
import type { FilmOverlay } from "./film-overlay.ts";

type OverlayFile = {
  readonly kind: "picture" | "font";
  readonly path: string;
  readonly sha256: string;
};

/** The files that an overlay is drawn from. */
export function listOverlayFiles({ shows }: FilmOverlay): readonly OverlayFile[] {
  switch (shows.kind) {
    case "picture":
      return [{ kind: "picture", path: shows.path, sha256: shows.sha256 }];
    case "text":
      return shows.text.drawn.fonts.map(({ path, sha256 }) => ({ kind: "font", path, sha256 }));
  }
}

/** The same overlay with its files where `move` says. */
export function moveOverlay(
  overlay: FilmOverlay,
  move: <T extends { readonly sha256: string }>(file: T) => T & { readonly path: string },
): FilmOverlay {
  const { shows } = overlay;
  switch (shows.kind) {
    case "picture":
      return { ...overlay, shows: move(shows) };
    case "text": {
      const { text } = shows;
      const drawn = { ...text.drawn, fonts: text.drawn.fonts.map(move) };
      return { ...overlay, shows: { kind: "text", text: { ...text, drawn } } };
    }
  }
}

const box = object({ x: number(), y: number(), width: number(), height: number() });

const drawnText = object({
  text: string(),
  fonts: array(object({ path: string(), sha256: string(), family: string() })),
  sizePx: number(),
  colour: string(),
  language: exactOptional(string()),
  box,
  align: picklist(["start", "center", "end", "left", "right"]),
  anchor: picklist(["top", "middle", "bottom"]),
  plate: exactOptional(object({ colour: string(), paddingPx: number() })),
  shadow: exactOptional(object({ colour: string(), blurPx: number() })),
});

const laidOutText = object({
  drawn: drawnText,
  lines: array(
    object({ text: string(), x: number(), y: number(), width: number(), isRightToLeft: boolean() }),
  ),
  bounds: box,
  overflow: object({ acrossPx: number(), downPx: number() }),
});

export const overlaySchema: GenericSchema<unknown, FilmOverlay> = object({
  shows: variant("kind", [
    object({ kind: literal("text"), text: laidOutText }),
    object({ kind: literal("picture"), path: string(), sha256: string(), box }),
  ]),
  area: box,
  opacity: number(),
  startFrame: exactOptional(number()),
  endFrame: exactOptional(number()),
  fadeInFrames: number(),
  fadeOutFrames: number(),
});
