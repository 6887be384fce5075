import type { IdOrigin, Model, ParameterFacts } from "../model/model.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import type { JsonValue } from "../source/json-value.ts";
import type { YamlSource } from "../source/read-yaml.ts";
import { suggest } from "../source/suggest.ts";
import { isMap } from "./merge-spec.ts";
import { createSpecReport, type Path, type SpecProblem } from "./spec-report.ts";

/** Where the models are that ids can come from. */
export type IdOrigins = {
  /** `broken`: there is a spec, but it has mistakes of its own. */
  readonly modelOf: (id: string) => Promise<Model | "broken" | undefined>;
  readonly ids: readonly string[];
};

/** Checks that each `id_from` names a model that exists, and an id that it returns. */
export async function checkIdOrigins(
  { parameters }: Model,
  source: YamlSource,
  origins: IdOrigins,
): Promise<readonly Diagnostic[]> {
  const report = createSpecReport(source);
  for (const { place, index, origin } of originsIn(parameters, ["parameters"])) {
    const problem = await judge(origin, origins);
    if (problem === undefined) continue;
    const at = isListAt(source.value, place) ? [...place, index] : place;
    report.add({ ...problem, at: [...at, ...(problem.at ?? [])] });
  }
  return report.diagnostics;
}

function originsIn(
  parameters: { readonly [name: string]: ParameterFacts },
  place: Path,
): readonly PlacedOrigin[] {
  return Object.entries(parameters).flatMap(([name, facts]) => originsOf(facts, [...place, name]));
}

/** A single origin may be written without a list. */
function isListAt(value: JsonValue | undefined, place: Path): boolean {
  let at = value;
  for (const step of place) at = isMap(at) ? at[step] : undefined;
  return Array.isArray(at);
}

/** One of the origins at a place. */
type PlacedOrigin = { readonly place: Path; readonly index: number; readonly origin: IdOrigin };

function originsOf(facts: ParameterFacts, place: Path): readonly PlacedOrigin[] {
  const { idFrom, items, properties } = facts;
  return [
    ...(idFrom ?? []).map((origin, index) => ({ place: [...place, "id_from"], index, origin })),
    ...(items === undefined ? [] : originsOf(items, [...place, "items"])),
    ...(properties === undefined ? [] : originsIn(properties, [...place, "properties"])),
  ];
}

async function judge(origin: IdOrigin, origins: IdOrigins): Promise<SpecProblem | undefined> {
  const model = await origins.modelOf(origin.model);
  if (model === "broken") return undefined;
  if (model === undefined) {
    const near = suggest(origin.model, origins.ids);
    return {
      code: "SPEC_ID_FROM_UNKNOWN",
      message: `there is no model "${origin.model}" that returns this id`,
      at: ["model"],
      hint:
        near === undefined ? "list the models with storyreel models" : `did you mean "${near}"?`,
    };
  }
  const known = Object.keys(model.output.ids ?? {});
  if (known.includes(origin.id)) return undefined;
  const near = suggest(origin.id, known);
  return {
    code: "SPEC_ID_FROM_UNKNOWN",
    message: `"${origin.model}" returns no "${origin.id}"`,
    at: ["id"],
    hint:
      near !== undefined
        ? `did you mean "${near}"?`
        : known.length === 0
          ? "it returns no ids"
          : `it returns ${known.join(", ")}`,
  };
}
