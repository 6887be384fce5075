import type { FaultStep } from "../recording/fault.ts";
import type { FaultTarget } from "../replay/injected-faults.ts";
import type { Session } from "./session.ts";

/** What hits a call: a fault that was put in, else the recording's own, else one by lot. */
export function takeFault(
  session: Session,
  target: FaultTarget,
  recorded: FaultStep | undefined,
): FaultStep | undefined {
  const injected = session.injected.isEmpty ? undefined : session.injected.take(target);
  if (injected !== undefined || session.chaos === undefined) return injected ?? recorded;
  return recorded ?? session.chaos.take(target, target.requestId ?? target.modelId ?? "");
}
