import type { Card } from "../../storyboard/card.ts";
import type { DrawnFont } from "../captions/caption-drawing.ts";
import type { Box, DrawnText, LaidOutText } from "./drawn-text.ts";

/** For which picture, and with what a card is drawn. */
export type CardSetting = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly fonts: readonly DrawnFont[];
  /** BCP 47 tag. */
  readonly language: string | undefined;
};

/** The texts of a card in their places, and the part of the card that each one is. */
export type CardLayout = {
  readonly texts: readonly PlacedText[];
  /** They roll: their places count from the top of the roll. `undefined`: they stand still. */
  readonly rollPx: number | undefined;
};

export type PlacedText = {
  readonly part: "text" | "subtitle" | "roll";
  readonly text: LaidOutText;
};

/** A text of a card in the middle of a box. */
export function textIn(
  { colour, background }: Card,
  { fonts, language }: CardSetting,
  own: Pick<DrawnText, "text" | "sizePx" | "box"> & Partial<DrawnText>,
): DrawnText {
  const isOnPicture = background.kind !== "colour";
  return {
    fonts,
    colour,
    align: "center",
    anchor: "top",
    ...(language === undefined ? {} : { language }),
    ...(isOnPicture ? { shadow: { colour: "#000000c0", blurPx: own.sizePx * 0.15 } } : {}),
    ...own,
  };
}

type Size = Pick<CardSetting, "widthPx" | "heightPx">;

/** 90 % of the picture (SMPTE ST 2046-1); apps cover more of tall films, at their sides and from below. */
export function safeArea({ widthPx, heightPx }: Size): Box {
  const [across, down] = isTall({ widthPx, heightPx }) ? [0.84, 0.6] : [0.9, 0.9];
  return {
    x: (widthPx * (1 - across)) / 2,
    y: (heightPx * (1 - down)) / 2,
    width: widthPx * across,
    height: heightPx * down,
  };
}

export function isTall({ widthPx, heightPx }: Size): boolean {
  return widthPx / heightPx < 0.7;
}
