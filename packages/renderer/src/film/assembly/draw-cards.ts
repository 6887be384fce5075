import { writeFile } from "node:fs/promises";
import { hashFile } from "../../kit/hash-file.ts";
import type { CardSource, Storyboard } from "../../storyboard/storyboard.ts";
import type { FilmRoll, FilmShot } from "../cut/film-cut.ts";
import { drawPicture, drawingVersion } from "../drawing/draw-picture.ts";
import { drawRoll } from "../drawing/draw-roll.ts";
import type { LaidOutText } from "../drawing/drawn-text.ts";
import { layOutCard } from "../drawing/lay-out-card.ts";
import { moveText } from "../drawing/move-text.ts";
import { chooseRollSpeed } from "../drawing/roll-speed.ts";
import { readTextFonts } from "../drawing/text-fonts.ts";
import { makeOnce } from "../media/make-once.ts";
import type { AssemblyPlan } from "./assembly-plan.ts";
import { makeBackdrop, type BackdropWork } from "./make-backdrop.ts";

/**
 * Draws the cards of a film in its size. A card is then a picture like any other, known by its content: another word in its text, another
 * font or another picture behind it makes another one, and nothing else does.
 *
 * @param work without ffmpeg, cards before a picture stay without one: their path is `""`.
 * @throws MediaError `MEDIA_DRAWING_UNUSABLE`, `MEDIA_UNREADABLE` for a font that has changed, and as `runFfmpeg`.
 */
export async function drawCards(
  plan: AssemblyPlan,
  storyboard: Storyboard,
  work: BackdropWork,
): Promise<AssemblyPlan> {
  const sources = new Map(storyboard.shots.map(({ id, source }) => [id, source]));
  const shots: FilmShot[] = [];
  for (const shot of plan.shots) {
    const source = sources.get(shot.shotId);
    const isCard = source?.kind === "card";
    const set = { plan: { ...plan, shots }, storyboard, before: shots.at(-1) };
    shots.push(isCard ? await drawCard(shot, source, { ...set, work }) : shot);
  }
  return { ...plan, shots };
}

type CardSet = {
  readonly plan: AssemblyPlan;
  readonly storyboard: Storyboard;
  readonly before: FilmShot | undefined;
  readonly work: BackdropWork;
};

async function drawCard(shot: FilmShot, { card }: CardSource, set: CardSet): Promise<FilmShot> {
  const { plan, storyboard, work } = set;
  const { widthPx, heightPx } = plan;
  const { fonts } = await readTextFonts(storyboard, card.font);
  const drawn = fonts.map(({ path, sha256, family }) => ({ path, sha256, family }));
  const setting = { widthPx, heightPx, fonts: drawn, language: storyboard.language };
  const backdrop = await makeBackdrop(card.background, { ...work, ...set });
  if (backdrop === undefined) return { ...shot, source: { ...shot.source, widthPx, heightPx } };
  const behind = { ...backdrop, widthPx, heightPx };
  const { texts: placed, rollPx } = await layOutCard(card, setting);
  const texts = placed.map(({ text }) => text);
  const facts = { ...shot.source, widthPx, heightPx };
  const { still } = facts;
  if (rollPx === undefined || still === undefined) {
    const picture = await keep({ ...behind, texts }, work, () => drawPicture({ ...behind, texts }));
    return { ...shot, source: { ...facts, ...picture } };
  }
  const { holdFirstFrames = 0, holdLastFrames = 0 } = shot.retime ?? {};
  const steps = shot.frameCount - holdFirstFrames - holdLastFrames - 1;
  const { pixels, phases, stretch } = chooseRollSpeed({ rollPx, framePx: heightPx, steps });
  const stretched = texts.map((text) => moveText(text, text.bounds.y * (stretch - 1)));
  const longPx = Math.max(...stretched.map(({ bounds }) => bounds.y + bounds.height));
  const strips = { ...behind, texts: stretched, rollPx: longPx, phases };
  const roll: FilmRoll = {
    ...(await keep(strips, work, () => drawRoll(strips))),
    pixels,
    phases,
  };
  // What stands for it where nothing moves: its middle.
  const middle = stretched.map((text) => moveText(text, (heightPx - longPx) / 2));
  const frame = { ...behind, texts: middle };
  const picture = await keep(frame, work, () => drawPicture(frame));
  return { ...shot, source: { ...facts, ...picture, still: { ...still, roll } } };
}

type Drawing = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly background: string;
  /** Its name has the hash of what it is made from. */
  readonly backdrop: string | undefined;
  readonly texts: readonly LaidOutText[];
  readonly rollPx?: number;
  readonly phases?: number;
};

/** The file of a drawing, which is drawn once. */
async function keep(
  { backdrop, texts, ...rest }: Drawing,
  { cacheDir }: BackdropWork,
  draw: () => Promise<Buffer>,
): Promise<{ readonly path: string; readonly sha256: string }> {
  const behind = backdrop === undefined ? null : await hashFile(backdrop);
  const lines = texts.map(({ drawn, lines: all }) => [
    drawn.fonts.map(({ family }) => family),
    { ...drawn, fonts: undefined, box: undefined },
    all,
  ]);
  const madeFrom = ["card 1", drawingVersion, rest, behind, lines];
  const path = await makeOnce({ folder: cacheDir, ending: ".png", madeFrom }, async (file) =>
    writeFile(file, await draw()),
  );
  return { path, sha256: await hashFile(path) };
}

/** Whether a storyboard has cards that are seen. */
export function hasCards({ shots }: Storyboard): boolean {
  return shots.some(({ isEnabled, source }) => isEnabled && source.kind === "card");
}
