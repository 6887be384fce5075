import { useState } from "preact/hooks";
import type { RunRow, RunStatus } from "../../api/studio-view.ts";
import { showUsd } from "../kit/usd.ts";
import { sayElapsed } from "../panel/say-standing.ts";
import { Progress } from "../panel/shot-standing.tsx";
import { counted, minutes } from "../panel/words.ts";
import { selectShot } from "../panel/select-shot.ts";
import { nowMs } from "../store/now.ts";
import { send, view } from "../store/store.ts";

/** The run that goes on: one button in the bar, and its rows above it. */
export function RunStatusLine() {
  const [isOpen, setOpen] = useState(false);
  const run = view.value?.run;
  if (run === undefined) return null;
  return (
    <div class="run">
      <button
        type="button"
        class="runline"
        aria-expanded={isOpen}
        aria-controls="run-rows"
        onClick={() => setOpen(!isOpen)}
      >
        <span class={`dot run-${run.state}`} aria-hidden="true" />
        <span class="kind">{titleOf(run)}</span>
        <small>{summaryOf(run)}</small>
      </button>
      {isOpen ? <Rows run={run} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function titleOf({ kind, state }: RunStatus): string {
  const what = kind === "render" ? "Making" : "Rehearsing";
  switch (state) {
    case "running":
      return what;
    case "stopping":
      return "Stopping";
    case "ended":
      return kind === "render" ? "Made" : "Rehearsed";
    case "lost":
      return "The render process stopped";
  }
}

/** `1 running, 1 queued`; while it is cut `12 of 40 parts of the film`. */
export function summaryOf({ rows, assembly, message, state }: RunStatus): string {
  if (state === "ended" || state === "lost") return message ?? counted(rows.length, "take");
  if (assembly !== undefined) return `${assembly.done} of ${counted(assembly.segments, "part")}`;
  const open = rows.filter(({ endedAtMs }) => endedAtMs === undefined);
  const running = open.filter(({ startedAtMs }) => startedAtMs !== undefined).length;
  const waiting = open.length - running;
  const parts = [
    ...(running > 0 ? [`${running} running`] : []),
    ...(waiting > 0 ? [`${waiting} queued`] : []),
    ...(open.length < rows.length ? [`${rows.length - open.length} done`] : []),
  ];
  return parts.length === 0 ? "starting" : parts.join(", ");
}

function Rows({ run, onClose }: { readonly run: RunStatus; readonly onClose: () => void }) {
  const isRunning = run.state === "running";
  return (
    <section
      class="runrows"
      id="run-rows"
      aria-label="What is being made"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <ul>
        {run.rows.map((row) => (
          <Row key={`${row.shot} ${row.take}`} row={row} isRunning={isRunning} />
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

function Row({ row, isRunning }: { readonly row: RunRow; readonly isRunning: boolean }) {
  const { shot, take, phase, trouble, reservedUsd, canCancel, startedAtMs, endedAtMs } = row;
  const isOn = startedAtMs !== undefined && endedAtMs === undefined;
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
      <span class="time tabular">{timeOf(row)}</span>
      {canCancel && isRunning ? (
        <button
          type="button"
          class="link"
          title={`Canceling ${risk}`}
          aria-label={`Cancel ${shot}: ${risk}`}
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

function timeOf(row: RunRow): string {
  const { startedAtMs, endedAtMs, expectedMs } = row;
  if (startedAtMs === undefined) {
    return expectedMs === undefined ? "" : `usually ${minutes(expectedMs)}`;
  }
  if (endedAtMs !== undefined) return minutes(endedAtMs - startedAtMs);
  return sayElapsed(row, nowMs.value);
}
