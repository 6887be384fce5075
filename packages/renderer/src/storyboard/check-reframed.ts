import type { BindProblem } from "@storyreel/models";
import { bindShot, standInPictures } from "./bind-shot.ts";
import type { BoardContext } from "./board-context.ts";
import { shapeOf } from "./reframe-shots.ts";
import type { ResolvedStoryboard } from "./resolve-storyboard.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import type { Deliverable, Shot } from "./storyboard.ts";

/** Checks deliverables with clips of their own: every model must be able to generate their shape. */
export function checkReframed(
  { document, report }: BoardContext,
  { storyboard, shots }: ResolvedStoryboard,
): void {
  const originals = new Map(shots.map((resolved) => [resolved.shot.id, resolved]));
  for (const [place, deliverable] of storyboard.deliverables.entries()) {
    if (deliverable.reframe !== "regenerate") continue;
    const index = (document.deliverables ?? []).findIndex((one) => one?.id === deliverable.id);
    const path = ["deliverables", index, "reframe"];
    const refuse = (message: string, hint: string): void =>
      report({ code: "STORYBOARD_DELIVERABLE", path, message, hint });
    if (place === 0) {
      refuse(
        "the first deliverable uses the shots as they are generated, so it cannot regenerate them",
        "move its aspect_ratio to defaults and remove reframe, or put another deliverable first",
      );
    }
    const shape = shapeOf(deliverable);
    if (shape === undefined) {
      refuse(
        "reframe: regenerate needs the shape of the clips",
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

/** What models refuse in the new shape but not in the original one, each once: the first shot stands for all. */
function objectionsTo(
  reframed: readonly Shot[],
  originals: ReadonlyMap<string, ResolvedShot>,
): readonly { readonly shotId: string; readonly message: string }[] {
  const found = new Map<string, { readonly shotId: string; readonly message: string }>();
  for (const shot of reframed) {
    const original = originals.get(shot.reframes?.shotId ?? "");
    if (original?.model === undefined || !shot.isEnabled) continue;
    const known = problemsOf(original.shot, original);
    const before = new Set(known.map((problem) => identityOf(problem, original.shot)));
    for (const problem of problemsOf(shot, original)) {
      const identity = identityOf(problem, shot);
      if (before.has(identity) || found.has(identity)) continue;
      found.set(identity, { shotId: original.shot.id, message: problem.message });
    }
  }
  return [...found.values()];
}

/** Equal for the same value that the same model refuses for the same reason. */
function identityOf({ rule, subject }: BindProblem, { source, roles, params }: Shot): string {
  const value = subject.kind === "role" ? roles[subject.role] : params[subject.name];
  return JSON.stringify([source, rule, subject, value ?? null]);
}

function problemsOf(shot: Shot, { model }: ResolvedShot): readonly BindProblem[] {
  if (model === undefined) return [];
  const { problems } = bindShot(model, shot, { take: 1, pictures: standInPictures(shot) });
  return problems.filter(({ severity }) => severity === "error");
}
