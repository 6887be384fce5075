import { formatUsd, parseUsd } from "@storyreel/models";
import type { RenderOptions } from "@storyreel/renderer";
import { viewKey } from "@storyreel/renderer/events";
import { counted } from "@storyreel/renderer/kit";
import {
  checkBudget,
  type PlannedTake,
  type RenderPlan,
  spendingLimits,
  sumUsd,
  takesToBuy,
} from "@storyreel/renderer/plan";
import type { Outcome, StudioRequest } from "../api/studio-request.ts";
import type { Board } from "./look-at-board.ts";
import type { StudioState } from "./studio-state.ts";
import { dollars } from "./view/amounts.ts";

type Refusal = Extract<Outcome, { readonly ok: false }>;

const refuse = (code: string, message: string, hint?: string): Refusal => ({
  ok: false,
  code,
  message,
  ...(hint === undefined ? {} : { hint }),
});

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
  if (start.kind === "ended" && start.outcome.exit !== 0) {
    return refuse("not-rehearsed", start.outcome.message ?? "It could not be rehearsed.");
  }
  return {
    ok: true,
    message: "Rehearsing. It costs nothing.",
    command: `storyreel render ${options.name} --rehearse`,
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
      settings.accountProblem?.message ?? "Nothing can be bought without a key.",
      settings.accountProblem?.hint ?? "set GMI_API_KEY",
    );
  }
  const order = judgeOrder(plan, { digest, takes });
  if ("code" in order) return order;
  const { bought, totalUsd } = order;
  const refused =
    refusePart(bought, board) ??
    refuseBudget(bought, board) ??
    refuseAmount(totalUsd, settings.confirmAboveUsd, confirmedUsd);
  if (refused !== undefined) return refused;
  const wanted = new Set(takes);
  const only = onlyFor(bought, board);
  const start = await runs.start("render", async (handles) => {
    const outcome = await renderWith(board, state, {
      ...handles,
      mode: "live",
      ...settings.account,
      only,
      workers: settings.workers,
      approve: async (planned) => {
        if (!isAsConfirmed(planned, { bought, wanted })) {
          return { message: "the plan changed: nothing was bought", hint: "look again" };
        }
        handles.onApproved();
        return true;
      },
      isWanted: (take) => wanted.has(keyOf(take)) && !state.withdrawn.has(take.shotId),
    });
    const left = leftOf(bought, state);
    if (left === 0) {
      emit({ type: "message", tone: "done", text: `Bought ${counted(bought.length, "take")}.` });
      // What was not ticked is not missing.
      return outcome.exit === 4 ? { ...outcome, exit: 0, message: undefined } : outcome;
    }
    emit(failedMessage(outcome));
    return outcome;
  });
  if (start.kind === "ended" && start.outcome.exit !== 0) {
    const { message = "It could not be bought.", hint, exit } = start.outcome;
    return refuse(exit === 4 ? "changed-plan" : "not-bought", message, hint);
  }
  return {
    ok: true,
    message: `Buying ${counted(bought.length, "take")} for ${dollars(totalUsd)}.`,
    command: [
      `storyreel render ${options.name}`,
      ...(only === undefined ? [] : [only.join(",")]),
    ].join(" --only "),
  };
}

function failedMessage({
  message = "It did not finish.",
  hint,
}: {
  message?: string | undefined;
  hint?: string | undefined;
}) {
  const text = hint === undefined ? message : `${message}; ${hint}`;
  return { type: "message", tone: "failed", text } as const;
}

/** What every run needs: a storyboard without mistakes, and nobody else at work. */
async function lookBefore(state: StudioState): Promise<{ readonly board: Board } | Refusal> {
  const { watch, runs } = state;
  if (runs.isGoing()) return refuse("busy", "A run goes on. Wait until it ends, or cancel it.");
  if (state.edits.conflict() !== undefined) {
    return refuse("conflict", "Settle the change first.");
  }
  const board = watch.look().board;
  if (board === undefined || watch.fault() !== undefined) {
    return refuse("mistake", watch.fault() ?? "The storyboard has mistakes. Correct them first.");
  }
  const holder = await board.settings.workplace.holder();
  if (holder !== undefined) {
    return refuse("locked", `Another render goes on (${holder}).`, "wait until it ends");
  }
  state.withdrawn.clear();
  return { board };
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
      `The plan changed: ${counted(toBuy.length, "take")}, ${total}. Look again.`,
    );
  }
  if (bought.length === 0) return refuse("nothing", "Nothing is ticked.");
  const unknown = bought.filter(({ price }) => !price.known);
  if (unknown.length > 0) {
    const ids = [...new Set(unknown.map(({ shotId }) => shotId))].join(", ");
    return refuse(
      "unknown-price",
      `Nobody knows the price of ${ids}.`,
      "set budget.unknown_prices in the storyboard, or untick it",
    );
  }
  return { bought, totalUsd: sumUsd(bought) };
}

/** What is ticked may need what is not. */
function refusePart(bought: readonly PlannedTake[], board: Board): Refusal | undefined {
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
        `"${take.shotId}" needs "${missing.shotId}", which is not ticked.`,
        "tick it too",
      );
    }
    const half =
      board.settings.workers !== undefined &&
      toBuy.find((one) => one.shotId === take.shotId && !keys.has(one.requestKey));
    if (half) {
      return refuse("needs-other", `A fleet makes all takes of "${take.shotId}", or none.`);
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
  return found === undefined ? undefined : refuse("over-budget", found.message, found.hint);
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
  return refuse("not-confirmed", `Type ${formatUsd(totalUsd)}, exactly the total, to buy.`);
}

/** A run may buy no more than was confirmed, at no other price. */
function isAsConfirmed(
  planned: RenderPlan,
  {
    bought,
    wanted,
  }: { readonly bought: readonly PlannedTake[]; readonly wanted: ReadonlySet<string> },
): boolean {
  const now = takesToBuy(planned.shots.flatMap((shot) => shot.takes)).filter((take) =>
    wanted.has(keyOf(take)),
  );
  return now.length === bought.length && sumUsd(now) === sumUsd(bought);
}

/** A shot that is as long as its narration was confirmed as the longest that it can become. */
function keyOf({ ceiling, requestKey }: PlannedTake): string {
  return ceiling?.requestKey ?? requestKey;
}

/** How many of the confirmed takes have no clip yet. */
function leftOf(bought: readonly PlannedTake[], { runs }: StudioState): number {
  const views = runs.current()?.view.takes;
  return bought.filter((take) => views?.get(viewKey(take))?.phase !== "finished").length;
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

async function renderWith(
  { settings }: Board,
  { options }: StudioState,
  more: Pick<RenderOptions, "mode" | "approve" | "reporter" | "signals"> & Partial<RenderOptions>,
) {
  // Loaded when something is made for the first time.
  const { renderStoryboard } = await import("@storyreel/renderer");
  const { file, cwd, environment } = options;
  return renderStoryboard({
    file,
    cwd,
    environment,
    outDir: settings.outDir,
    isOutIgnored: settings.isOutIgnored,
    workplace: settings.workplace,
    catalogue: settings.catalogue,
    projectBudget: settings.projectBudget,
    concurrency: settings.concurrency ?? 4,
    pace: settings.pace,
    until: "assembled",
    resubmitUncertain: [],
    ...more,
  });
}
