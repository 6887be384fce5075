import { hash } from "node:crypto";
import { formatUsd } from "@storyreel/models";
import type { PlannedTake } from "./render-plan.ts";

/**
 * One number for all that a person approves: every request with its price. Sorted by key, so that a shot that only
 * moved, or only has another name, leaves an approved plan as it is.
 */
export function planDigest(takes: readonly PlannedTake[]): string {
  const lines = takes.map(({ requestKey, price }) => {
    const amount = price.known ? formatUsd(price.usd) : "unknown";
    return `${requestKey} ${amount}\n`;
  });
  return hash("sha256", `plan 1\n${lines.toSorted().join("")}`);
}
