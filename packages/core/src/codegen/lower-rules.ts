import type { Condition, JsonValue, Model, ParameterFacts } from "@storyreel/models";
import { holds, keepsTo } from "@storyreel/models/specs";
import type { ClientLimit, ClientRule, ClientType } from "./client-model.ts";
import { smallRange } from "./small-range.ts";

/**
 * What types can say of a model's rules: "if `when` matches, `must` has to" is one of the shapes "`when` does not match" or "`must`
 * does". A type accepts everything that the rules accept. What it cannot express (totals, entries, lengths of lists, bounds of open numbers) it accepts
 * as well, and leaves to `check`.
 */
export function lowerRules(model: Model): readonly ClientRule[] {
  const errors = model.rules.filter(
    ({ severity, total, each }) =>
      severity === "error" && total === undefined && each === undefined,
  );
  const alternatives = errors.map(({ when, must }) => ({
    // Any one of these is enough.
    escapes: Object.entries(when).flatMap(([name, wanted]) =>
      toShape(model, [[name, without(wanted)]]),
    ),
    must: toShape(
      model,
      Object.entries(must).map(([name, wanted]) => [name, within(wanted)]),
    )[0],
  }));
  const merged = mergeEqualMusts(mergeEqualEscapes(alternatives));
  return merged.flatMap(({ escapes, must }) => {
    const shapes = must === undefined ? escapes : [...escapes, must];
    // A shape without limits is met by every payload.
    if (shapes.some(({ size }) => size === 0)) return [];
    const unique = new Map(shapes.map((shape) => [textOf(shape), shape]));
    return [[...unique.values()].map((shape) => [...shape].map(toLimit))];
  });
}

/** What a shape accepts of a parameter. Values: all of the parameter's, or these only. */
type Domain = {
  readonly parameter: ParameterFacts;
  readonly isOptional: boolean;
  readonly isNullable: boolean;
  readonly values: "all" | readonly JsonValue[];
};

/** Parameters without a limit are left out. */
type Shape = ReadonlyMap<string, Domain>;

type Alternative = { readonly escapes: readonly Shape[]; readonly must: Shape | undefined };

/** How a condition judges a value, and which values it accepts where they cannot all be tried. */
type Judge = {
  readonly accepts: (value: JsonValue | undefined) => boolean;
  readonly ofOpen: (parameter: ParameterFacts) => "all" | readonly JsonValue[];
};

function within(wanted: Condition[string]): Judge {
  return {
    accepts: (value) => keepsTo({ value: wanted }, { value }),
    ofOpen: ({ type }) => {
      if (wanted === "present") return "all";
      if (wanted === "absent") return [];
      if (isList(wanted)) return wanted.filter((value) => value !== null);
      return type === "array" && wanted.maxItems === 0 ? [[]] : "all";
    },
  };
}

function without(wanted: Condition[string]): Judge {
  return {
    accepts: (value) => !holds({ value: wanted }, { value }),
    ofOpen: () => (wanted === "present" ? [] : "all"),
  };
}

/** One shape; none if no payload can have it. */
function toShape(
  model: Model,
  judges: readonly (readonly [string, Judge])[],
): readonly [Shape] | readonly [] {
  const shape = new Map<string, Domain>();
  for (const [name, judge] of judges) {
    const parameter = model.parameters[name];
    if (parameter === undefined) continue;
    const domain = toDomain(parameter, judge);
    if (isEmpty(domain)) return [];
    if (!isUnlimited(domain)) shape.set(name, domain);
  }
  return [shape];
}

function toDomain(parameter: ParameterFacts, { accepts, ofOpen }: Judge): Domain {
  const known = valuesOf(parameter);
  const accepted = known?.filter((value) => accepts(value));
  return {
    parameter,
    // A parameter that is left out has its default.
    isOptional: parameter.required !== true && accepts(parameter.default),
    isNullable: allowsNull(parameter) && accepts(null),
    values:
      accepted === undefined
        ? ofOpen(parameter)
        : accepted.length === known?.length
          ? "all"
          : accepted,
  };
}

