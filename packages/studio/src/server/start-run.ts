import { formatUsd, parseUsd } from "@storyreel/models";
import { viewKey } from "@storyreel/renderer/events";
import { counted } from "@storyreel/renderer/kit";
import {
  checkBudget,
  plannedKeyOf,
  type PlannedTake,
  type RenderPlan,
  spendingLimits,
  sumUsd,
  takesToBuy,
} from "@storyreel/renderer/plan";
import type { Outcome, StudioRequest } from "../api/studio-request.ts";
import { commandFor } from "./command-for.ts";
import { refuse, type Refusal } from "./edit/refusal.ts";
import type { Board } from "./look-at-board.ts";
import { isBusy, lookBefore, renderWith, sayWarnings } from "./render-board.ts";
import { boughtMessage, failedMessage } from "./say-end.ts";
import type { StudioOptions } from "./studio-options.ts";
import type { StudioState } from "./studio-state.ts";
import { dollars } from "./view/amounts.ts";

/** `storyreel render FILE --rehearse`: stand-ins for all shots. Knows no key, so that it cannot spend anything. */
export async function rehearse(state: StudioState): Promise<Outcome> {
  const { runs, options, emit } = state;
  const ready = await lookBefore(state);
  if ("code" in ready) return ready;
  const { board } = ready;
  const start = await runs.start("rehearsal", async (handles) => {
    const outcome = await renderWith(board, state, {
      ...handles,
      mode: "rehearsal",
      approve: async () => (handles.onApproved(), true),
    });
    const shots = counted(
      outcome.shots.filter((shot) => shot.state === "succeeded").length,
      "shot",
    );
    if (outcome.exit === 0) {
      emit({
        type: "message",
        tone: "done",
        text: `Rehearsed: ${shots} with stand-in clips, $0.00.`,
      });
    } else emit(failedMessage(outcome));
    return outcome;
  });
  if (start.kind === "busy") return isBusy;
  if (start.kind === "ended" && start.outcome.exit !== 0) {
    return refuse("not-rehearsed", start.outcome.message ?? "The rehearsal failed.");
  }
  return {
    ok: true,
    message: "Rehearsing. This is free.",
    command: commandFor(options, "render", "--rehearse"),
  };
}

/**
 * `storyreel render FILE --only …`: buys exactly what was confirmed. Another plan, another sum or another amount is refused, and
 * nothing that is uncertain is ever sent again.
 */
export async function buy(
  { digest, takes, confirmedUsd }: Extract<StudioRequest, { do: "buy" }>,
  state: StudioState,
): Promise<Outcome> {
  const { runs, options, emit } = state;
  // What was bought elsewhere in the meantime counts.
  await state.watch.refresh();
  const ready = await lookBefore(state);
  if ("code" in ready) return ready;
  const { board } = ready;
  const { settings, plan } = board;
  if (settings.account?.apiKey === undefined && settings.workers === undefined) {
    return refuse(
      "no-key",
      settings.accountProblem?.message ?? "You cannot buy without an API key.",
      settings.accountProblem?.hint ?? "set GMI_API_KEY",
    );
  }
  const order = judgeOrder(plan, { digest, takes });
  if ("code" in order) return order;
  const { bought, totalUsd } = order;
  const refused =
    refusePart(bought, board, options) ??
    refuseBudget(bought, board) ??
    refuseAmount(totalUsd, settings.confirmAboveUsd, confirmedUsd);
  if (refused !== undefined) return refused;
  const wanted = new Set(takes);
  const only = onlyFor(bought, board);
  const isPart = bought.length < takesToBuy(plan.shots.flatMap((shot) => shot.takes)).length;
  if (settings.workers !== undefined && only === undefined && isPart) {
    return refuse("needs-other", "A fleet cannot make this part alone.", "select everything");
  }
  const start = await runs.start(
    "render",
    async (handles) => {
      const outcome = await renderWith(board, state, {
        ...handles,
        reporter: sayWarnings(handles.reporter, state),
        mode: "live",
        ...settings.account,
        only,
        workers: settings.workers,
        approve: async (planned) => {
          if (!isAsConfirmed(planned, { bought, wanted, isAll: settings.workers !== undefined })) {
            return { message: "the plan changed: nothing was bought", hint: "check the new plan" };
          }
          handles.onApproved();
          return true;
        },
        isWanted: (take) => wanted.has(plannedKeyOf(take)) && !runs.isWithdrawn(take.shotId),
      });
      const { made, canceled, left } = countEnds(bought, state);
      if (left === 0) {
        emit(boughtMessage({ made, canceled }, outcome));
        // What was not ticked, or was taken back, is not missing.
        return outcome.exit === 4
          ? { ...outcome, exit: 0, message: undefined, hint: undefined }
          : outcome;
      }
      emit(failedMessage(outcome, { made, takes: runs.current()?.view.takes }));
      return outcome;
    },
    wanted,
  );
  if (start.kind === "busy") return isBusy;
  if (start.kind === "ended" && start.outcome.exit !== 0) {
    const { message = "The purchase failed.", hint, exit } = start.outcome;
    return refuse(exit === 4 ? "changed-plan" : "not-bought", message, hint);
  }
  return {
    ok: true,
    message: `Buying ${counted(bought.length, "take")} for ${dollars(totalUsd)}.`,
    command: commandFor(
      options,
      "render",
      ...(only === undefined ? [] : ["--only", only.join(",")]),
    ),
  };
}

