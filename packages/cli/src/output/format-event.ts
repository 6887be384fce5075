import { formatDiagnostic } from "@storyreel/models/source";
import { formatUsd } from "@storyreel/models";
import { counted, formatBytes, formatMs, printable } from "@storyreel/renderer/kit";
import {
  labelOf,
  type RenderEvent,
  type RenderOutcome,
  type RunView,
} from "@storyreel/renderer/events";

import { formatOutputs } from "./format-outputs.ts";
import { outageWords } from "./outage-news.ts";
import { describeInterrupted } from "./format-interrupted.ts";

/** Text without a line break at its end. `isNews`: worth a line that stays on a terminal. */
export type EventText = { readonly text: string; readonly isNews: boolean };

/** The text of an event, given the view that already contains it. `undefined`: nothing to print. */
export function formatEvent(
  event: RenderEvent,
  view: RunView,
  options: { readonly hasColor: boolean },
): EventText | undefined {
  const named = "take" in event && event.take !== undefined ? `${labelOf(view, event.take)}  ` : "";
  switch (event.type) {
    case "rehearsal-started": {
      const reason = event.reason === "no-key" ? "GMI_API_KEY is not set" : "as requested";
      return news(
        `rehearsal (${reason}): stand-in clips, nothing is sent to GMI, nothing is charged`,
      );
    }
    case "diagnostics-found":
      if (event.diagnostics.length === 0) return undefined;
      // `formatDiagnostic` adds the colours, and shows control characters as symbols itself.
      return {
        text: event.diagnostics
          .map((diagnostic) => formatDiagnostic(diagnostic, { color: options.hasColor }).trimEnd())
          .join("\n\n"),
        isNews: true,
      };
    case "plan-made":
      return undefined;
    case "run-started":
      return routine(
        `${counted(event.takes - event.reused, "clip")} to generate, ${event.reused} reused`,
      );
    case "take-reused":
      return routine(`${named}reused`);
    case "submit-started":
      return routine(`${named}${describeSubmit(event)}`);
    case "request-submitted":
      return event.adopted
        ? news(`${named}found at GMI after its answer was lost  request ${event.requestId}`)
        : routine(`${named}submitted  request ${event.requestId}`);
    case "request-state":
      return routine(`${named}${formatState(event)}`);
    case "download-started":
      return routine(
        `${named}downloading${event.sizeBytes === undefined ? "" : `  ${formatBytes(event.sizeBytes)}`}`,
      );
    case "take-finished":
      return routine(`${named}finished  ${formatBytes(event.sizeBytes)}`);
    case "take-failed":
      return news(`${named}failed: ${withHint(event.message, event.hint)}`);
    case "take-uncertain":
      return news(`${named}uncertain: ${withHint(event.message, event.hint)}`);
    case "take-waiting":
      return routine(`${named}${describeWaiting(event)}`);
    case "retrying":
      return describeRetry(event, view, named);
    case "warning":
      return news(`warning: ${named}${withHint(event.message, event.hint)}`);
    case "interrupt-received":
      return news(event.isDetached === true ? leaving : describeStopping(view));
    case "assembly-started":
      return routine(`assembling ${counted(event.segments, "segment")}`);
    case "assembly-progress":
      return routine(`assembling ${event.done} of ${event.segments}`);
    case "assembly-finished": {
      const how = event.copied ? "without re-encoding" : "encoded";
      return routine(`assembled ${event.durationSeconds.toFixed(2)} s, ${how}  ${event.output}`);
    }
    case "render-finished": {
      const { exit, message, hint } = event.outcome;
      if (exit === 0) return news(formatOutputs(event.outcome.outputs));
      const failed = exit === 5 ? describeFailed(event.outcome) : undefined;
      if (failed !== undefined) return news(failed);
      const said = exit === 130 ? (describeInterrupted(view) ?? message) : message;
      return news(`storyreel: ${withHint(said ?? `ended with exit code ${exit}`, hint)}`);
    }
  }
}

function describeSubmit({
  usd,
  isAssumed,
  attempt,
}: Extract<RenderEvent, { type: "submit-started" }>): string {
  const price = usd === undefined ? "price unknown" : `$${formatUsd(usd)}`;
  const assumed = usd !== undefined && isAssumed === true ? " (assumed)" : "";
  return `submitting  ${price}${assumed}${attempt > 1 ? `  attempt ${attempt}` : ""}`;
}

/** What is likely to concern all takes is not told for each of them. */
function describeRetry(
  { trouble, reason, delayMs }: Extract<RenderEvent, { type: "retrying" }>,
  view: RunView,
  named: string,
): EventText {
  const again = `${reason}; retrying in ${formatMs(delayMs)}`;
  switch (trouble) {
    case "api":
    case "download": {
      const { sinceMs = 0, failedAtMs = 0 } = view.outages[trouble] ?? {};
      const lastedMs = failedAtMs - sinceMs;
      const lasted = lastedMs < 1000 ? "" : ` for ${formatMs(lastedMs)}`;
      return routine(`${outageWords[trouble]}${lasted}: ${again}`);
    }
    case "clip":
    case "rate-limit":
    case "unknown-request":
      return news(`${named}${again}`);
  }
}

/** The reason and what to do about it were printed when the shot failed. */
function describeFailed({ shotId, shots }: RenderOutcome): string | undefined {
  if (shotId === undefined) return undefined;
  const open = shots.filter(({ state }) => state !== "succeeded").length;
  const rest = open > 1 ? `; ${open} shots are not finished` : "";
  return `storyreel: shot "${shotId}" failed, for the reason above${rest}`;
}

const leaving = "leaving: the workers continue\n  hint: press Ctrl-C again if this takes long";

const waitingReasons = {
  budget: "not submitted: it would exceed the budget",
  interrupted: "not finished: interrupted",
  detached: "not finished yet: the workers continue",
  deadline: "still running at the deadline; the next run picks it up",
  approval: "not submitted: the approved plan does not include it",
  picture: "not submitted: something that it needs does not exist",
} as const;

function describeWaiting({
  reason,
  message,
}: Extract<RenderEvent, { type: "take-waiting" }>): string {
  // Only the message says whether the key was refused or the credit used up, and which address did not answer.
  const isInMessage =
    reason === "network" || reason === "credit" || reason === "rate-limit" || reason === "workers";
  return isInMessage ? `not finished: ${message}` : waitingReasons[reason];
}

function formatState(event: Extract<RenderEvent, { type: "request-state" }>): string {
  const word =
    event.state === "unrecognised"
      ? `unknown status "${event.status}", treated as running`
      : event.state;
  const expected = event.expectedMs === undefined ? "" : ` of ~${formatMs(event.expectedMs)}`;
  return `${word}  ${formatMs(event.elapsedMs)}${expected}`;
}

function describeStopping({ isRehearsal }: RunView): string {
  const jobs = isRehearsal ? "" : "; running jobs continue at GMI, and the next run picks them up";
  return withHint(
    `stopping: nothing more is submitted${jobs}`,
    "press Ctrl-C again to stop immediately, without waiting for the answer to the current submit",
  );
}

function withHint(message: string, hint: string | undefined): string {
  return hint === undefined ? message : `${message}\n  hint: ${hint}`;
}

function news(text: string): EventText {
  return { text: printable(text), isNews: true };
}

function routine(text: string): EventText {
  return { text: printable(text), isNews: false };
}
