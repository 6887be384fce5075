import type { Budget } from "@storyreel/renderer/engine";

/** Stands for the day on which an attempt is made: midnight to midnight UTC. */
export const dayBudget = "day";

/**
 * What every take is charged to besides its film and its run. Their limits stand in the database, where they hold for all
 * machines at once.
 */
export function limitsOf(project: string): readonly Budget[] {
  return [
    counted(`project:${project}`, "the project's budget"),
    counted("organisation", "the organisation's budget"),
    counted(dayBudget, "today's budget"),
  ];
}

function counted(id: string, name: string): Budget {
  return { id, name, maxUsd: undefined, elsewhereUsd: 0n };
}