type Order = { readonly bought: readonly PlannedTake[]; readonly totalUsd: bigint };

/** The requests that were confirmed, if the plan still has them. */
function judgeOrder(
  plan: RenderPlan,
  { digest, takes }: { readonly digest: string; readonly takes: readonly string[] },
): Order | Refusal {
  const toBuy = takesToBuy(plan.shots.flatMap((shot) => shot.takes));
  const bought = toBuy.filter(({ requestKey }) => takes.includes(requestKey));
  if (digest !== plan.digest || bought.length !== new Set(takes).size) {
    const total = dollars(sumUsd(toBuy));
    return refuse(
      "changed-plan",
      `The plan changed: ${counted(toBuy.length, "take")}, ${total}. Check it again.`,
    );
  }
  if (bought.length === 0) return refuse("nothing", "Nothing is selected.");
  const unknown = bought.filter(({ price }) => !price.known);
  if (unknown.length > 0) {
    const ids = [...new Set(unknown.map(({ shotId }) => shotId))].join(", ");
    return refuse(
      "unknown-price",
      `The price of ${ids} is not known.`,
      "set budget.unknown_prices in the storyboard, or deselect it",
    );
  }
  return { bought, totalUsd: sumUsd(bought) };
}

/** What is ticked may need what is not. */
function refusePart(
  bought: readonly PlannedTake[],
  board: Board,
  options: StudioOptions,
): Refusal | undefined {
  const keys = new Set(bought.map(({ requestKey }) => requestKey));
  const toBuy = takesToBuy(board.plan.shots.flatMap((shot) => shot.takes));
  for (const take of bought) {
    const sources = (take.pictures ?? []).flatMap(({ source }) =>
      source.kind === "frame" ? [source.requestKey] : [],
    );
    const narration = board.plan.shots.find(({ shot }) => shot.id === take.shotId)?.shot.length;
    const missing = toBuy.find(
      (one) =>
        !keys.has(one.requestKey) &&
        (sources.includes(one.requestKey) || one.shotId === narration?.from),
    );
    if (missing !== undefined) {
      return refuse(
        "needs-other",
        `"${take.shotId}" needs "${missing.shotId}", which is not selected.`,
        "select it too",
      );
    }
    const owner = ownerOf(take.shotId, board.plan);
    const half =
      board.settings.workers !== undefined &&
      toBuy.find((one) => ownerOf(one.shotId, board.plan) === owner && !keys.has(one.requestKey));
    if (half) {
      return refuse(
        "needs-other",
        `A fleet generates all takes of "${owner}", or none.`,
        `select all of them, or run ${commandFor(options, "render", "--only", owner)}`,
      );
    }
  }
  return undefined;
}

