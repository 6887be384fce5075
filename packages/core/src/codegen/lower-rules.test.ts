import { expect, test } from "vitest";
import { check, type JsonValue, type Model, type ParameterFacts } from "@storyreel/models";
import * as models from "@storyreel/models/typed";
import type { ClientLimit, ClientRule } from "./client-model.ts";
import { lowerRules } from "./lower-rules.ts";
import { smallRange } from "./small-range.ts";

type Payload = Record<string, JsonValue | undefined>;

const all: readonly Model[] = Object.values(models);
const isError = ({ severity }: { readonly severity: string }) => severity === "error";
const withRules = all.filter(({ rules }) => rules.some(isError));
// Types leave totals and the entries of lists to `check`.
const inTypes = all
  .map((model) => ({
    ...model,
    rules: model.rules.filter(({ total, each }) => total === undefined && each === undefined),
  }))
  .filter(({ rules }) => rules.some(isError));

// Lengths of lists, which types leave to `check`. Everything else in the rules of the catalogue is in the types.
const lengths = ["vidu-q2-pro-r2v"];

const named = (models: readonly Model[]) => models.map((model) => [model.id, model] as const);

test.each(named(withRules))("%s: the types accept whatever check accepts", (_, model) => {
  const rules = lowerRules(model);
  const right = combinations(model).filter((payload) => check(model, payload).length === 0);
  expect(right.length).toBeGreaterThan(0);
  expect(right.filter((payload) => !fits(rules, payload))).toEqual([]);
});

test.each(named(inTypes.filter(({ id }) => !lengths.includes(id))))(
  "%s: the types refuse whatever breaks a rule",
  (_, model) => {
    const rules = lowerRules(model);
    const wrong = combinations(model).filter((payload) => check(model, payload).length > 0);
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.filter((payload) => fits(rules, payload))).toEqual([]);
  },
);

test.each([
  [{ minimum: 4, maximum: 6 }, [4, 5, 6]],
  [{ minimum: 1, maximum: 12, multipleOf: 4 }, [4, 8, 12]],
  [{ minimum: 0, maximum: 31 }, expect.objectContaining({ length: 32 })],
  [{ minimum: 0, maximum: 32 }, undefined],
  [{ minimum: 3 }, undefined],
  [{ minimum: 0, maximum: 1, multipleOf: 0.1 }, undefined],
])("the values of %j", (limits, values) => {
  expect(smallRange({ type: "integer", ...limits } as ParameterFacts)).toEqual(values);
});

/** Every combination of values of the parameters that rules name; the others have a value that is right by itself. */
function combinations(model: Model): readonly Payload[] {
  const named = new Set(model.rules.flatMap(({ when, must }) => [when, must].flatMap(Object.keys)));
  return Object.entries(model.parameters).reduce<readonly Payload[]>(
    (payloads, [name, parameter]) => {
      const required = parameter.required === true;
      const values = named.has(name)
        ? samples(parameter)
        : required
          ? samples(parameter).slice(-1)
          : [undefined];
      const own = values.filter((value) => value !== undefined || !required);
      return payloads.flatMap((payload) => own.map((value) => ({ ...payload, [name]: value })));
    },
    [{}],
  );
}

function samples(parameter: ParameterFacts): readonly (JsonValue | undefined)[] {
  const nothing = parameter.nullable === true ? [undefined, null] : [undefined];
  if (parameter.enum !== undefined) return [...nothing, ...parameter.enum];
  switch (parameter.type) {
    case "boolean":
      return [...nothing, false, true];
    case "integer":
    case "number":
      return [...nothing, ...(smallRange(parameter) ?? numbersFrom(parameter.minimum ?? 24))];
    case "array": {
      const [item] = parameter.items === undefined ? ["x"] : samples(parameter.items).slice(-1);
      const empty: readonly JsonValue[] = (parameter.minItems ?? 0) > 0 ? [] : [[]];
      return [...nothing, ...empty, [item ?? {}]];
    }
    case "object": {
      const entries = Object.entries(parameter.properties ?? {})
        .filter(([, { required }]) => required === true)
        .map(([name, inner]) => [name, samples(inner).at(-1) ?? null] as const);
      return [...nothing, Object.fromEntries(entries)];
    }
    case "string":
      return [...nothing, "https://example.com/a.png".slice(0, parameter.maxLength)];
  }
}

function numbersFrom(first: number): readonly number[] {
  return [first, first + 1];
}

function fits(rules: readonly ClientRule[], payload: Payload): boolean {
  return rules.every((shapes) =>
    shapes.some((limits) => limits.every((limit) => isWithin(limit, payload[limit.name]))),
  );
}

function isWithin({ isOptional, isNullable, type }: ClientLimit, value: JsonValue | undefined) {
  if (value === undefined) return isOptional;
  if (value === null) return isNullable;
  if (type?.kind === "literals") return type.values.includes(value);
  if (type?.kind === "empty-list") return Array.isArray(value) && value.length === 0;
  return type !== undefined;
}
