import { suggest } from "@storyreel/models/source";

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
