import { parameterWithRole, type Model } from "@storyreel/models";
import { bindShot, standInPictures } from "./bind-shot.ts";
import type { Shot } from "./storyboard.ts";

/** A moment after the last word. */
const tailSeconds = 0.5;

/**
 * The shot as long as its narration: the shortest clip that its model makes and that holds it, or the longest if none does.
 *
 * @param narrationSeconds `undefined`: not known yet. The shot is then as long as it can become.
 */
export function withAutoLength(
  shot: Shot,
  model: Model,
  narrationSeconds: number | undefined,
): Shot {
  const offered = offeredSeconds(model);
  const needed =
    narrationSeconds === undefined ? Infinity : shot.cut.inSeconds + narrationSeconds + tailSeconds;
  const longEnough = offered.filter((seconds) => seconds >= needed);
  const tooShort = offered.filter((seconds) => seconds < needed).toReversed();
  const all = [...longEnough, ...tooShort].map((duration) => ({
    ...shot,
    roles: { ...shot.roles, duration },
  }));
  return all.find((one) => isAccepted(one, model)) ?? all[0] ?? shot;
}

/** Other settings of a shot may allow some of the lengths only. */
function isAccepted(shot: Shot, model: Model): boolean {
  const { problems } = bindShot(model, shot, { take: 1, pictures: standInPictures(shot) });
  return !problems.some(
    ({ severity, subject }) =>
      severity === "error" && subject.kind === "role" && subject.role === "duration",
  );
}

// Models that take fractions of a second list none, and nobody needs all of them.
const mostLengths = 200;

/** The lengths that a model makes, in whole steps, shortest first. Empty: nobody can ask for one, or there is no longest. */
export function offeredSeconds(model: Model): readonly number[] {
  const name = parameterWithRole(model, "duration");
  const facts = name === undefined ? undefined : model.parameters[name];
  if (facts === undefined) return [];
  const { roleValues, roleTemplate = "{value}", minimum, maximum, multipleOf = 1 } = facts;
  if (roleValues !== undefined) return numbersIn(Object.keys(roleValues));
  if (facts.enum !== undefined) {
    const [before = "", after = ""] = roleTemplate.split("{value}");
    return numbersIn(
      facts.enum.map((value) => String(value).slice(before.length).replace(after, "")),
    );
  }
  if (minimum === undefined || maximum === undefined) return [];
  const step = Math.max(multipleOf, 1);
  const first = Math.ceil(minimum / step) * step;
  const count = Math.min(mostLengths, Math.floor((maximum - first) / step) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step);
}

function numbersIn(words: readonly string[]): readonly number[] {
  return words
    .map(Number)
    .filter((seconds) => seconds > 0)
    .toSorted((a, b) => a - b);
}
