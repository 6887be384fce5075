import { rmSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "@storyreel/core";
import { stateFolder } from "../workplace/state-folder.ts";
import { emptyLock } from "../workplace/lock/lock.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { filmName } from "../storyboard/film-name.ts";
import { readKnownTakes } from "../workplace/known-takes.ts";
import type { Stage } from "./stage.ts";

// The embedded server answers as soon as it is asked: there is no queue to be gentle to.
const lookEveryMs = 5;

/**
 * A rehearsal: a stand-in for the API inside this process, over real HTTP, with playable clips. Its ledger and clips
 * lie in a folder of their own, so that none is ever taken for a paid one, and it has no lock file.
 */
export function createRehearsalStage(options: { readonly stateDir: string }): Stage {
  const stateDir = join(options.stateDir, "rehearsal");
  return {
    isRehearsal: true,
    stateDir,
    baseName: (storyboard) => `${filmName(storyboard)}.rehearsal`,
    readLock: async () => ({ lock: emptyLock, diagnostics: [] }),
    readKnown: (lock) => readKnownTakes(stateDir, lock),
    // The server of an interrupted rehearsal is gone, and its requests with it; they cost nothing.
    dropLost: (plan) => {
      const isLost = plan.shots
        .flatMap(({ takes }) => takes)
        .some(({ state }) => state.kind === "running" || state.kind === "uncertain");
      if (isLost) rmSync(stateFolder(stateDir).ledger, { force: true });
      return isLost;
    },
    keepLock: () => undefined,
    connect: async () => {
      const { createMockServer } = await import("@storyreel/mock-server");
      const server = await createMockServer();
      const client = createClient({
        // Opens nothing anywhere; the embedded server only wants to see one.
        apiKey: "rehearsal",
        baseUrl: server.baseUrl,
        environment: {},
      });
      return {
        client,
        lookPolicy: { kind: "fixed", everyMs: lookEveryMs },
        headersOf: (take) => ({ "x-storyreel-label": labelOf(take) }),
        close: async () => {
          await client.close();
          await server.close();
        },
      };
    },
  };
}

/** What the clip shows in large letters. */
function labelOf(take: PlannedTake): string {
  return take.take === 1 ? take.shotId : `${take.shotId} take ${take.take}`;
}
