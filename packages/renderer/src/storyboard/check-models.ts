import { type BindProblem, type Bound, outputSeconds, parameterWithRole } from "@storyreel/models";
import { counted } from "../kit/format-amounts.ts";
import { bindShot, standInPictures } from "./bind-shot.ts";
import type { BoardContext } from "./board-context.ts";
import type { Report } from "./diagnostic-list.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import { ownSourceOf } from "./shot-source.ts";
import type { StoryboardCode } from "./storyboard-codes.ts";

/** A shot, and the clip that its model will return if it accepts the request. */
export type JudgedShot = ResolvedShot & {
  /** Length of the clip; `undefined` when it is unknown, or depends on something that was refused. */
  readonly clipSeconds: number | undefined;
};

/** Asks each shot's model what it refuses, and reports every problem at the line that causes it. */
export function checkModels(
  board: BoardContext,
  shots: readonly ResolvedShot[],
): readonly JudgedShot[] {
  reportUnsentNegative(board, shots);
  return shots.map((resolved) => judgeShot(resolved, board.report));
}

/** The same for the pictures and sounds that models make. */
export function checkMadeModels(board: BoardContext, made: readonly ResolvedShot[]): void {
  for (const one of made) judgeShot(one, board.report);
}

function judgeShot(resolved: ResolvedShot, report: Report): JudgedShot {
  const { model, shot, isSound, hasSoundPrompt } = resolved;
  const own = ownSourceOf(shot);
  if (own !== undefined) {
    // A still without a duration was reported.
    const isKnown = isSound && own.seconds !== 0;
    return { ...resolved, clipSeconds: isKnown ? own.seconds : undefined };
  }
  const takesPrompt = model === undefined || parameterWithRole(model, "prompt") !== undefined;
  if (shot.promptParts.length === 0 && hasSoundPrompt && takesPrompt) {
    report({
      code: "STORYBOARD_NO_PROMPT",
      path: resolved.path,
      message: `shot ${quoted(shot.id)} has neither a prompt nor an action`,
      hint: "describe what happens: action: …",
    });
  }
  if (model === undefined) return { ...resolved, clipSeconds: undefined };
  let isFine = true;
  // Takes differ only in their seed, which counts up: what holds for the first and the last holds for all.
  const takes = shot.roles.seed === undefined || shot.takes === 1 ? [1] : [1, shot.takes];
  let bound: Bound | undefined;
  for (const take of takes) {
    bound = bindShot(model, shot, { take, pictures: standInPictures(shot) });
    for (const problem of bound.problems) {
      // A missing or refused prompt was reported already, and so was a picture that cannot be used.
      const isReported =
        isPrompt(problem) ||
        isUnusableFrame(resolved, problem) ||
        resolved.isRefused(problem.subject);
      if (problem.rule === "required" && isReported) continue;
      if (problem.severity === "error") isFine = false;
      reportProblem({ resolved, problem, take }, report);
    }
  }
  const clipSeconds =
    isFine && isSound && bound !== undefined && shot.length === undefined
      ? outputSeconds(model, bound.payload)
      : undefined;
  return { ...resolved, clipSeconds };
}

/** What a model refuses in one take of a shot. */
type Objection = {
  readonly resolved: ResolvedShot;
  readonly problem: BindProblem;
  readonly take: number;
};

function reportProblem(objection: Objection, report: Report): void {
  const { resolved, problem } = objection;
  const { rule, severity, hint } = problem;
  const isComposed = isPrompt(problem) && resolved.shot.promptParts.length > 1;
  report({
    code: codeOf(problem),
    path: resolved.pathOf(problem.subject),
    part: rule === "unsupported" || rule === "unknown" || rule === "conflict" ? "key" : "value",
    severity,
    message: problemMessage(objection),
    hint:
      isComposed && rule === "max-length"
        ? measurePrompt(resolved, problem)
        : (hint ?? hintFor(problem)),
  });
}

function problemMessage({ resolved, problem, take }: Objection): string {
  const { message, subject } = problem;
  const isSeed = subject.kind === "role" && subject.role === "seed";
  if (isSeed && take > 1) return `each take adds 1 to the seed: for take ${take}, ${message}`;
  // If the value is missing, the place alone does not show what the message is about.
  const isMissing = resolved.pathOf(subject) === resolved.path;
  const { id, makes } = resolved.shot;
  if (!isMissing) return message;
  return makes === undefined ? `shot ${quoted(id)}: ${message}` : `${id}: ${message}`;
}

/** Where a parameter that has no neutral name is written. */
function hintFor({ rule, subject }: BindProblem): string | undefined {
  return rule === "required" && subject.kind === "param"
    ? `write it under params: { ${subject.name}: … }`
    : undefined;
}

/** Shows which parts of a composed prompt are long. */
function measurePrompt({ shot }: ResolvedShot, problem: BindProblem): string {
  const lengths = shot.promptParts.map(({ origin, text }) => {
    const name = origin === "shot" ? "action" : origin;
    return `${name} ${Array.from(text).length}`;
  });
  return `characters by part: ${lengths.join(", ")}${problem.hint === undefined ? "" : `; ${problem.hint}`}`;
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
    case "pixels":
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

/** Reported once for each model: the style applies to all shots, but not every model takes a negative prompt. */
function reportUnsentNegative(
  { document, report }: BoardContext,
  shots: readonly ResolvedShot[],
): void {
  if (document.style?.negative === undefined) return;
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
      message: `${modelId} has no negative prompt, so style.negative is not sent for ${counted(count, "shot")}`,
      hint: "describe what you want to see instead in style.look",
    });
  }
}
