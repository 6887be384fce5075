import type { WorkerEvent, WorkerRole } from "@storyreel/fleet";
import type { RenderEvent } from "@storyreel/renderer/events";
import { printable } from "@storyreel/renderer/kit";
import type { Output } from "./output.ts";

/** What `storyreel worker` says: lines for people on stderr, or one JSON object a line on stdout. */
export type WorkerLog = {
  ready(worker: Ready): void;
  readonly tell: (event: WorkerEvent) => void;
  stopping(why: string): void;
  stopped(): void;
};

type Ready = {
  readonly worker: string;
  readonly account: string;
  readonly roles: readonly WorkerRole[];
};

/** One thing that happened, for programs. */
type Entry = { readonly type: string; readonly [name: string]: unknown };

export function createWorkerLog(
  output: Output,
  { isJson, now = () => new Date() }: { readonly isJson: boolean; readonly now?: () => Date },
): WorkerLog {
  const say = (text: string, entry: Entry): void => {
    const at = now().toISOString();
    if (isJson) output.stdout(`${JSON.stringify({ at, ...entry })}\n`);
    else output.stderr(printable(`${at.slice(0, 19)}Z  ${text}\n`));
  };
  return {
    ready: (ready) => {
      const { worker, account, roles } = ready;
      const text = `worker ${worker.slice(0, 8)} is ready for account ${account}: ${roles.join(", ")}`;
      say(text, { type: "ready", ...ready });
    },
    tell: (event) => {
      switch (event.type) {
        case "trouble": {
          const { message, hint } = event;
          return say(`trouble: ${message}${hint === undefined ? "" : `; ${hint}`}`, event);
        }
        case "recovered":
          return say(event.message, event);
        case "take": {
          const line = takeLine(event.event);
          if (line === undefined) return;
          const { account, key } = event;
          const { type, text, ...facts } = line;
          return say(text, { type, account, key, ...facts });
        }
      }
    },
    stopping: (why) => say(`stopping: ${why}`, { type: "stopping" }),
    stopped: () => say("stopped", { type: "stopped" }),
  };
}

type TakeLine = Entry & { readonly text: string };

/** What an operator looks for when something is odd. What is routine and frequent is in `fleet status`. */
function takeLine(event: RenderEvent): TakeLine | undefined {
  switch (event.type) {
    case "request-submitted": {
      const { take, requestId, adopted } = event;
      const what = adopted ? "found after its answer was lost" : "submitted";
      const text = `${labelOf(take)} ${what}, request ${requestId}`;
      return { type: "request-submitted", text, ...take, requestId, adopted };
    }
    case "take-finished": {
      const { take, requestId, sha256, sizeBytes } = event;
      const text = `${labelOf(take)} finished, request ${requestId}`;
      return { type: "take-finished", text, ...take, requestId, sha256, sizeBytes };
    }
    case "take-failed": {
      const { take, requestId, message } = event;
      return {
        type: "take-failed",
        text: `${labelOf(take)} failed: ${message}`,
        ...take,
        requestId,
        message,
      };
    }
    case "take-uncertain": {
      const { take, message } = event;
      const text = `${labelOf(take)} is uncertain: ${message}`;
      return { type: "take-uncertain", text, ...take, message };
    }
    case "take-waiting": {
      const { take, reason, message } = event;
      const text = `${labelOf(take)} waits: ${message}`;
      return { type: "take-waiting", text, ...take, reason, message };
    }
    case "retrying": {
      const { take, trouble, brief, delayMs } = event;
      const who = take === undefined ? "" : `${labelOf(take)} `;
      const text = `${who}retries in ${Math.round(delayMs / 1000)} s: ${brief}`;
      return { type: "retrying", text, ...take, trouble, brief, delayMs };
    }
    case "warning": {
      const { take, message } = event;
      const who = take === undefined ? "" : `${labelOf(take)}: `;
      return { type: "warning", text: `warning: ${who}${message}`, ...take, message };
    }
    case "assembly-finished":
    case "assembly-progress":
    case "assembly-started":
    case "diagnostics-found":
    case "download-started":
    case "interrupt-received":
    case "plan-made":
    case "rehearsal-started":
    case "render-finished":
    case "request-state":
    case "run-started":
    case "submit-started":
    case "take-reused":
      return undefined;
  }
}

function labelOf({ shotId, take }: { readonly shotId: string; readonly take: number }): string {
  return take === 1 ? `shot ${shotId}` : `shot ${shotId}, take ${take}`;
}
