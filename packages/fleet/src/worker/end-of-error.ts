import { ClipNotKept } from "@storyreel/renderer/engine";
import { FleetError } from "../fleet-error.ts";
import type { JobEnd } from "../queue/queue.ts";

// A newer worker goes on with it meanwhile, or the store of clips comes back.
const laterMs = 60_000;
// A database that is away for a moment has to be found again soon.
const awayMs = 5_000;

/**
 * How a job ends whose handler threw. What is nobody's fault must not count as one of its tries, or a job that five deployments
 * interrupted would be given up. Throws the error again if the job has to be tried again, and given up in the end.
 */
export function endOfError(thrown: unknown, stopping: AbortSignal): JobEnd {
  if (stopping.aborted) return { kind: "later", afterMs: 0 };
  const error = storeError(thrown) ?? thrown;
  const code = error instanceof FleetError ? error.code : undefined;
  if (code === "FLEET_VERSION" || code === "FLEET_STORE")
    return { kind: "later", afterMs: laterMs };
  if (code === "FLEET_UNREACHABLE") return { kind: "later", afterMs: awayMs };
  throw error;
}

/** Why the store of clips could not be used; `undefined`: that was not it. */
export function storeError(thrown: unknown): FleetError | undefined {
  const error = thrown instanceof ClipNotKept ? thrown.cause : thrown;
  return error instanceof FleetError && error.code === "FLEET_STORE" ? error : undefined;
}
