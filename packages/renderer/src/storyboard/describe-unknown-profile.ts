import { suggest } from "@storyreel/models/source";
import type { Storyboard } from "./storyboard.ts";

export type UnknownProfile = { readonly message: string; readonly hint: string };

/** What to say when the storyboard was asked for a profile that it does not have. */
export function describeUnknownProfile(storyboard: Storyboard): UnknownProfile | undefined {
  const { profile, profiles } = storyboard;
  if (profile === undefined || profiles.includes(profile)) return undefined;
  const near = suggest(profile, profiles);
  const listed =
    profiles.length === 0
      ? `add it under profiles, for example ${profile}: { resolution: 720p }`
      : `the profiles are ${profiles.join(", ")}`;
  return {
    message: `the storyboard has no profile "${profile}"`,
    hint: near === undefined ? listed : `did you mean "${near}"?`,
  };
}