/** All values but `null`, where they are few. */
function valuesOf(parameter: ParameterFacts): readonly JsonValue[] | undefined {
  if (parameter.enum !== undefined) return parameter.enum.filter((value) => value !== null);
  if (parameter.type === "boolean") return [true, false];
  return parameter.type === "integer" ? smallRange(parameter) : undefined;
}

function allowsNull({ nullable, enum: values }: ParameterFacts): boolean {
  return nullable === true || values?.includes(null) === true;
}

function isEmpty({ isOptional, isNullable, values }: Domain): boolean {
  return !isOptional && !isNullable && values !== "all" && values.length === 0;
}

function isUnlimited({ parameter, isOptional, isNullable, values }: Domain): boolean {
  const isOpen = isOptional === (parameter.required !== true);
  return isOpen && isNullable === allowsNull(parameter) && values === "all";
}

/** "A forbids B" and "A forbids C" become "A forbids B and C". */
function mergeEqualEscapes(alternatives: readonly Alternative[]): readonly Alternative[] {
  const groups = Map.groupBy(alternatives, ({ escapes }) => escapes.map(textOf).join(" | "));
  return [...groups.values()].map((group) => ({
    escapes: group[0]?.escapes ?? [],
    must: group.map(({ must }) => must).reduce(both),
  }));
}

/** "A forbids C" and "B forbids C" become "A and B forbid C", where each has one escape only. */
function mergeEqualMusts(alternatives: readonly Alternative[]): readonly Alternative[] {
  const groups = Map.groupBy(alternatives, ({ escapes, must }, index) =>
    escapes.length === 1 && must !== undefined ? textOf(must) : `alone ${index}`,
  );
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (group.length === 1 && first !== undefined) return first;
    const escape = group.map(({ escapes }) => escapes[0]).reduce(both);
    return { escapes: escape === undefined ? [] : [escape], must: first?.must };
  });
}

/** What both shapes accept; undefined if that is nothing. */
function both(one: Shape | undefined, other: Shape | undefined): Shape | undefined {
  if (one === undefined || other === undefined) return undefined;
  const shape = new Map(one);
  for (const [name, domain] of other) {
    const known = shape.get(name);
    const joined = known === undefined ? domain : bothDomains(known, domain);
    if (isEmpty(joined)) return undefined;
    shape.set(name, joined);
  }
  return shape;
}

function bothDomains(one: Domain, other: Domain): Domain {
  const wanted = other.values === "all" ? undefined : new Set(other.values.map(toText));
  return {
    parameter: one.parameter,
    isOptional: one.isOptional && other.isOptional,
    isNullable: one.isNullable && other.isNullable,
    values:
      one.values === "all"
        ? other.values
        : one.values.filter((value) => wanted === undefined || wanted.has(toText(value))),
  };
}

function toLimit([name, domain]: readonly [string, Domain]): ClientLimit {
  const { isOptional, isNullable } = domain;
  return { name, isOptional, isNullable, type: typeOf(domain) };
}

function typeOf({ parameter, values }: Domain): ClientType | undefined {
  if (values !== "all") {
    if (values.length === 0) return undefined;
    return values.some((value) => Array.isArray(value))
      ? { kind: "empty-list" }
      : { kind: "literals", values };
  }
  const known = valuesOf(parameter);
  if (known !== undefined && parameter.type !== "boolean")
    return { kind: "literals", values: known };
  switch (parameter.type) {
    case "string":
      return { kind: "text" };
    case "integer":
    case "number":
      return { kind: "number" };
    case "boolean":
      return { kind: "boolean" };
    case "array":
    case "object":
      return { kind: "object" };
  }
}

function textOf(shape: Shape): string {
  return toText([...shape].map(toLimit));
}

function toText(value: unknown): string {
  return JSON.stringify(value);
}

function isList(wanted: Condition[string]): wanted is readonly JsonValue[] {
  return Array.isArray(wanted);
}
