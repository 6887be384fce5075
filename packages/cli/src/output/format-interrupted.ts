import { counted } from "@storyreel/renderer/kit";
import type { RunView, TakeView } from "@storyreel/renderer/events";

// More than that is a list for `storyreel status`.
const mostRequests = 12;
const mostNames = 24;

/**
 * What an interrupted run leaves behind: the requests that go on at GMI with their ids, submits whose answer was not waited
 * for, and what was not sent. `undefined`: nothing, as the run had not begun or everything is there.
 */
export function describeInterrupted(view: RunView): string | undefined {
  const open = [...view.takes.values()].filter(isOpen);
  if (view.startedAtMs === undefined || open.length === 0) return undefined;
  if (view.isRehearsal) {
    return `interrupted: ${counted(open.length, "clip")} not made; nothing is charged`;
  }
  const atGmi = open.filter(({ requestId }) => requestId !== undefined);
  const rest = open.filter(({ requestId }) => requestId === undefined);
  const unanswered = rest.filter(isUnanswered);
  const unsent = rest.filter((take) => !isUnanswered(take));
  const counts = [
    ...(atGmi.length === 0 ? [] : [`${counted(atGmi.length, "request")} left at GMI`]),
    ...(unanswered.length === 0
      ? []
      : [`${counted(unanswered.length, "submit")} without an answer`]),
    ...(unsent.length === 0 ? [] : [`${counted(unsent.length, "clip")} not sent`]),
  ];
  return [
    `interrupted: ${counts.join(", ")}`,
    ...limited(atGmi, mostRequests).map(
      ({ label, requestId }) => `  at GMI: ${label}  ${requestId}`,
    ),
    ...more(atGmi, mostRequests).map((text) => `  at GMI: ${text}`),
    ...list("without an answer", unanswered),
    ...list("not sent", unsent),
  ].join("\n");
}

function isOpen({ phase }: TakeView): boolean {
  switch (phase) {
    case "waiting":
    case "submitting":
    case "queued":
    case "running":
    case "downloading":
    case "uncertain":
    case "held":
      return true;
    case "finished":
    case "reused":
    case "failed":
      return false;
  }
}

function isUnanswered({ phase, reserved }: TakeView): boolean {
  return phase === "submitting" || phase === "uncertain" || reserved?.isAccepted === false;
}

function list(what: string, takes: readonly TakeView[]): readonly string[] {
  if (takes.length === 0) return [];
  const names = limited(takes, mostNames).map(({ label }) => label);
  return [`  ${what}: ${[...names, ...more(takes, mostNames)].join(", ")}`];
}

function limited(takes: readonly TakeView[], most: number): readonly TakeView[] {
  return takes.slice(0, most);
}

function more(takes: readonly TakeView[], most: number): readonly string[] {
  return takes.length > most ? [`and ${takes.length - most} more`] : [];
}
