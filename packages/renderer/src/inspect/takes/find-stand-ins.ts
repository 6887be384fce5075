import type { PlannedTake } from "../../plan/render-plan.ts";
import { plannedKeyOf } from "../../plan/takes-of-shot.ts";
import { planRehearsal, type CutSources } from "../cut/find-cut.ts";

/**
 * Which takes have a stand-in from a rehearsal, so that they can be chosen before they are bought.
 *
 * @throws LedgerError as `Workplace.known`
 */
export async function findStandIns(
  sources: Pick<CutSources, "file" | "project" | "workplace">,
): Promise<(take: PlannedTake) => boolean> {
  const { plan } = await planRehearsal(sources);
  const takes = plan.shots.flatMap((shot) => shot.takes);
  const rehearsed = takes.filter(({ state }) => state.kind === "reused").map(plannedKeyOf);
  const keys = new Set(rehearsed);
  return (take) => keys.has(plannedKeyOf(take));
}
