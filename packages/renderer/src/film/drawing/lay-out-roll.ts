import { textsOfRoll, type Card, type CardRoll, type Credit } from "../../storyboard/card.ts";
import { isRightToLeft } from "../captions/text-direction.ts";
import type { Box, LaidOutText } from "./drawn-text.ts";
import { isTall, safeArea, textIn, type CardLayout, type CardSetting } from "./card-setting.ts";
import { layOutText } from "./lay-out-text.ts";
import { moveText } from "./move-text.ts";

// In sizes of the names.
const titleSize = 2;
const headingSize = 1.3;
const roleSize = 0.8;
const blankLine = 1.1;
const gutter = 0.5;
const gapAfter = { text: 2.2, heading: 0.5, line: 0.12, role: 0.45 };
const gapBeforeHeading = 1.4;

/**
 * Lays out rolling credits from the top of the roll. In wide films, roles and names stand in two columns; in tall ones, a role stands
 * above its names.
 */
export async function layOutRoll(
  card: Card,
  roll: CardRoll,
  setting: CardSetting,
): Promise<CardLayout> {
  const sizePx = (card.sizeShare ?? usualSize(setting)) * setting.heightPx;
  const safe = safeArea(setting);
  const pen = { card, setting, sizePx, safe, isMirrored: isMirrored(roll, setting.language) };
  const texts: { part: "text" | "roll"; text: LaidOutText }[] = [];
  let y = 0;
  const place = (part: "text" | "roll", block: readonly LaidOutText[], gap: number): void => {
    const height = Math.max(...block.map(({ bounds }) => bounds.y + bounds.height));
    for (const text of block) texts.push({ part, text: moveText(text, y) });
    y += height + gap * sizePx;
  };
  if (card.text !== undefined) {
    const title = await writeLine(pen, { text: card.text.text, size: titleSize });
    place("text", [title], gapAfter.text);
  }
  for (const credit of roll.credits) {
    if (credit.kind === "line" && credit.text === "") {
      y += blankLine * sizePx;
      continue;
    }
    if (credit.kind === "heading" && y > 0) y += gapBeforeHeading * sizePx;
    place("roll", await layOutCredit(pen, credit), gapAfter[credit.kind]);
  }
  const ends = texts.map(({ text }) => text.bounds.y + text.bounds.height);
  return { texts, rollPx: Math.max(0, ...ends) };
}

type Pen = {
  readonly card: Card;
  readonly setting: CardSetting;
  readonly sizePx: number;
  readonly safe: Box;
  /** Roles are at the right of their names. */
  readonly isMirrored: boolean;
};

async function layOutCredit(pen: Pen, credit: Credit): Promise<readonly LaidOutText[]> {
  switch (credit.kind) {
    case "line":
      return [await writeLine(pen, { text: credit.text, size: 1 })];
    case "heading":
      return [await writeLine(pen, { text: credit.text, size: headingSize })];
    case "role": {
      const names = credit.names.join("\n");
      return isTall(pen.setting)
        ? stack(pen, { role: credit.role, names })
        : inColumns(pen, { role: credit.role, names });
    }
  }
}

type Words = { readonly role: string; readonly names: string };

async function stack(pen: Pen, { role, names }: Words): Promise<readonly LaidOutText[]> {
  const above = await writeLine(pen, {
    text: role,
    size: roleSize,
    colour: fainter(pen.card.colour),
  });
  const below = await writeLine(pen, { text: names, size: 1 });
  return [above, moveText(below, above.bounds.height)];
}

/** The first lines of both columns stand on one baseline. */
async function inColumns(pen: Pen, { role, names }: Words): Promise<readonly LaidOutText[]> {
  const { card, setting, sizePx, safe, isMirrored: mirrored } = pen;
  const space = gutter * sizePx;
  const width = safe.width / 2 - space;
  const leftBox = boxOf(safe.x, width);
  const rightBox = boxOf(safe.x + safe.width / 2 + space, width);
  const [roleBox, nameBox] = mirrored ? [rightBox, leftBox] : [leftBox, rightBox];
  const [roleAlign, nameAlign] = mirrored
    ? (["left", "right"] as const)
    : (["right", "left"] as const);
  const left = await layOutText(
    textIn(card, setting, {
      text: role,
      sizePx: sizePx * roleSize,
      box: roleBox,
      align: roleAlign,
      colour: fainter(card.colour),
    }),
  );
  const right = await layOutText(
    textIn(card, setting, { text: names, sizePx, box: nameBox, align: nameAlign }),
  );
  const baseline = (text: LaidOutText): number => text.lines[0]?.y ?? 0;
  const downPx = baseline(right) - baseline(left);
  return downPx >= 0 ? [moveText(left, downPx), right] : [left, moveText(right, -downPx)];
}

function writeLine(
  { card, setting, sizePx, safe }: Pen,
  line: { readonly text: string; readonly size: number; readonly colour?: string },
): Promise<LaidOutText> {
  const { text, size, colour = card.colour } = line;
  const box = boxOf(safe.x, safe.width);
  return layOutText(textIn(card, setting, { text, sizePx: sizePx * size, box, colour }));
}

/** As high as it needs to be. */
function boxOf(x: number, width: number): Box {
  return { x, y: 0, width, height: 1e6 };
}

function fainter(colour: string): string {
  return `${colour}c0`;
}

function isMirrored(roll: CardRoll, language: string | undefined): boolean {
  return isRightToLeft(textsOfRoll(roll).join(" "), language);
}

function usualSize(size: CardSetting): number {
  if (isTall(size)) return 0.024;
  return size.widthPx / size.heightPx < 1.2 ? 0.038 : 0.045;
}
