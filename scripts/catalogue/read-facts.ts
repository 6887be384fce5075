import * as v from "valibot";
import {
  type Diagnostic,
  formatDiagnostic,
  readSourceFile,
  readYaml,
} from "@storyreel/models/source";
import type { JsonValue } from "@storyreel/models";
import { type PublishedModel, readParameter } from "@storyreel/renderer/contract";

/** What was read about the models of a provider, and in what the specs differ from it on purpose. */
export type CatalogueFacts = {
  /** When it was read. */
  readonly asOf: string;
  readonly models: readonly FactsOfModel[];
  readonly accepted: readonly AcceptedDifference[];
};

export type FactsOfModel = PublishedModel & { readonly source: string };

/** A difference that somebody has looked at. */
export type AcceptedDifference = {
  readonly model: string;
  /** The kind of difference. */
  readonly what: string;
  /** Absent: the difference is not about a parameter. */
  readonly parameters?: readonly string[] | undefined;
  readonly why: string;
};

/** Other keys of a parameter are read by `readParameter`; unknown ones are ignored, as the file may come from a collector of facts. */
const factsSchema = v.object({
  as_of: v.optional(v.string()),
  catalogue: v.optional(v.object({ as_of: v.string() })),
  models: v.array(
    v.object({
      id: v.string(),
      source: v.nullish(v.string(), ""),
      parameters: v.nullish(v.array(v.looseObject({ name: v.string() }))),
      pricing: v.nullish(
        v.object({
          currency: v.optional(v.string(), "USD"),
          rules: v.optional(v.array(v.object({ price: v.nullable(v.number()) })), []),
        }),
      ),
    }),
  ),
  accepted: v.optional(
    v.array(
      v.strictObject({
        model: v.string(),
        what: v.string(),
        parameters: v.optional(v.array(v.string())),
        why: v.pipe(v.string(), v.nonEmpty()),
      }),
    ),
    [],
  ),
});

/** Reads a file of facts, or says what is wrong with it and where. */
export async function readFacts(
  path: string,
  cwd: string,
): Promise<CatalogueFacts | { readonly problem: string }> {
  const read = await readSourceFile(path, { cwd });
  if ("diagnostic" in read) return { problem: formatDiagnostic(read.diagnostic) };
  const source = readYaml(read.file);
  const [first] = source.diagnostics.filter(({ severity }: Diagnostic) => severity === "error");
  if (first !== undefined) return { problem: formatDiagnostic(first) };
  const checked = v.safeParse(factsSchema, source.value);
  if (checked.success) return toFacts(checked.output);
  const [issue] = checked.issues;
  const at = (issue.path ?? []).map(({ key }) => key as string | number);
  const span = source.span(at.slice(0, -1), "value");
  const message = `${at.join(".")}: ${issue.message}`;
  return {
    problem: formatDiagnostic({
      severity: "error",
      code: "SPEC_WRONG_VALUE",
      message,
      file: read.file,
      span,
    }),
  };
}

function toFacts(read: v.InferOutput<typeof factsSchema>): CatalogueFacts {
  return {
    asOf: read.as_of ?? read.catalogue?.as_of ?? "an unknown date",
    accepted: read.accepted,
    models: read.models.map(({ id, source, parameters, pricing }) => ({
      id,
      source: source ?? "",
      parameters: parameters?.flatMap((one) => readParameter(onWire(one)) ?? []),
      price: { one: undefined, text: undefined, all: amountsOf(pricing) },
    })),
  };
}

/** A type on the wire instead of the kind of field, and limits under the names that specs have. */
function onWire(one: { readonly [key: string]: unknown }): JsonValue {
  const { value_type: type, min, max, ...rest } = one;
  const limits = {
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
  return { ...rest, ...limits, ...(type === undefined ? {} : { type }) } as JsonValue;
}

/** `undefined`: no amounts in dollars are known. */
function amountsOf(
  pricing: v.InferOutput<typeof factsSchema>["models"][number]["pricing"],
): readonly number[] | undefined {
  const rules = pricing?.currency === "USD" ? pricing.rules : [];
  const amounts = rules.flatMap(({ price }) => price ?? []);
  return amounts.length === 0 ? undefined : amounts;
}
