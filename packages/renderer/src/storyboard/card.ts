import type { Span } from "@storyreel/models/source";

/** A title card or rolling credits. Colours are `#rrggbb`. At least one of `text` and `roll` is there. */
export type Card = {
  readonly text: CardText | undefined;
  readonly subtitle: CardText | undefined;
  /** Credits that roll from below the frame to above it; `undefined`: nothing moves. */
  readonly roll: CardRoll | undefined;
  /** A font file or a folder of them: `path` is absolute, `name` as it is written. */
  readonly font: { readonly name: string; readonly path: string; readonly span: Span } | undefined;
  /** Of the height of the picture, from 0 to 1; `undefined`: what fits. */
  readonly sizeShare: number | undefined;
  readonly colour: string;
  readonly background: CardBackground;
};

export type CardText = { readonly text: string; readonly span: Span };

export type CardRoll = { readonly credits: readonly Credit[]; readonly span: Span };

/** A line of a roll. */
export type Credit =
  /** Empty: a gap. */
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "role"; readonly role: string; readonly names: readonly string[] };

export type CardBackground =
  | { readonly kind: "colour"; readonly colour: string }
  | (PictureTreatment & {
      readonly kind: "image";
      readonly name: string;
      /** Absolute. */
      readonly path: string;
      readonly sha256: string;
      readonly span: Span;
    })
  /** The last frame of the shot before it in the film. */
  | (PictureTreatment & { readonly kind: "previous"; readonly span: Span });

/** What is done to a picture, so that text before it can be read. */
export type PictureTreatment = {
  /** 0: as it is; 1: black. */
  readonly dim: number;
  /** As a share of the height of the picture. */
  readonly blurShare: number;
};

/** All texts of a roll, as they are read. */
export function textsOfRoll({ credits }: CardRoll): readonly string[] {
  return credits.flatMap((credit) =>
    credit.kind === "role" ? [credit.role, ...credit.names] : [credit.text],
  );
}

/** All that a card shows, in one line: cards that look the same have the same. */
export function describeCard(card: Card): string {
  const { text, subtitle, roll, font, sizeShare, colour, background } = card;
  const words = [text?.text, subtitle?.text, ...(roll === undefined ? [] : textsOfRoll(roll))];
  const said = words.flatMap((one) => one?.replace(/\s+/gu, " ").trim() ?? []);
  return [
    `"${said.filter((one) => one !== "").join(" / ")}"`,
    ...(roll === undefined ? [] : ["rolls"]),
    ...(font === undefined ? [] : [font.name]),
    ...(sizeShare === undefined ? [] : [`${Number((sizeShare * 100).toFixed(3))} %`]),
    ...(colour === "#ffffff" ? [] : [colour]),
    `on ${describeBackground(background)}`,
  ].join(", ");
}

/** What is behind the text. */
export function describeBackground(background: CardBackground): string {
  if (background.kind === "colour") return background.colour;
  const { dim, blurShare } = background;
  return [
    background.kind === "image" ? background.name : "the last frame of the previous shot",
    ...(dim === 0 ? [] : [`dimmed by ${dim}`]),
    ...(blurShare === 0 ? [] : [`blurred by ${Number((blurShare * 100).toFixed(3))} %`]),
  ].join(" ");
}
