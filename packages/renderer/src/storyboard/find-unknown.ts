import { shotsToGenerate } from "./reframe-shots.ts";
import type { Storyboard } from "./storyboard.ts";
import { describeUnknown } from "./unknown-name.ts";
import type { UnknownName } from "./unknown-name.ts";

/**
 * The first of the ids that is not a shot of the storyboard, in any of its shapes.
 *
 * @param flag the flag that named them, if a flag did.
 */
export function findUnknownShot(
  storyboard: Storyboard,
  ids: readonly string[],
  flag?: string,
): UnknownName | undefined {
  if (ids.length === 0) return undefined;
  const known = new Set(shotsToGenerate(storyboard).map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return undefined;
  const otherwise = `the shots are ${listNames([...known])}`;
  const { message, hint } = describeUnknown("shot", unknown, { known, otherwise });
  return { message: flag === undefined ? message : `${flag}: ${message}`, hint };
}

/** The profile that was asked for, when the storyboard does not have it. */
export function findUnknownProfile({ profile, profiles }: Storyboard): UnknownName | undefined {
  if (profile === undefined || profiles.includes(profile)) return undefined;
  const otherwise =
    profiles.length === 0
      ? `add it to the storyboard, for example profiles: { ${profile}: { resolution: 720p } }`
      : `the profiles are ${listNames(profiles)}`;
  return describeUnknown("profile", profile, { known: profiles, otherwise });
}

const mostNames = 20;

function listNames(names: readonly string[]): string {
  if (names.length <= mostNames) return names.join(", ");
  return `${names.slice(0, mostNames).join(", ")} and ${names.length - mostNames} more`;
}
