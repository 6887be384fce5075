import { describeDifference } from "@storyreel/renderer/contract";
import { type FactsReview, hasNews, type ModelReview } from "./check-facts.ts";

/** A review as Markdown with a checkbox for each thing to look at. Ends in a line break. */
export function formatReview(review: FactsReview): string {
  const { asOf, models, open, accepted, settled, withoutSpec, gone } = review;
  const parts = [
    "# Catalogue check",
    `${models === 1 ? "1 model" : `${models} models`}, as published in ${asOf}, compared with the specs. ${hasNews(review) ? "Look at each point, then change the spec or the facts." : "Nothing differs."}`,
    ...open.map(formatModel),
    ...formatList("Models without a spec", withoutSpec),
    ...formatList("No longer published", gone),
    ...formatList(
      "Accepted, but no longer different: remove from `accepted`",
      settled.map(({ model, what, parameters = [] }) => [model, what, ...parameters].join(" ")),
    ),
    ...(accepted.length === 0
      ? []
      : [
          `## Accepted differences\n\n${accepted.map(({ model, what, why }) => `- \`${model}\` (${what}): ${why}`).join("\n")}`,
        ]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function formatModel({ model, source, differences }: ModelReview): string {
  const points = differences
    .flatMap(describeDifference)
    .map(({ severity, message }) => `- [ ] ${severity}: ${message}`);
  return `## ${model.id}\n\n\`${model.spec}\`, published at ${source}\n\n${points.join("\n")}`;
}

function formatList(title: string, entries: readonly string[]): readonly string[] {
  if (entries.length === 0) return [];
  return [`## ${title}\n\n${entries.map((entry) => `- [ ] ${entry}`).join("\n")}`];
}
