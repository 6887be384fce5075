import { suggest } from "@storyreel/core/source";
import { shotsToGenerate } from "./reframe-shots.ts";
import type { Storyboard } from "./storyboard.ts";

/** What to say about a name that leads nowhere. */
export type UnknownName = { readonly message: string; readonly hint: string };

/** The one text for a name that is not among the known ones. `otherwise`: the hint when no known name is close. */
export function describeUnknown(
  kind: string,
  name: string,
  { known, otherwise }: { readonly known: Iterable<string>; readonly otherwise: string },
): UnknownName {
  const near = suggest(name, known);
  return {
    message: `unknown ${kind} "${name}"`,
    hint: near === undefined ? otherwise : `did you mean "${near}"?`,
  };
}

export function describeUnknownModel(id: string, known: Iterable<string>): UnknownName {
  const otherwise =
    "list the models with `storyreel models`; after adding a spec, run `pnpm generate`";
  return describeUnknown("model", id, { known, otherwise });
}

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
