import { formatUsd, type Model, outputSeconds, price } from "@storyreel/models";
import { examplePayload } from "@storyreel/models/example";
import {
  defaultOf,
  durationsOf,
  acceptsOf,
  madeFrom,
  priceOf,
  resolutionsOf,
  sourceOf,
} from "./describe-model.ts";
import { inputsOf } from "./inputs-of.ts";

/** Two or more models side by side. */
export type ModelComparison = {
  readonly ids: readonly string[];
  /** What differs; the values are in the order of `ids`, and empty where a model has no such thing. */
  readonly differs: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** What is the same for all. */
  readonly same: readonly { readonly name: string; readonly value: string }[];
};

/** Compares what models take, make and cost. Parameters with a role are compared by it, whatever a model calls them. */
export function compareModels(models: readonly Model[]): ModelComparison {
  const tables = models.map((model) => new Map([...factsOf(model), ...parametersOf(model)]));
  const names = [...new Set(tables.flatMap((table) => [...table.keys()]))];
  const rows = names.map((name) => ({
    name,
    values: tables.map((table) => table.get(name) ?? ""),
  }));
  const isSame = ({ values }: { readonly values: readonly string[] }) => new Set(values).size === 1;
  return {
    ids: models.map(({ id }) => id),
    differs: rows.filter((row) => !isSame(row)),
    same: rows
      .filter((row) => isSame(row) && row.values[0] !== "")
      .map(({ name, values: [value = ""] }) => ({ name, value })),
  };
}

function factsOf(model: Model): readonly (readonly [string, string])[] {
  const { modalities, output, vendor, calling, typicalSeconds, rules } = model;
  const from = sourceOf(model);
  return [
    ["vendor", vendor],
    ["makes", madeFrom(modalities)],
    ["takes", inputsOf(model).join(", ")],
    ["seconds", durationsOf(model)],
    ["resolutions", resolutionsOf(model)],
    ["frame rate", output.frameRate === undefined ? "" : `${output.frameRate} fps`],
    ["sound", soundOf(model)],
    ["price", priceOf(model).replace(" *", "")],
    ["price as of", `${from.asOf}, ${from.confidence}`],
    ["example", exampleCost(model)],
    ["typical time", typicalSeconds === undefined ? "" : `${typicalSeconds} s`],
    ["calling", calling === "unknown" ? "" : calling],
    ["limits", [...new Set(rules.map(({ message }) => message))].join("; ")],
  ];
}

function soundOf({ output }: Model): string {
  if (output.media !== "video") return "";
  const answers = new Set(output.audio.map(({ present }) => present));
  if (answers.size === 2) return "can be switched";
  return answers.size === 0 ? "unknown" : answers.has(true) ? "yes" : "no";
}

function exampleCost(model: Model): string {
  const payload = examplePayload(model);
  const cost = price(model, payload);
  const seconds = outputSeconds(model, payload);
  if (!cost.known) return "unknown";
  return `$${formatUsd(cost.usd)}${seconds === undefined ? "" : ` for ${seconds} s`}`;
}

function parametersOf({ parameters }: Model): readonly (readonly [string, string])[] {
  return Object.entries(parameters).map(([name, facts]) => {
    const { role, required } = facts;
    const parts = [
      acceptsOf(facts),
      ...(required === true ? ["required"] : []),
      ...(facts.default === undefined ? [] : [`default ${defaultOf(facts.default)}`]),
    ];
    const as = role === undefined || role === name ? "" : `${name}: `;
    return [role ?? `params.${name}`, `${as}${parts.join(", ")}`];
  });
}
