import type { RunRow, StudioShot } from "../../api/studio-view.ts";
import { openPurchase } from "../buy/open-purchase.ts";
import { parseUsd, showUsd } from "../kit/usd.ts";
import { Glyph, stateWords } from "../kit/icons.tsx";
import { nowMs } from "../store/now.ts";
import { send, view } from "../store/store.ts";
import { edit } from "./edits.ts";
import { nameOfField, PutBackNote } from "./put-back-note.tsx";
import { counted } from "./words.ts";
import { isQueued, progressOf, sayElapsed, splitStanding } from "./say-standing.ts";

/** What holds for a shot, what it costs, and what can be done about it. */
export function ShotStanding({ shot }: { readonly shot: StudioShot }) {
  const row = rowOf(shot);
  const [first, rest] = row === undefined ? splitStanding(shot.standing) : sayRunning(row);
  const reason = shot.state === "failed" ? reasonOf(shot, shot.standing) : undefined;
  return (
    <div class={`state state-${shot.state}`}>
      <Glyph state={shot.state} />
      <span>
        <b>{stateWords[shot.state]}</b>
        {first === "" ? "" : " · "}
        {first}
      </span>
      {row === undefined || isQueued(row) ? null : <Progress row={row} />}
      {rest === "" ? null : <p>{rest}</p>}
      {reason === undefined ? null : <p class="reason">{reason}</p>}
      <StandingActions shot={shot} />
      <PutBackNote shot={shot} />
    </div>
  );
}

/** The row of the run that makes this shot now. */
export function rowOf(shot: StudioShot): RunRow | undefined {
  if (shot.state !== "running" && shot.state !== "queued") return undefined;
  const rows = view.value?.run?.rows.filter((one) => one.shot === shot.id) ?? [];
  return rows.find((one) => one.startedAtMs !== undefined && one.endedAtMs === undefined);
}

export function Progress({ row }: { readonly row: RunRow }) {
  const percent = progressOf(row, nowMs.value);
  return (
    <div
      class="pg"
      role="progressbar"
      aria-label={`Expected time of ${row.shot}, take ${row.take}`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(percent)}
    >
      <i style={{ width: `${percent}%` }} />
    </div>
  );
}

function sayRunning(row: RunRow): readonly [string, string] {
  const cost = row.reservedUsd;
  const trouble = row.trouble === undefined ? "" : ` ${row.trouble}`;
  const risk = cost === undefined ? "" : ` Canceling may still cost ${showUsd(cost)}.`;
  return [sayElapsed(row, nowMs.value), `Take ${row.take}: ${row.phase}.${risk}${trouble}`];
}

function StandingActions({ shot }: { readonly shot: StudioShot }) {
  const buttons = actionsOf(shot);
  return buttons.length === 0 ? null : (
    <div class="actions">
      {buttons.map(([label, run]) => (
        <button type="button" class="button" key={label} onClick={run}>
          {label}
        </button>
      ))}
    </div>
  );
}

function actionsOf(shot: StudioShot): readonly Action[] {
  const { price, id, state, sharedWith } = shot;
  const payer = sharedWith ?? id;
  const rows = view.value?.plan.requests.filter((row) => row.shot === payer) ?? [];
  const total = rows.reduce((sum, { usd }) => sum + parseUsd(usd), 0n);
  const isKnown = rows.every(({ usd }) => usd !== undefined);
  const known = rows.length === 0 ? price && parseUsd(price.usd) : isKnown ? total : undefined;
  const cost = known === undefined ? "" : ` for ${showUsd(known)}`;
  const buy = (verb: string) => {
    const words = sharedWith === undefined ? verb : `${verb} with ${sharedWith}`;
    return [`${words}${cost}`, () => openPurchase(payer)] as const;
  };
  switch (state) {
    case "new":
      if (shot.source !== "request") return [];
      return [buy(rows.length > 1 ? `Buy ${counted(rows.length, "take")}` : "Buy")];
    case "failed":
      return [buy("Retry")];
    case "stale":
      return [buy("Make again"), ...putBack(shot)];
    case "queued":
    case "running":
      return [
        ...(isFollowed() ? [] : [["Follow it, free", () => void lookUp(id)] as const]),
        ["Cancel", () => void send({ do: "cancel", shot: id })],
      ];
    case "disabled":
      return [["Enable", () => void edit({ kind: "enable", shot: id, isEnabled: true })]];
    case "done":
      if (rows.length === 0 || sharedWith !== undefined) return [];
      return [buy(rows.length > 1 ? `Buy ${rows.length} more` : "Buy one more")];
    case "uncertain":
      return [["Look it up", () => void lookUp(id)]];
  }
}

const lookUp = (shot: string) => send({ do: "look-up", shot });

/** Somebody waits for what was sent: this studio, or another process. */
function isFollowed(): boolean {
  const { run, holder } = view.value ?? {};
  return run?.state === "running" || run?.state === "stopping" || holder !== undefined;
}

type Action = readonly [string, () => void];

/** The words come back as they were when the take was made; undo takes that back. */
function putBack({ id, putBack }: StudioShot): readonly Action[] {
  const fields = putBack?.values.map(({ field }) => field) ?? [];
  if (fields.length === 0) return [];
  const words = ["prompt", "action", "dialogue", "lighting"];
  const what = fields.every((field) => words.includes(field))
    ? "prompt"
    : fields.length === 1
      ? nameOfField(fields[0] ?? "")
      : "request";
  return [[`Put the ${what} back`, () => void edit({ kind: "put-back", shot: id })]];
}

function reasonOf({ takes }: StudioShot, standing: string): string | undefined {
  const reason = takes.findLast((take) => take.state === "failed")?.reason;
  return standing.includes(": ") ? undefined : reason;
}
