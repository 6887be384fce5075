import { outputSeconds } from "@storyreel/models";
import type { BindProblem, Bound } from "@storyreel/models";
import type { Path, Report } from "./diagnostic-list.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import { bindShot, standInPictures } from "./bind-shot.ts";
import type { StoryboardCode } from "./storyboard-codes.ts";

/** What a shot's request will be, as far as its model has nothing against it. */
export type JudgedShot = ResolvedShot & {
  /** Length of the clip that is asked for; `undefined` when it is not known, or not to be relied on. */
  readonly clipSeconds: number | undefined;
};

/** Asks each shot's model what it makes of the shot, and reports every objection at the line that asks for it. */
export function checkModels(
  shots: readonly ResolvedShot[],
  styleNegative: string | undefined,
  report: Report,
): readonly JudgedShot[] {
  checkModelsNamed(shots, report);
  reportUnsentNegative(shots, styleNegative, report);
  return shots.map((resolved) => judgeShot(resolved, report));
}

function judgeShot(resolved: ResolvedShot, report: Report): JudgedShot {
  const { model, shot, isSound, hasSoundPrompt } = resolved;
  if (shot.promptParts.length === 0 && hasSoundPrompt) {
    report({
      code: "STORYBOARD_NO_PROMPT",
      path: resolved.path,
      message: `shot ${quoted(shot.id)} has neither a prompt nor an action`,
      hint: "say what happens: action: …",
    });
  }
  if (model === undefined) return { ...resolved, clipSeconds: undefined };
  let isFine = true;
  // Takes differ in their seed alone, which counts up: what holds for the first and the last holds between.
  const takes = shot.roles.seed === undefined || shot.takes === 1 ? [1] : [1, shot.takes];
  let bound: Bound | undefined;
  for (const take of takes) {
    bound = bindShot(model, shot, { take, pictures: standInPictures(shot) });
    for (const problem of bound.problems) {
      // A prompt that is missing, or was refused, has been reported already.
      if (problem.rule === "required" && isPrompt(problem)) continue;
      // So has a picture that stands there and cannot be used.
      if (problem.rule === "required" && isUnusableFrame(resolved, problem)) continue;
      if (problem.severity === "error") isFine = false;
      reportProblem(resolved, problem, take, report);
    }
  }
  const clipSeconds =
    isFine && isSound && bound !== undefined ? outputSeconds(model, bound.payload) : undefined;
  return { ...resolved, clipSeconds };
}

function reportProblem(
  resolved: ResolvedShot,
  problem: BindProblem,
  take: number,
  report: Report,
): void {
  const { shot } = resolved;
  const at = resolved.pathOf(problem.subject);
  const isComposed = isPrompt(problem) && shot.promptParts.length > 1;
  report({
    code: codeOf(problem),
    path: at,
    part:
      problem.rule === "unsupported" || problem.rule === "unknown" || problem.rule === "conflict"
        ? "key"
        : "value",
    severity: problem.severity,
    message: problemMessage(resolved, problem, take, at),
    hint:
      isComposed && problem.rule === "max-length" ? measurePrompt(resolved, problem) : problem.hint,
  });
}

function problemMessage(
  { shot, path }: ResolvedShot,
  { message, subject }: BindProblem,
  take: number,
  at: Path,
): string {
  const isSeed = subject.kind === "role" && subject.role === "seed";
  if (isSeed && take > 1) return `seeds count up with the takes: for take ${take}, ${message}`;
  // Where the word is missing, the place alone does not say what it is about.
  return at === path ? `shot ${quoted(shot.id)}: ${message}` : message;
}

/** Where the characters of a composed prompt went. */
function measurePrompt({ shot }: ResolvedShot, problem: BindProblem): string {
  const lengths = shot.promptParts.map(({ origin, text }) => {
    const name = origin === "shot" ? "action" : origin;
    return `${name} ${Array.from(text).length}`;
  });
  return `it is composed of ${lengths.join(", ")}${problem.hint === undefined ? "" : `; ${problem.hint}`}`;
}

function codeOf({ rule, severity }: BindProblem): StoryboardCode {
  if (severity === "warning") return "STORYBOARD_MODEL_IGNORES";
  switch (rule) {
    case "unsupported":
    case "unknown":
    case "conflict":
      return "STORYBOARD_MODEL_CANNOT";
    case "required":
      return "STORYBOARD_MODEL_NEEDS";
    case "object":
    case "type":
    case "enum":
    case "min-length":
    case "max-length":
    case "minimum":
    case "maximum":
    case "multiple-of":
    case "format":
    case "min-items":
    case "max-items":
    case "rule":
      return "STORYBOARD_MODEL_LIMIT";
  }
}

function isUnusableFrame({ path, pathOf }: ResolvedShot, { subject }: BindProblem): boolean {
  const isFrame =
    subject.kind === "role" && (subject.role === "first_frame" || subject.role === "last_frame");
  return isFrame && pathOf(subject) !== path;
}

function isPrompt({ subject }: BindProblem): boolean {
  return subject.kind === "role" && subject.role === "prompt";
}

function quoted(id: string): string {
  return JSON.stringify(id);
}

function checkModelsNamed(shots: readonly ResolvedShot[], report: Report): void {
  const without = shots.filter(({ shot, isSound }) => shot.model === "" && isSound);
  const first = without[0];
  if (first === undefined) return;
  const others =
    without.length === 1
      ? ""
      : ` (nor ${without.length === 2 ? "has one other" : `have ${without.length - 1} others`})`;
  report({
    code: "STORYBOARD_NO_MODEL",
    path: first.path,
    message: `shot ${quoted(first.shot.id)} has no model${others}`,
    hint: "name one for all shots: defaults: { model: kling-3.0-turbo-t2v }",
  });
}

/** Said once per model: the style speaks to all shots, and not every model listens. */
function reportUnsentNegative(
  shots: readonly ResolvedShot[],
  styleNegative: string | undefined,
  report: Report,
): void {
  if (styleNegative === undefined) return;
  const counts = new Map<string, number>();
  for (const { model, shot } of shots) {
    if (model === undefined || !shot.isEnabled) continue;
    const canTake = Object.values(model.parameters).some(
      (facts) => facts.role === "negative_prompt",
    );
    if (!canTake) counts.set(model.id, (counts.get(model.id) ?? 0) + 1);
  }
  for (const [modelId, count] of counts) {
    report({
      code: "STORYBOARD_NEGATIVE_NOT_SENT",
      path: ["style", "negative"],
      severity: "warning",
      message: `${modelId} takes no negative prompt: style.negative is not sent for ${count === 1 ? "its one shot" : `its ${count} shots`}`,
      hint: "say in style.look what you want to see instead",
    });
  }
}
