import type { FleetStatus } from "@storyreel/fleet";
import { alignColumns, counted, printable } from "@storyreel/renderer/kit";

/** Accounts, films, budgets and workers, as a table for people. Ends in a line break. */
export function formatFleetStatus(status: FleetStatus): string {
  const parts = [
    formatLock(status),
    formatAccounts(status),
    formatRuns(status),
    formatUncertain(status),
    formatBlocked(status),
    formatBudgets(status),
    formatWorkers(status),
  ].filter((part) => part !== "");
  return printable(`${parts.join("\n\n")}\n`);
}

function formatLock({ lockedReason }: FleetStatus): string {
  if (lockedReason === null) return "";
  return `nothing is submitted: ${lockedReason}\n  to list what GMI knows and continue: storyreel fleet recover`;
}

const stateWords: readonly (readonly [state: string, word: string])[] = [
  ["planned", "waiting"],
  ["sending", "being sent"],
  ["submitted", "at GMI"],
  ["rendered", "to download"],
  ["done", "finished"],
  ["failed", "failed"],
  ["ambiguous", "uncertain"],
];

function table(rows: readonly (readonly string[])[]): string {
  return alignColumns(rows)
    .map((line) => `  ${line}`)
    .join("\n");
}

function formatAccounts({ accounts }: FleetStatus): string {
  return accounts
    .map((account) => {
      const { id, inFlight, maxInFlight, takes, heldUsd, pausedReason, isSlowed } = account;
      const counts = stateWords.flatMap(([state, word]) =>
        takes[state] === undefined ? [] : [`${takes[state]} ${word}`],
      );
      const trouble =
        pausedReason !== null
          ? `\n  paused: ${pausedReason}\n  hint: when you have fixed this, run \`storyreel fleet redrive --account ${id}\``
          : isSlowed
            ? "\n  GMI limits how often this account may submit"
            : describeUnfetched(account);
      const head = `account ${id}: ${inFlight} of ${maxInFlight} in flight, $${heldUsd} paid or reserved`;
      const clock = describeClock(account.clockOffsetMs);
      return `${head}\n  ${counts.length === 0 ? "no takes" : counts.join(", ")}${trouble}${clock}`;
    })
    .join("\n");
}

function describeUnfetched({ unfetched, maxUnfetched }: FleetStatus["accounts"][number]): string {
  if (unfetched < maxUnfetched) return "";
  return `\n  nothing more is sent: ${unfetched} finished clips are waiting to be stored\n  hint: check that workers can reach the store, and run one with the role fetch`;
}

// Within this, the API and the database agree.
const agreedMs = 5000;

function describeClock(offsetMs: number | null): string {
  if (offsetMs === null || Math.abs(offsetMs) < agreedMs) return "";
  const side = offsetMs > 0 ? "behind" : "ahead of";
  return `\n  the clock of the database is ${Math.round(Math.abs(offsetMs) / 1000)} s ${side} GMI's`;
}

function formatRuns({ runs }: FleetStatus): string {
  if (runs.length === 0) return "";
  const rows = runs.map(({ board, done, failed, takes, state, approvedBy, approvedAt }) => [
    board,
    `${done} of ${takes} finished${failed === 0 ? "" : `, ${failed} failed`}`,
    state === "open" ? "" : state,
    `${approvedBy}, ${approvedAt.slice(0, 16).replace("T", " ")} UTC`,
  ]);
  return `films\n${table(rows)}`;
}

function formatUncertain({ uncertain }: FleetStatus): string {
  if (uncertain.length === 0) return "";
  const lines = uncertain.map(({ board, shot, message }) => `  ${board} ${shot}: ${message}`);
  return [
    `${counted(uncertain.length, "take")} for you to decide about`,
    ...lines,
    "  it is this request: storyreel takes FILE SHOT --adopt ID",
    "  send it again: storyreel render FILE --resubmit-uncertain SHOT",
    "  continue without it: storyreel takes FILE SHOT --skip",
  ].join("\n");
}

const blockedWords = {
  budget: "over a budget",
  approval: "not approved",
  model: "no worker for it",
  "given-up": "given up",
} as const;

function formatBlocked({ blocked }: FleetStatus): string {
  if (blocked.length === 0) return "";
  const rows = blocked.map(({ board, shot, take, kind, why }) => [
    board,
    take === 1 ? shot : `${shot}, take ${take}`,
    blockedWords[kind],
    why,
  ]);
  const canRedrive = blocked.some(({ kind }) => kind === "model" || kind === "given-up");
  const hint = canRedrive ? "\n  hint: `storyreel fleet redrive` has workers try again" : "";
  return `stopped\n${table(rows)}${hint}`;
}

function formatBudgets({ budgets }: FleetStatus): string {
  const limited = budgets.filter(({ maxUsd }) => maxUsd !== null);
  if (limited.length === 0) return "";
  const rows = limited.map(({ id, heldUsd, maxUsd }) => [id, `$${heldUsd} of $${maxUsd ?? ""}`]);
  return `budgets\n${table(rows)}`;
}

function formatWorkers({ workers }: FleetStatus): string {
  if (workers.length === 0) return "no worker is running";
  const rows = workers.map(({ id, host, roles, version, seenSecondsAgo }) => [
    id.slice(0, 8),
    host,
    roles.join(", "),
    version,
    seenSecondsAgo > 60 ? `last seen ${seenSecondsAgo} s ago` : "",
  ]);
  return `workers\n${table(rows)}`;
}
