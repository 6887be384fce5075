import type { JsonValue, Model, ParameterFacts } from "@storyreel/models";
import { comparePrice } from "./compare-price.ts";
import type { ModelDifference, WireType } from "./model-difference.ts";
import { limitNames, type PublishedModel, type PublishedParameter } from "./published-model.ts";

/** Compares what is published about a model with its spec: parameters, their values and limits, the price. */
export function compareModel(model: Model, published: PublishedModel): readonly ModelDifference[] {
  return [...compareParameters(model, published), ...comparePrice(model, published.price)];
}

function compareParameters(
  model: Model,
  { parameters }: PublishedModel,
): readonly ModelDifference[] {
  if (parameters === undefined) return [{ kind: "no-parameters" }];
  const byName = new Map(parameters.map((one) => [one.name, one]));
  const known = Object.entries(model.parameters).flatMap(
    ([name, facts]): readonly ModelDifference[] => {
      const one = byName.get(name);
      return one === undefined ? [{ kind: "parameter-gone", name }] : compareParameter(facts, one);
    },
  );
  const added = parameters
    .filter(({ name }) => !Object.hasOwn(model.parameters, name))
    .map((parameter) => ({ kind: "parameter-new", parameter }) as const);
  return [...known, ...added];
}

/** Compares a published parameter with its spec. What one of them leaves out is not a difference. */
function compareParameter(
  facts: ParameterFacts,
  one: PublishedParameter,
): readonly ModelDifference[] {
  return [
    ...(one.isRequired === true && facts.required !== true
      ? [{ kind: "required", name: one.name } as const]
      : []),
    ...compareType(facts, one),
    ...compareValues(facts, one),
    ...compareDefault(facts, one),
    ...compareLimits(facts, one),
  ];
}

/** The names of types on model pages. Others, such as `image` or `slider`, describe a form field and not the value. */
const typeNames: { readonly [word: string]: WireType } = {
  string: "text",
  text: "text",
  str: "text",
  integer: "number",
  int: "number",
  number: "number",
  float: "number",
  boolean: "boolean",
  bool: "boolean",
  array: "list",
  list: "list",
  object: "map",
};

function compareType(
  { type }: ParameterFacts,
  { name, type: said, values: offered }: PublishedParameter,
): readonly ModelDifference[] {
  // The values are more reliable than the name of the type.
  const isList = type === "array" || type === "object";
  const values = isList ? [] : (offered ?? []).filter((value) => value !== null);
  const kinds = new Set(values.map((value) => typeNames[typeof value]));
  const [kind] = kinds.size === 1 ? kinds : [];
  const word = said?.toLowerCase() ?? "";
  const now = kind ?? (Object.hasOwn(typeNames, word) ? typeNames[word] : undefined);
  const before = typeNames[type];
  if (now === undefined || before === undefined || now === before) return [];
  return [{ kind: "type", name, now, before, offered }];
}

function compareValues(
  { enum: known }: ParameterFacts,
  { name, values: offered }: PublishedParameter,
): readonly ModelDifference[] {
  if (offered === undefined || known === undefined) return [];
  const values = offered.map(String);
  const gone = known.map(String).filter((value) => !values.includes(value));
  const added = values.filter((value) => !known.map(String).includes(value));
  return gone.length + added.length === 0 ? [] : [{ kind: "values", name, gone, added, offered }];
}

/** A default can affect the price. Pages quote numbers, some with typographic quotes. */
function compareDefault(
  { default: known }: ParameterFacts,
  { name, usual: published }: PublishedParameter,
): readonly ModelDifference[] {
  const plain = (value: JsonValue): string =>
    typeof value === "object" && value !== null
      ? JSON.stringify(value)
      : String(value)
          .replaceAll(/^[\s"'“”]+|[\s"'“”]+$/gu, "")
          .toLowerCase();
  if (known === undefined || known === null || published === undefined || published === null) {
    return [];
  }
  const now = plain(published);
  if (now === "" || now === plain(known)) return [];
  return [{ kind: "default", name, now: published, before: known }];
}

function compareLimits(
  facts: ParameterFacts,
  { name, limits }: PublishedParameter,
): readonly ModelDifference[] {
  const known = {
    min_length: facts.minLength,
    max_length: facts.maxLength,
    minimum: facts.minimum,
    maximum: facts.maximum,
    min_items: facts.minItems,
    max_items: facts.maxItems,
  };
  // Listed values say more than the least and the most of them.
  if (facts.enum !== undefined) return [];
  return limitNames.flatMap((limit) => {
    const [now, before] = [limits[limit], known[limit]];
    // Pages also count the files of a field that takes a single address.
    const isOfOther = limit.endsWith("_items") && facts.type !== "array";
    return now === undefined || now === before || isOfOther
      ? []
      : [{ kind: "limit", name, limit, now, before } as const];
  });
}
