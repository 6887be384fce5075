import { formatUsd, parseUsd } from "@storyreel/models";
import { counted } from "@storyreel/renderer/kit";
import {
  leftUsd,
  noMoney,
  type PlannedTake,
  problemOf,
  type RenderPlan,
  sumAssumedUsd,
  sumUsd,
  takesToBuy,
} from "@storyreel/renderer/plan";
import type { Flags } from "../arguments/parse-args.ts";
import { partAssumed } from "../output/assumed.ts";
import { confirm } from "../output/confirm.ts";
import type { Output, Problem } from "../output/output.ts";

/**
 * Decides whether a plan may be bought, or why not. A rehearsal and a plan that buys nothing need no confirmation; `--yes`
 * and `--plan` are one; otherwise a person is asked.
 */
export function createApproval(options: {
  readonly flags: Flags;
  readonly isRehearsal: boolean;
  readonly output: Output;
  readonly signal: AbortSignal;
  /** Whether the command has `--plan`. */
  readonly takesPlan: boolean;
}): (plan: RenderPlan) => Promise<true | Problem> {
  const { flags, isRehearsal, output, signal, takesPlan } = options;
  return async (plan) => {
    const question = questionFor(plan, flags.maxUsd);
    if (question === undefined) return true;
    if (isRehearsal || flags.yes || flags.plan !== undefined) return true;
    if (!output.canAsk) {
      return {
        message: "not confirmed: there is no terminal to ask on",
        hint: takesPlan
          ? "add --yes; or save a plan with storyreel plan FILE -o plan.json and add --plan plan.json"
          : "add --yes",
      };
    }
    if (await confirm(`${question} [y/N] `, signal)) return true;
    return { message: "not confirmed: nothing was submitted", hint: "answer y to continue" };
  };
}

/**
 * `14 to buy for $7.84, 0 reused, $4.16 left of $12.00 afterwards. Submit?`; `undefined` when the plan buys nothing.
 *
 * @param maxUsd what this run may spend, in decimal dollars.
 */
export function questionFor(plan: RenderPlan, maxUsd?: string): string | undefined {
  const takes = plan.shots.flatMap((shot) => shot.takes);
  const bought = takesToBuy(takes);
  if (bought.length === 0) return undefined;
  const known = takes.filter((take) => !bought.includes(take) && take.sharedWith === undefined);
  const count = (kind: PlannedTake["state"]["kind"]): number =>
    known.filter(({ state }) => state.kind === kind).length;
  const unknown = bought.filter(({ price }) => !price.known).length;
  const gap = unknown === 0 ? "" : ` and ${counted(unknown, "unknown price")}`;
  const stuck = known.filter(({ state }) => problemOf(state) !== undefined).length;
  const running = count("running") - stuck;
  const ordered = count("ordered");
  const assumed = partAssumed(sumAssumedUsd(bought), " and ");
  const parts = [
    `${bought.length} to buy for $${formatUsd(sumUsd(bought))}${assumed}${gap}`,
    `${count("reused")} reused`,
    ...(running === 0 ? [] : [`${running} already running`]),
    ...(ordered === 0 ? [] : [`${ordered} already ordered`]),
    ...(stuck === 0 ? [] : [`${stuck} without a usable clip`]),
    ...limitsAfter(plan, maxUsd),
  ];
  return `${parts.join(", ")}. Submit?`;
}

/** What is left of each limit once everything is bought. Unknown prices are not part of it. */
function limitsAfter(
  { totalUsd, money = noMoney, maxUsd: filmMaxUsd }: RenderPlan,
  maxUsd: string | undefined,
): readonly string[] {
  const film = leftUsd({ ...money, reservedUsd: money.reservedUsd + totalUsd }, filmMaxUsd);
  const run = leftUsd({ ...noMoney, reservedUsd: totalUsd }, maxUsd);
  const lefts = [
    ...(film === undefined ? [] : [`$${formatUsd(film)} left of $${dollars(filmMaxUsd)}`]),
    ...(run === undefined ? [] : [`$${formatUsd(run)} left of --max-usd $${dollars(maxUsd)}`]),
  ];
  return lefts.length === 0 ? [] : [`${lefts.join(" and ")} afterwards`];
}

function dollars(usd: string | undefined): string {
  return formatUsd(parseUsd(usd ?? "0") ?? 0n);
}
