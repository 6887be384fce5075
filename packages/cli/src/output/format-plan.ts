import path from "node:path";
import { formatUsd, parseUsd, type Price, type Usd } from "@storyreel/models";
import { labelSource, type Storyboard } from "@storyreel/renderer/storyboard";
import {
  assumedUsdOf,
  clipSecondsOf,
  committedUsd,
  describeFailure,
  describeFilm,
  describeMoney,
  describeProblemStep,
  isInFilm,
  labelProblem,
  noMoney,
  originsOf,
  type PlannedShot,
  type PlannedTake,
  problemOf,
  type RenderPlan,
  sumAssumedUsd,
  sumUsd,
  takesToBuy,
  unmadeChoiceOf,
} from "@storyreel/renderer/plan";
import { describeAssumption } from "./assumed.ts";
import { formatSummary } from "./format-summary.ts";
import {
  alignColumns,
  counted,
  formatInstant,
  formatSeconds,
  printable,
  printableLine,
  roundSeconds,
} from "@storyreel/renderer/kit";

/** A plan as a table: one line per shot, the total, and where the prices come from. */
export function formatPlan(plan: RenderPlan, storyboard: Storyboard): string {
  const takes = plan.shots.flatMap((shot) => shot.takes);
  const places = decimalPlaces(plan);
  const rows = plan.shots.map((planned) => [
    planned.shot.id,
    labelSource(planned.shot),
    formatLength(planned),
    formatShotPrice(planned, places),
    notesOf(planned).join("; "),
  ]);
  const total = [
    "total",
    "",
    String(roundSeconds(filmSeconds(plan))),
    `${plan.shots.some(isUpTo) ? "up to " : ""}${dollars(plan.totalUsd, places)}`,
    "",
  ];
  const totals = totalNotes(plan, storyboard, takes);
  const head = ["shot", "model", "seconds", "price", ""];
  const table = [head, ...rows, total].map((row) => row.with(4, ` ${row[4] ?? ""}`));
  const text = [
    titleOf(plan, storyboard, takes),
    ...alignColumns(table, [2, 3]).map((line) => `  ${line}`),
    // Below the table: a row of it would be wider than a terminal.
    ...(totals.length === 0 ? [] : [`  ${totals.join("; ")}`]),
    ...describeBefore(plan),
    ...formatSummary(plan),
    ...describeFilm(storyboard).map((line) => `  ${line}`),
    ...plan.shots.flatMap(failureNotes),
    ...plan.shots.flatMap(problemNotes),
    ...assumedPriceNotes(takes),
    ...unknownPriceNotes(takes),
    "",
  ];
  return printable(text.join("\n"));
}

function titleOf(plan: RenderPlan, storyboard: Storyboard, takes: readonly PlannedTake[]): string {
  const shown = plan.shots.flatMap((one) => (one.shot.makes === undefined ? one.takes : []));
  const sizes = new Set(
    shown.flatMap(({ widthPx, heightPx }) =>
      widthPx === undefined || heightPx === undefined ? [] : [`${widthPx}x${heightPx}`],
    ),
  );
  return [
    printableLine(path.basename(storyboard.path)),
    ...(storyboard.profile === undefined ? [] : [`profile ${storyboard.profile}`]),
    counted(plan.shots.filter(isInFilm).length, "shot"),
    ...(plan.shots.every((shot) => shot.takes.length <= 1) ? [] : [counted(takes.length, "take")]),
    formatSeconds(filmSeconds(plan)),
    ...(sizes.size === 0 ? [] : [[...sizes].join(", ")]),
  ].join("   ");
}

/** Pictures and assets have none. */
function formatLength(planned: PlannedShot): string {
  const { makes } = planned.shot;
  if (makes !== undefined && makes.kind !== "clip") return "";
  if (isUpTo(planned)) return `up to ${roundSeconds(planned.takes[0]?.seconds ?? 0)}`;
  return isOpenLength(planned) ? "unknown" : String(roundSeconds(lengthOf(planned)));
}

/** A clip is never 0 seconds long: its model does not say how long it will be. */
function isOpenLength({ takes }: PlannedShot): boolean {
  return takes[0]?.seconds === 0;
}

/** One clip per shot, before cuts. */
function filmSeconds({ shots }: RenderPlan): number {
  return shots.filter(isInFilm).reduce((sum, planned) => sum + lengthOf(planned), 0);
}

function lengthOf(planned: PlannedShot): number {
  return planned.takes[0]?.seconds ?? clipSecondsOf(planned);
}

/** It is as long as a narration that does not exist yet. */
function isUpTo({ takes }: PlannedShot): boolean {
  return takes.some(({ isOpen }) => isOpen === true);
}

function formatShotPrice(planned: PlannedShot, places: number): string {
  const toBuy = takesToBuy(planned.takes);
  if (!toBuy.every(({ price }) => price.known)) return "unknown";
  return `${isUpTo(planned) ? "up to " : ""}${dollars(sumUsd(toBuy), places)}`;
}

