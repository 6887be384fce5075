import type { Model, ParameterFacts } from "@storyreel/models";

/** What a model takes, in the order of `inputs`. */
export function inputsOf({ modalities, parameters }: Model): readonly Input[] {
  const found = new Set<string>(
    modalities.flatMap((modality) => modality.split("-to-").slice(0, -1)),
  );
  for (const facts of Object.values(parameters)) {
    if (facts.role === "first_frame") found.add("first frame");
    if (facts.role === "last_frame") found.add("last frame");
    if (takesIds(facts)) found.add("ids");
  }
  return inputs.filter((input) => found.has(input));
}

export type Input = (typeof inputs)[number];

/** As the modalities of specs name them, the two frames, and ids that other models return. */
export const inputs = [
  "text",
  "image",
  "first frame",
  "last frame",
  "reference",
  "video",
  "audio",
  "ids",
] as const;

function takesIds({ idFrom, items, properties }: ParameterFacts): boolean {
  const inside = [...(items === undefined ? [] : [items]), ...Object.values(properties ?? {})];
  return idFrom !== undefined || inside.some(takesIds);
}
