import type { Card } from "../../storyboard/card.ts";
import {
  isTall,
  safeArea,
  textIn,
  type CardLayout,
  type CardSetting,
  type PlacedText,
} from "./card-setting.ts";
import { layOutText } from "./lay-out-text.ts";
import { layOutRoll } from "./lay-out-roll.ts";
import { moveText } from "./move-text.ts";

// Of the height of the title.
const subtitleShare = 0.45;
const gapShare = 0.35;
// Without a size of its own, a title gets smaller until it fits.
const factors = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4];

/** Lays out a card for a picture of that size, inside the title-safe area of its shape. */
export async function layOutCard(card: Card, setting: CardSetting): Promise<CardLayout> {
  if (card.roll !== undefined) return layOutRoll(card, card.roll, setting);
  const { heightPx } = setting;
  let layout: CardLayout = { texts: [], rollPx: undefined };
  for (const factor of card.sizeShare === undefined ? factors : [1]) {
    const sizePx = (card.sizeShare ?? usualSize(setting) * factor) * heightPx;
    layout = { texts: await placeTitle(card, setting, sizePx), rollPx: undefined };
    if (layout.texts.every(({ text }) => text.overflow.acrossPx + text.overflow.downPx < 0.5))
      break;
  }
  return layout;
}

async function placeTitle(
  card: Card,
  setting: CardSetting,
  sizePx: number,
): Promise<readonly PlacedText[]> {
  const box = safeArea(setting);
  const title =
    card.text && (await layOutText(textIn(card, setting, { text: card.text.text, sizePx, box })));
  const subtitle =
    card.subtitle &&
    (await layOutText(
      textIn(card, setting, { text: card.subtitle.text, sizePx: sizePx * subtitleShare, box }),
    ));
  if (title === undefined) return [];
  const gap = subtitle === undefined ? 0 : gapShare * sizePx;
  const height = title.bounds.height + gap + (subtitle?.bounds.height ?? 0);
  const downPx = Math.max(0, height - box.height);
  const top = (box.height - height) / 2;
  const whole = { ...moveText(title, top), overflow: { ...title.overflow, downPx } };
  return [
    { part: "text", text: whole },
    ...(subtitle === undefined
      ? []
      : [
          {
            part: "subtitle",
            text: {
              ...moveText(subtitle, top + title.bounds.height + gap),
              overflow: { ...subtitle.overflow, downPx: 0 },
            },
          } as const,
        ]),
  ];
}

function usualSize(size: CardSetting): number {
  if (isTall(size)) return 0.055;
  return size.widthPx / size.heightPx < 1.2 ? 0.09 : 0.11;
}