function notesOfChoice(planned: PlannedShot): readonly string[] {
  const { choice, chosenTake } = planned;
  if (choice === undefined) return [];
  switch (choice) {
    case "chosen": {
      const unmade = unmadeChoiceOf(planned);
      if (unmade !== undefined) return [`take ${unmade} is chosen but not generated yet`];
      return chosenTake > 1 ? [`uses take ${chosenTake}`] : [];
    }
    case "kept":
      return ["uses a chosen take that was made for another prompt or model"];
    case "lapsed":
      return ["the chosen take belongs to an earlier version of the shot"];
    case "unasked":
      return [`the chosen take is not one of the requested takes, so take ${chosenTake} is used`];
  }
}

function notesOf(planned: PlannedShot): readonly string[] {
  const { shot, takes } = planned;
  const notes: string[] = [];
  const count = (kind: PlannedTake["state"]["kind"]): number =>
    takes.filter(({ state }) => state.kind === kind).length;
  const share = (number: number): string =>
    takes.length === 1
      ? ""
      : number === takes.length
        ? `${takes.length} takes `
        : `${number} of ${takes.length} takes `;
  if (takes.length > 1 && count("new") === takes.length) notes.push(`${takes.length} takes`);
  const failed = takes.filter(({ state }) => state.kind === "new" && state.failure).length;
  if (failed > 0) notes.push(`${share(failed)}failed, generated again`);
  const expired = takes.flatMap(({ expiredAtMs }) => expiredAtMs ?? []);
  for (const atMs of expired) notes.push(`made again: its ids expired at ${formatInstant(atMs)}`);
  const reused = count("reused");
  if (reused > 0) notes.push(`${share(reused)}reused from an earlier run`);
  const isLeft = takes.some(({ state }) => state.kind === "running" && state.isGivenUp);
  const ifItFails = isLeft ? ", generated again if it fails" : "";
  const problems = takes.flatMap(({ state }) => problemOf(state) ?? []);
  for (const [label, same] of Map.groupBy(problems, labelProblem)) {
    notes.push(`${share(same.length)}${label}${ifItFails}`);
  }
  const isFetched = ({ state }: PlannedTake): boolean =>
    state.kind === "running" && state.isFinished === true && state.problem === undefined;
  const fetched = takes.filter(isFetched).length;
  if (fetched > 0) notes.push(`${share(fetched)}finished in an earlier run, to download`);
  const running = count("running") - fetched - problems.length;
  if (running > 0) notes.push(`${share(running)}already running${ifItFails}`);
  const ordered = count("ordered");
  if (ordered > 0) notes.push(`${share(ordered)}ordered, workers send it`);
  const uncertain = count("uncertain");
  const isGivenUp = takes.some(({ state }) => state.kind === "uncertain" && state.isGivenUp);
  if (uncertain > 0) {
    const next = isGivenUp ? "sent again, may be paid twice" : "not sent again";
    notes.push(`${share(uncertain)}uncertain: submitted without an answer, ${next}`);
  }
  const made = Math.max(...takes.map(({ results = 1 }) => results), 1);
  if (made > 1) {
    const what = takes[0]?.makes ?? "clip";
    notes.push(`${takes.length > 1 ? "each " : ""}makes ${made} ${what}s, uses the first`);
  }
  if (sumAssumedUsd(takesToBuy(takes)) > 0n) notes.push("assumed price");
  const { movedFrom, sharedWith } = originsOf(planned);
  if (movedFrom !== undefined) notes.push(`moved from ${movedFrom}`);
  if (sharedWith !== undefined) notes.push(`same request as ${sharedWith}, bought once`);
  notes.push(...notesOfChoice(planned));
  if (shot.reframes !== undefined) notes.push(`for deliverable ${shot.reframes.deliverableId}`);
  for (const reference of [shot.firstFrame, shot.lastFrame]) {
    if (reference?.kind !== "shot") continue;
    const isWhole = reference.frame === "whole";
    const what = isWhole ? "the picture" : `the ${reference.frame} frame of`;
    notes.push(`needs ${what} ${reference.shot}`);
  }
  const still = shot.source.kind === "still" ? shot.source.madeBy : undefined;
  if (still !== undefined) notes.push(`shows the picture ${still}`);
  const { speed, holdFirstSeconds, holdLastSeconds } = shot.retime ?? {};
  if (speed !== undefined && speed !== 1) notes.push(`at speed ${speed}`);
  const held = (holdFirstSeconds ?? 0) + (holdLastSeconds ?? 0);
  if (held > 0) notes.push(`held for ${roundSeconds(held)} s`);
  if (shot.length !== undefined) notes.push(`as long as ${shot.length.from}`);
  const needed = (shot.inputs ?? []).flatMap(({ source }) =>
    source.kind === "file" ? [] : [source.shot],
  );
  for (const id of new Set(needed)) notes.push(`needs ${id}`);
  return notes;
}