/** Of what is ticked: the rest of the plan may be over the budget. */
function refuseBudget(bought: readonly PlannedTake[], { plan, storyboard }: Board) {
  const shots = plan.shots
    .map((planned) => ({
      ...planned,
      takes: planned.takes.filter((take) => bought.includes(take)),
    }))
    .filter(({ takes }) => takes.length > 0);
  const part = { ...plan, shots, totalUsd: sumUsd(bought), unknownPrice: [] };
  const found = checkBudget(part, spendingLimits(storyboard.budget, undefined));
  if (found === undefined) return undefined;
  const hint =
    found.code === "PLAN_OVER_BUDGET"
      ? "deselect some shots, shorten some, or raise the budget"
      : found.hint;
  return refuse("over-budget", found.message, hint);
}

/** Over the user's limit, the amount has to be typed: exactly the total. */
function refuseAmount(
  totalUsd: bigint,
  confirmAboveUsd: string | undefined,
  confirmedUsd: string | undefined,
): Refusal | undefined {
  const limit = confirmAboveUsd === undefined ? undefined : parseUsd(confirmAboveUsd);
  const isOver = limit !== undefined && totalUsd > limit;
  if (!isOver && confirmedUsd === undefined) return undefined;
  const typed = confirmedUsd === undefined ? undefined : parseUsd(confirmedUsd.trim());
  if (typed === totalUsd) return undefined;
  return refuse("not-confirmed", `Type ${formatUsd(totalUsd)}, the exact total, to buy.`);
}

/** A run may buy no more than was confirmed, at no other price. Workers buy all that a plan has: they do not ask what is wanted. */
function isAsConfirmed(
  planned: RenderPlan,
  confirmed: {
    readonly bought: readonly PlannedTake[];
    readonly wanted: ReadonlySet<string>;
    readonly isAll: boolean;
  },
): boolean {
  const { bought, wanted, isAll } = confirmed;
  const all = takesToBuy(planned.shots.flatMap((shot) => shot.takes));
  const now = all.filter((take) => wanted.has(plannedKeyOf(take)));
  if (isAll && now.length < all.length) return false;
  return now.length === bought.length && sumUsd(now) === sumUsd(bought);
}

/** What became of the confirmed takes. */
function countEnds(bought: readonly PlannedTake[], { runs }: StudioState) {
  const views = runs.current()?.view.takes;
  const made = bought.filter((take) => views?.get(viewKey(take))?.phase === "finished").length;
  const canceled = bought.filter(
    (take) => runs.isWithdrawn(take.shotId) && views?.get(viewKey(take))?.phase === "held",
  ).length;
  return { made, canceled, left: bought.length - made - canceled };
}

/** The shots to plan; `undefined`: the whole film, of which everything is bought, or something that belongs to no shot. */
function onlyFor(
  bought: readonly PlannedTake[],
  { plan, storyboard }: Board,
): readonly string[] | undefined {
  const toBuy = takesToBuy(plan.shots.flatMap((shot) => shot.takes));
  if (bought.length === toBuy.length) return undefined;
  const known = new Set(storyboard.shots.map(({ id }) => id));
  const owners = new Set(bought.map(({ shotId }) => ownerOf(shotId, plan)));
  return [...owners].every((id) => known.has(id)) ? [...owners] : undefined;
}

/** The shot that a copy in another shape, a picture or a narration is made for. */
function ownerOf(shotId: string, { shots }: RenderPlan): string {
  const shot = shots.find((one) => one.shot.id === shotId)?.shot;
  if (shot?.makes !== undefined && "shotId" in shot.makes) return shot.makes.shotId;
  return shot?.reframes?.shotId ?? shotId;
}
