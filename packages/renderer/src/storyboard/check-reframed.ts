import type { BindProblem } from "@storyreel/models";
import { bindShot, standInPictures } from "./bind-shot.ts";
import type { Report } from "./diagnostic-list.ts";
import { shapeOf } from "./reframe-shots.ts";
import type { ResolvedStoryboard } from "./resolve-storyboard.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import type { StoryboardDocument } from "./storyboard-document.ts";
import type { Deliverable, Shot } from "./storyboard.ts";

/** Deliverables with clips of their own: every model has to be able to make their shape. */
export function checkReframed(
  document: StoryboardDocument,
  { storyboard, shots }: ResolvedStoryboard,
  report: Report,
): void {
  const originals = new Map(shots.map((resolved) => [resolved.shot.id, resolved]));
  for (const [place, deliverable] of storyboard.deliverables.entries()) {
    if (deliverable.reframe !== "regenerate") continue;
    const index = (document.deliverables ?? []).findIndex((one) => one?.id === deliverable.id);
    const shape = shapeOf(deliverable);
    const refuse = (message: string, hint: string): void =>
      report({
        code: "STORYBOARD_DELIVERABLE",
        path: ["deliverables", index, "reframe"],
        message,
        hint,
      });
    if (place === 0) {
      refuse(
        "the first deliverable shows the shots in their own shape",
        "write its aspect_ratio into defaults: and remove reframe, or list another one first",
      );
    }
    if (shape === undefined) {
      refuse(
        "nothing says in which shape clips are generated",
        'add for example aspect_ratio: "9:16"',
      );
      continue;
    }
    const own = storyboard.reframed.filter((shot) => isOf(shot, deliverable));
    for (const objection of objectionsTo(own, originals)) {
      refuse(
        `shot "${objection.shotId}" cannot be generated in ${shape}: ${objection.message}`,
        "use reframe: crop or pad, or another model for the shot",
      );
    }
  }
}

function isOf({ reframes }: Shot, { id }: Deliverable): boolean {
  return reframes?.deliverableId === id;
}

/** What the models have against it that they have nothing against the shots themselves; the first shot stands for all. */
function objectionsTo(
  reframed: readonly Shot[],
  originals: ReadonlyMap<string, ResolvedShot>,
): readonly { readonly shotId: string; readonly message: string }[] {
  const found = new Map<string, { readonly shotId: string; readonly message: string }>();
  for (const shot of reframed) {
    const original = originals.get(shot.reframes?.shotId ?? "");
    if (original?.model === undefined || !shot.isEnabled) continue;
    const before = new Set(problemsOf(original.shot, original).map(({ message }) => message));
    for (const { message } of problemsOf(shot, original)) {
      if (before.has(message) || found.has(message)) continue;
      found.set(message, { shotId: original.shot.id, message });
    }
  }
  return [...found.values()];
}

function problemsOf(shot: Shot, { model }: ResolvedShot): readonly BindProblem[] {
  if (model === undefined) return [];
  const { problems } = bindShot(model, shot, { take: 1, pictures: standInPictures(shot) });
  return problems.filter(({ severity }) => severity === "error");
}