function totalNotes(
  plan: RenderPlan,
  { budget }: Storyboard,
  takes: readonly PlannedTake[],
): readonly string[] {
  const unknown = plan.unknownPrice.length;
  const open = plan.shots.filter((shot) => isInFilm(shot) && isOpenLength(shot)).length;
  const assumedUsd = assumedUsdOf(plan);
  const dates = takes.flatMap(({ price }) =>
    price.known && price.assumption === undefined ? [price.from.asOf] : [],
  );
  const date = dates.reduce((oldest, one) => (oldest < one ? oldest : one), dates[0] ?? "");
  return [
    ...(assumedUsd === 0n ? [] : [`$${formatUsd(assumedUsd)} of it assumed`]),
    ...(unknown === 0 ? [] : [`plus ${counted(unknown, "shot")} at an unknown price`]),
    ...(open === 0 ? [] : [`plus ${counted(open, "shot")} of unknown length`]),
    ...describeBudget(plan, budget.maxUsd),
    ...(date === "" ? [] : [`prices as of ${date}`]),
  ];
}

function describeBudget(
  { totalUsd, money = noMoney }: RenderPlan,
  maxUsd: string | undefined,
): readonly string[] {
  const limit = maxUsd === undefined ? undefined : parseUsd(maxUsd);
  if (limit === undefined) return [];
  const overUsd = totalUsd > 0n ? committedUsd(money) + totalUsd - limit : 0n;
  return [
    `budget $${formatUsd(limit)}`,
    ...(overUsd > 0n ? [`over budget by $${formatUsd(overUsd)}`] : []),
  ];
}

/** What the film has cost before; nothing for a film that was never rendered. */
function describeBefore({ money = noMoney, maxUsd }: RenderPlan): readonly string[] {
  const isUntouched = committedUsd(money) + money.failedUsd === 0n && money.unpricedRequests === 0;
  return isUntouched ? [] : [`  before: ${describeMoney(money, maxUsd).join(", ")}`];
}

/** One line for each take whose request failed. */
function failureNotes({ shot, takes }: PlannedShot): readonly string[] {
  return takes.flatMap(({ take, state, sharedWith }) => {
    if (state.kind !== "new" || state.failure === undefined || sharedWith !== undefined) return [];
    const name = takes.length === 1 ? shot.id : `${shot.id} take ${take}`;
    return [`  ${name}: ${describeFailure(state.failure)}`];
  });
}

/** One line for each take whose request has ended without a usable clip. */
function problemNotes({ shot, takes }: PlannedShot): readonly string[] {
  return takes.flatMap(({ take, state, sharedWith }) => {
    const problem = problemOf(state);
    if (problem === undefined || sharedWith !== undefined) return [];
    const name = takes.length === 1 ? shot.id : `${shot.id} take ${take}`;
    return [`  ${name}: ${problem.message}; ${describeProblemStep(problem, shot.id)}`];
  });
}

/** One line for each model whose price is assumed: how much, and why. */
function assumedPriceNotes(takes: readonly PlannedTake[]): readonly string[] {
  const lines = takesToBuy(takes).flatMap(({ modelId, price }) => {
    if (!price.known || price.assumption === undefined) return [];
    const { unit, unitUsd, assumption, from } = price;
    const source = assumption === "reported" ? ` (${from.source}, ${from.asOf})` : "";
    return `  ${modelId}: assumed $${formatUsd(unitUsd)} / ${unit}, ${describeAssumption(assumption)}${source}; no source documents its price`;
  });
  return [...new Set(lines)];
}

/** One line for each model without a price: why, and what other sources report. */
function unknownPriceNotes(takes: readonly PlannedTake[]): readonly string[] {
  const byModel = new Map<string, { readonly price: Price; readonly seconds: number }>();
  for (const { modelId, price, seconds } of takesToBuy(takes)) {
    if (!price.known && !byModel.has(modelId)) byModel.set(modelId, { price, seconds });
  }
  return [...byModel].map(([modelId, { price, seconds }]) => {
    if (price.known) return "";
    const amounts = price.reported.map(({ usd }) => usd).toSorted((a, b) => (a < b ? -1 : 1));
    const least = amounts[0];
    const most = amounts.at(-1);
    const range =
      least === undefined || most === undefined
        ? ""
        : `; other sources report $${formatUsd(least)}${least === most ? "" : ` to $${formatUsd(most)}`} for ${seconds === 0 ? "one" : formatSeconds(seconds)}, not used in plans (${price.reported[0]?.from.source ?? ""}, ${price.reported[0]?.from.asOf ?? ""})`;
    return `  ${modelId}: ${price.reason}${range}`;
  });
}

/** As many decimal places as the most precise amount of the table, so that the points line up. */
function decimalPlaces({ shots }: RenderPlan): number {
  return shots.reduce((places, { takes }) => {
    const text = formatUsd(sumUsd(takesToBuy(takes)));
    return Math.max(places, text.length - text.indexOf(".") - 1);
  }, 2);
}

function dollars(usd: Usd, places: number): string {
  const text = formatUsd(usd);
  return `$${text.padEnd(text.indexOf(".") + 1 + places, "0")}`;
}
