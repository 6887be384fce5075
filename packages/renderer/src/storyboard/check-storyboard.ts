import type { BoardContext } from "./board-context.ts";
import { checkCues } from "./check-cues.ts";
import { checkCut } from "./check-cut.ts";
import { checkDeliverables } from "./check-deliverables.ts";
import { checkFirstCard } from "./check-first-card.ts";
import { checkFrames } from "./check-frames.ts";
import { checkIds } from "./check-ids.ts";
import { checkModels, checkMadeModels } from "./check-models.ts";
import { checkOverlays } from "./check-overlays.ts";
import { checkReach } from "./check-reach.ts";
import { checkReferences } from "./check-references.ts";
import { checkReframed } from "./check-reframed.ts";
import { checkTexts } from "./check-texts.ts";
import type { ResolvedStoryboard } from "./resolve-storyboard.ts";

/** Every rule that the schema cannot express, on a resolved storyboard. */
export function checkStoryboard(board: BoardContext, resolved: ResolvedStoryboard): void {
  const { storyboard, shots, pictures, sounds } = resolved;
  checkIds(board);
  checkTexts(board);
  checkShotsPresent(board, resolved);
  const behind = pictures.filter(({ shot }) => shot.makes?.kind === "clip");
  const judged = checkModels(board, [...shots, ...behind]).slice(0, shots.length);
  const made = pictures.filter((one) => !behind.includes(one));
  checkMadeModels(board, [...made, ...sounds]);
  checkReferences([...shots, ...behind], board.report);
  checkFrames([...shots, ...pictures, ...sounds], board.report);
  checkCut(judged, storyboard, board.report);
  checkReach(judged, storyboard.rate, board.report);
  checkOverlays(board, judged, storyboard);
  checkCues(board, shots);
  checkFirstCard(shots, board.report);
  checkDeliverables(board);
  checkReframed(board, resolved);
  checkTimecode(board);
}

function checkShotsPresent(
  { document, isBroken, report }: BoardContext,
  resolved: ResolvedStoryboard,
): void {
  const { scenes, shots } = document;
  if (scenes !== undefined && shots !== undefined) {
    report({
      code: "STORYBOARD_SHOTS_AND_SCENES",
      path: ["shots"],
      part: "key",
      message: "the storyboard has both scenes and shots, so their order is unclear",
      hint: "move these shots into a scene",
    });
  } else if (isBroken(["scenes"]) || isBroken(["shots"])) {
    return;
  } else if (scenes === undefined && shots === undefined) {
    report({
      code: "STORYBOARD_NO_SHOTS",
      path: ["storyboard"],
      part: "key",
      message: "the storyboard has neither shots nor scenes",
      hint: "add shots: with an id and an action for each shot",
    });
  } else if (resolved.shots.every(({ shot }) => !shot.isEnabled)) {
    report({
      code: "STORYBOARD_NOTHING_TO_ASSEMBLE",
      path: [shots === undefined ? "scenes" : "shots"],
      part: "key",
      message: "every shot is disabled, so there is no film",
      hint: "remove enabled: false from a shot",
    });
  }
}

// Drop-frame timecode makes up for 1000/1001 of a second, which other rates do not have.
const droppingRates = [29.97, 59.94];

/** Drop-frame timecode exists only at some rates. */
function checkTimecode({ document, isBroken, report }: BoardContext): void {
  const { timecode, rate = 24 } = document;
  if (timecode !== "drop" || isBroken(["rate"]) || droppingRates.includes(rate)) return;
  report({
    code: "STORYBOARD_TIMECODE",
    path: ["timecode"],
    message: `timecode is drop, but the rate is ${rate}: only 29.97 and 59.94 have drop-frame timecode`,
    hint: "use timecode: non_drop, or rate: 29.97",
  });
}
