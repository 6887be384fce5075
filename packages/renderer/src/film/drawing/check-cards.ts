import { hasErrors, type Diagnostic, type Span } from "@storyreel/models/source";
import type { Card } from "../../storyboard/card.ts";
import { textsOfRoll } from "../../storyboard/card.ts";
import type { CardSource, Shot, Storyboard } from "../../storyboard/storyboard.ts";
import { formatSeconds } from "../../kit/format-amounts.ts";
import type { CardLayout, PlacedText } from "./card-setting.ts";
import { checkTextFit, checkTextLetters, type WrittenText } from "./check-drawn-text.ts";
import { longestRollPx } from "./draw-roll.ts";
import { layOutCard } from "./lay-out-card.ts";
import { readTextFonts } from "./text-fonts.ts";

/** The picture of a film, and how it is called in messages. */
export type CardShape = {
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
};

/**
 * Reports cards that cannot be drawn: fonts that are none, letters that no font has, texts that do not fit in the shape of a film, and
 * credits that nobody can read. Codes: `STORYBOARD_TEXT_FONT`, `STORYBOARD_FILE_MISSING`, `STORYBOARD_TEXT_LETTERS`,
 * `STORYBOARD_TEXT_OVERFLOW`, and as warnings `STORYBOARD_ROLL_TOO_FAST`.
 *
 * @throws MediaError `MEDIA_DRAWING_UNUSABLE` on machines that cannot draw.
 */
export async function checkCards(
  storyboard: Storyboard,
  shapes: readonly CardShape[],
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const shot of storyboard.shots) {
    if (!shot.isEnabled || shot.source.kind !== "card") continue;
    found.push(...(await checkCard(storyboard, { shot, source: shot.source }, shapes)));
  }
  return found;
}

type CardShot = { readonly shot: Shot; readonly source: CardSource };

async function checkCard(
  storyboard: Storyboard,
  { shot, source }: CardShot,
  shapes: readonly CardShape[],
): Promise<readonly Diagnostic[]> {
  const { card } = source;
  const { fonts, diagnostics } = await readTextFonts(storyboard, card.font);
  if (hasErrors(diagnostics)) return diagnostics;
  const written = partsOf(card, { storyboard, shot });
  const letters = written.flatMap(({ where, texts }) =>
    checkTextLetters(texts.join("\n"), fonts, where),
  );
  if (letters.length > 0) return letters;
  const { language } = storyboard;
  for (const shape of shapes) {
    const layout = await layOutCard(card, { ...shape, fonts, language });
    const misfits = layout.texts.flatMap(({ part, text }) => {
      const where = written.find((one) => one.part === part)?.where;
      return where === undefined ? [] : checkTextFit(text, shape.name, where);
    });
    const [first] = misfits;
    if (first !== undefined) return [first];
    const tooFast = checkRoll(layout, shape, { storyboard, shot, source });
    if (tooFast.length > 0) return tooFast;
  }
  return [];
}

type Part = {
  readonly part: PlacedText["part"];
  readonly where: WrittenText;
  readonly texts: readonly string[];
};

function partsOf(
  { text, subtitle, roll }: Card,
  { storyboard, shot }: { readonly storyboard: Storyboard; readonly shot: Shot },
): readonly Part[] {
  const where = (part: PlacedText["part"], span: Span): WrittenText => ({
    file: storyboard.file,
    span,
    name: `the ${part} of card "${shot.id}"`,
  });
  return [
    ...(text === undefined
      ? []
      : [{ part: "text", where: where("text", text.span), texts: [text.text] } as const]),
    ...(subtitle === undefined
      ? []
      : [
          {
            part: "subtitle",
            where: where("subtitle", subtitle.span),
            texts: [subtitle.text],
          } as const,
        ]),
    ...(roll === undefined
      ? []
      : [{ part: "roll", where: where("roll", roll.span), texts: textsOfRoll(roll) } as const]),
  ];
}

// From the lower to the upper edge of the frame.
const leastSecondsSeen = 2.5;

function checkRoll(
  { rollPx }: CardLayout,
  { heightPx, name }: CardShape,
  { storyboard, shot, source }: CardShot & { readonly storyboard: Storyboard },
): readonly Diagnostic[] {
  const { roll } = source.card;
  if (rollPx === undefined || roll === undefined) return [];
  const at = { file: storyboard.file, span: roll.span };
  if (rollPx > longestRollPx) {
    return [
      {
        severity: "error",
        code: "STORYBOARD_TEXT_OVERFLOW",
        message: `the roll of card "${shot.id}" is ${Math.ceil(rollPx)} pixels high in ${name}, but at most ${longestRollPx} can be drawn`,
        ...at,
        hint: "divide it into several cards",
      },
    ];
  }
  const speed = shot.retime?.speed ?? 1;
  const secondsSeen = ((source.seconds / speed) * heightPx) / (rollPx + heightPx);
  if (secondsSeen >= leastSecondsSeen || source.seconds === 0) return [];
  const enough = Math.ceil((leastSecondsSeen * speed * (rollPx + heightPx)) / heightPx);
  return [
    {
      severity: "warning",
      code: "STORYBOARD_ROLL_TOO_FAST",
      message: `each line of card "${shot.id}" is seen for only ${formatSeconds(Number(secondsSeen.toFixed(1)))} in ${name}`,
      ...at,
      hint: `make its duration ${enough} or more`,
    },
  ];
}
