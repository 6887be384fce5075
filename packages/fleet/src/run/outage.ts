import type { RemoteWork } from "@storyreel/renderer/engine";
import { FleetError } from "../fleet-error.ts";

// Long enough for a server to start again, or for a standby to take over.
const patienceMs = 3 * 60_000;

/** Bears that the database is away for a while: the workers go on when it is back, and who follows them waits for that. */
export function createOutage({ onEvent }: Pick<RemoteWork, "onEvent">) {
  let sinceMs: number | undefined;
  return {
    /** @throws what `work` throws; FleetError `FLEET_UNREACHABLE` only if it lasts for minutes. */
    bear: async (work: () => Promise<void>): Promise<void> => {
      try {
        await work();
        sinceMs = undefined;
      } catch (error) {
        if (!(error instanceof FleetError) || error.code !== "FLEET_UNREACHABLE") throw error;
        const nowMs = performance.now();
        if (sinceMs !== undefined && nowMs - sinceMs > patienceMs) throw error;
        if (sinceMs !== undefined) return;
        sinceMs = nowMs;
        const { message } = error;
        const hint = "waiting for it; the workers continue when it is back";
        onEvent({ type: "warning", take: undefined, message, hint });
      }
    },
  };
}
