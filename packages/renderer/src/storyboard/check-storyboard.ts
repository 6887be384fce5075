import type { YamlSource } from "@storyreel/models/source";
import { checkCut } from "./check-cut.ts";
import { checkDeliverables } from "./check-deliverables.ts";
import { checkFrames } from "./check-frames.ts";
import { checkIds } from "./check-ids.ts";
import { checkModels } from "./check-models.ts";
import { checkReframed } from "./check-reframed.ts";
import type { Report } from "./diagnostic-list.ts";
import type { PrunedDocument } from "./prune-document.ts";
import type { ResolvedStoryboard } from "./resolve-storyboard.ts";

/** Every rule past the schema, on a resolved storyboard. */
export function checkStoryboard(
  { document, isBroken }: PrunedDocument,
  { storyboard, shots }: ResolvedStoryboard,
  source: YamlSource,
  report: Report,
): void {
  checkIds(document, source, report);
  checkShotsPresent(
    { document, isBroken },
    shots.filter(({ shot }) => shot.isEnabled).length,
    report,
  );
  const judged = checkModels(shots, document.style?.negative, report);
  checkFrames(shots, report);
  checkCut(judged, storyboard.rate, report);
  checkDeliverables(document, report);
  checkReframed(document, { storyboard, shots }, report);
}

function checkShotsPresent(
  { document, isBroken }: PrunedDocument,
  enabledCount: number,
  report: Report,
): void {
  const { scenes, shots } = document;
  if (scenes !== undefined && shots !== undefined) {
    report({
      code: "STORYBOARD_SHOTS_AND_SCENES",
      path: ["shots"],
      part: "key",
      message: "the storyboard has both scenes and shots, so their order is not known",
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
      hint: "add shots: with an id and an action each",
    });
  } else if (enabledCount === 0) {
    report({
      code: "STORYBOARD_NOTHING_TO_ASSEMBLE",
      path: [shots === undefined ? "scenes" : "shots"],
      part: "key",
      message: "no shot is enabled, so there is no film",
      hint: "remove enabled: false from a shot",
    });
  }
}
