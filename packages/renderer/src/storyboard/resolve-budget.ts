import { parseUsd, type UnknownPrices } from "@storyreel/models";
import { suggest, type YamlSource } from "@storyreel/models/source";
import type { Budget } from "./storyboard.ts";

/** `budget:` as written, in a storyboard or in the file of a project. */
export type BudgetDocument = {
  readonly max_usd?: number | string;
  readonly per_shot_usd?: number | string;
  readonly unknown_prices?: number | string;
};

/** A mistake in a budget. */
export type BudgetMistake = {
  readonly path: readonly string[];
  readonly message: string;
  readonly hint: string;
};

/** Amounts come from the text of the file, so that `12.00` is never a binary fraction. */
export function resolveBudget(
  budget: BudgetDocument | undefined,
  source: YamlSource,
  report: (mistake: BudgetMistake) => void,
): Budget {
  const amountOf = (key: "max_usd" | "per_shot_usd"): string | undefined => {
    const value = budget?.[key];
    if (value === undefined) return undefined;
    const path = ["budget", key];
    const text = amountText(source, path, value);
    if (parseUsd(text) !== undefined) return text;
    report({ path, ...notAnAmount(key, text) });
    return undefined;
  };
  const { unknown_prices: unknown } = budget ?? {};
  const path = ["budget", "unknown_prices"];
  const text = unknown === undefined ? undefined : amountText(source, path, unknown);
  const unknownPrices = text === undefined ? undefined : parseUnknownPrices(text);
  if (text !== undefined && unknownPrices === undefined) {
    report({ path, ...notUnknownPrices(text) });
  }
  return { maxUsd: amountOf("max_usd"), perShotUsd: amountOf("per_shot_usd"), unknownPrices };
}

function parseUnknownPrices(text: string): UnknownPrices | undefined {
  if (text === "refuse" || text === "reported") return { kind: text };
  const usd = parseUsd(text);
  return usd === undefined || usd === 0n ? undefined : { kind: "per-second", usd: text };
}

function notUnknownPrices(text: string): Omit<BudgetMistake, "path"> {
  const near = suggest(text, ["refuse", "reported"]);
  return {
    message: `unknown_prices ${text} is neither refuse, reported nor an amount above 0`,
    hint:
      near === undefined
        ? "use refuse, reported, or US dollars per second of footage such as 0.14"
        : `did you mean ${near}?`,
  };
}

/** An amount as it is written. */
export function amountText(
  source: YamlSource,
  path: readonly string[],
  value: number | string,
): string {
  const { start, end } = source.span(path, "value");
  return typeof value === "string" ? value : source.file.text.slice(start, end);
}

export function notAnAmount(key: string, text: string): Omit<BudgetMistake, "path"> {
  return {
    message: `${key} ${text} is not an amount in US dollars`,
    hint: meantAmount(text) ?? "use plain digits with up to nine decimals, for example 12.00",
  };
}

/** `$12`, `12,50 USD` and `1,200.50` in our form. `1,200` could be either, and stays a question. */
function meantAmount(text: string): string | undefined {
  const digits = text
    .trim()
    .replace(/^(?:\$|usd\s)\s*/i, "")
    .replace(/\s*(?:\$|usd|us dollars?|dollars?)$/i, "");
  const decimal = /^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits)
    ? digits.replaceAll(",", "")
    : digits.replace(/^(\d+),(\d{1,2})$/, "$1.$2");
  return parseUsd(decimal) === undefined ? undefined : `write ${decimal}`;
}

/** Both budgets as one: each limit of the first wins. */
export function joinBudgets(first: Budget, second: Budget | undefined): Budget {
  return {
    maxUsd: first.maxUsd ?? second?.maxUsd,
    perShotUsd: first.perShotUsd ?? second?.perShotUsd,
    unknownPrices: first.unknownPrices ?? second?.unknownPrices,
  };
}
