import { useState } from "preact/hooks";
import type { RunRow, RunStatus } from "../../api/studio-view.ts";
import { showUsd } from "../kit/usd.ts";
import { isQueued, sayElapsed } from "../panel/say-standing.ts";
import { Progress } from "../panel/shot-standing.tsx";
import { counted } from "../panel/words.ts";
import { selectShot } from "../panel/select-shot.ts";
import { nowMs } from "../store/now.ts";
import { send, view } from "../store/store.ts";

/** The run that goes on: one button in the bar, and its rows above it. */
export function RunStatusLine() {
  const [isOpen, setOpen] = useState(false);
  const { run, holder } = view.value ?? {};
  if (holder !== undefined) return <Other holder={holder} />;
  if (run === undefined) return null;
  return (
    <div class={`run${isOver(run) ? " ended" : ""}`}>
      <button
        type="button"
        class="runline"
        aria-expanded={isOpen}
        aria-controls="run-rows"
        onClick={() => setOpen(!isOpen)}
      >
        <span class={`dot run-${isBad(run) ? "lost" : run.state}`} aria-hidden="true" />
        <span class="kind">{titleOf(run)}</span>
        <small>{summaryOf(run)}</small>
      </button>
      {isOpen ? <Rows run={run} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

/** Where there is room for one of them, what is to be made says more than what was. */
function isOver(run: RunStatus): boolean {
  return run.state === "ended" && !isBad(run);
}

function isBad({ state, exit = 0 }: RunStatus): boolean {
  return state === "ended" && exit !== 0 && exit !== 130;
}

/** Its shots are shown as the ledger has them. */
function Other({ holder }: { readonly holder: string }) {
  return (
    <div class="run" role="status">
      <span class="runline" title={holder}>
        <span class="dot run-running" aria-hidden="true" />
        <span class="kind">Another render is running</span>
      </span>
    </div>
  );
}

const titles = {
  render: ["Making", "Made"],
  rehearsal: ["Rehearsing", "Rehearsed"],
  "look-up": ["Looking up", "Looked up"],
  assembly: ["Assembling", "Assembled"],
} as const;

function titleOf({ kind, state, exit }: RunStatus): string {
  const [going, ended] = titles[kind];
  switch (state) {
    case "running":
      return going;
    case "stopping":
      return "Stopping";
    case "ended":
      if (exit === 130) return "Stopped";
      return exit === undefined || exit === 0 ? ended : "Not finished";
    case "lost":
      return "The render process stopped";
  }
}

/** `1 running, 1 queued`; while it is cut `12 of 40 parts of the film`; `nothing new` where every take was there. */
export function summaryOf({ kind, rows, assembly, message, state }: RunStatus): string {
  if (state === "ended" && rows.length === 0) {
    return message ?? (kind === "assembly" ? "the film" : "nothing new");
  }
  const canceled = rows.filter(({ phase }) => phase === "canceled").length;
  const bad = rows.filter(({ phase }) => phase === "failed").length;
  const made = rows.filter(({ endedAtMs }) => endedAtMs !== undefined).length - canceled - bad;
  const others = [
    ...(bad > 0 ? [`${bad} failed`] : []),
    ...(canceled > 0 ? [`${canceled} canceled`] : []),
  ];
  if (state === "ended" || state === "lost") {
    const takes = [...(made > 0 || bad === 0 ? [counted(made, "take")] : []), ...others].join(", ");
    return bad > 0 ? takes : (message ?? takes);
  }
  if (assembly !== undefined) return `${assembly.done} of ${counted(assembly.segments, "part")}`;
  const open = rows.length - made - canceled - bad;
  const running = rows.filter(({ phase }) => /^(running|downloading)$/.test(phase)).length;
  const parts = [
    ...(running > 0 ? [`${running} running`] : []),
    ...(open > running ? [`${open - running} queued`] : []),
    ...(made > 0 ? [`${made} done`] : []),
    ...others,
  ];
  return parts.length === 0 ? "starting" : parts.join(", ");
}

function Rows({ run, onClose }: { readonly run: RunStatus; readonly onClose: () => void }) {
  const isRunning = run.state === "running";
  return (
    <section
      class="runrows"
      id="run-rows"
      aria-label="Shots being generated"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <ul>
        {run.rows.map((row) => (
          <Row key={`${row.shot} ${row.take}`} row={row} run={run} />
        ))}
      </ul>
      {run.message === undefined ? null : <p class="lead">{run.message}</p>}
      <div class="dacts">
        {isRunning ? (
          <button type="button" class="button" onClick={() => void send({ do: "cancel" })}>
            Stop: send nothing more
          </button>
        ) : null}
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
    </section>
  );
}

function Row({ row, run }: { readonly row: RunRow; readonly run: RunStatus }) {
  const { shot, take, phase, trouble, reservedUsd, canCancel, startedAtMs, endedAtMs } = row;
  const isOn = startedAtMs !== undefined && endedAtMs === undefined && !isQueued(row);
  const risk =
    startedAtMs === undefined ? "costs nothing" : `may still cost ${showUsd(reservedUsd)}`;
  return (
    <li>
      <button type="button" class="link name" onClick={() => selectShot(shot)}>
        {shot}
      </button>
      <span class="phase">
        take {take} · {phase}
        {reservedUsd === undefined || endedAtMs !== undefined
          ? ""
          : ` · ${showUsd(reservedUsd)} reserved`}
      </span>
      <span class="time tabular">{timeOf(row, run)}</span>
      {canCancel && run.state === "running" ? (
        <button
          type="button"
          class="link"
          title={`Canceling ${risk}`}
          aria-label={`Cancel ${shot}`}
          onClick={() => void send({ do: "cancel", shot })}
        >
          Cancel
        </button>
      ) : null}
      {isOn ? <Progress row={row} /> : null}
      {trouble === undefined ? null : <p class="why">{trouble}</p>}
    </li>
  );
}

/** Of a row that was never sent, when the run is over: nothing. */
function timeOf(row: RunRow, { state, startedAtMs }: RunStatus): string {
  const isOver = state === "ended" || state === "lost";
  return row.startedAtMs === undefined && (isOver || row.endedAtMs !== undefined)
    ? ""
    : sayElapsed(row, nowMs.value, startedAtMs);
}
