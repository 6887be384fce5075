import type { RunRow, StudioShot } from "../../api/studio-view.ts";
import { openPurchase } from "../buy/open-purchase.ts";
import { showUsd } from "../kit/usd.ts";
import { Glyph, stateWords } from "../kit/icons.tsx";
import { nowMs } from "../store/now.ts";
import { send, view } from "../store/store.ts";
import { edit } from "./edits.ts";
import { progressOf, sayElapsed, splitStanding } from "./say-standing.ts";

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
      {row === undefined ? null : <Progress row={row} />}
      {rest === "" ? null : <p>{rest}</p>}
      {reason === undefined ? null : <p class="reason">{reason}</p>}
      {shot.state === "uncertain" ? (
        <p>
          <code>
            storyreel render {view.value?.board.name} --only {shot.id}
          </code>{" "}
          looks it up at GMI, and sends nothing twice.
        </p>
      ) : null}
      <StandingActions shot={shot} />
    </div>
  );
}

/** The row of the run that makes this shot now. */
export function rowOf(shot: StudioShot): RunRow | undefined {
  if (shot.state !== "running") return undefined;
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

function actionsOf(shot: StudioShot): readonly (readonly [string, () => void])[] {
  const { price, id, state } = shot;
  const cost = price === undefined ? "" : ` for ${showUsd(price.usd)}`;
  const buy = (verb: string) => [`${verb}${cost}`, () => openPurchase(id)] as const;
  const isBought = view.value?.plan.requests.some((row) => row.shot === id) ?? false;
  switch (state) {
    case "new":
      return shot.source === "request" ? [buy("Buy")] : [];
    case "failed":
      return [buy("Retry")];
    case "stale":
      return [buy("Make again")];
    case "queued":
    case "running":
      return [["Cancel", () => void send({ do: "cancel", shot: id })]];
    case "disabled":
      return [["Enable", () => void edit({ kind: "enable", shot: id, isEnabled: true })]];
    case "done":
      return isBought ? [buy("Buy one more")] : [];
    case "uncertain":
      return [];
  }
}

function reasonOf({ takes }: StudioShot, standing: string): string | undefined {
  const reason = takes.findLast((take) => take.state === "failed")?.reason;
  return reason === undefined || standing.includes(reason) ? undefined : reason;
}
