import { createClient } from "@storyreel/core";
import type { PlannedTake } from "../plan/render-plan.ts";
import { emptyLock } from "../workplace/lock/lock.ts";
import type { RenderMode } from "./mode.ts";
import type { RenderOptions } from "./render-options.ts";

// The embedded server answers at once: there is no queue that frequent polling could burden.
const lookEveryMs = 5;

/**
 * A rehearsal: an embedded server answers in place of the API, over real HTTP, with playable clips. It has a workplace
 * of its own and no lock file.
 */
export function createRehearsalMode({
  workplace,
  catalogue,
}: Pick<RenderOptions, "workplace" | "catalogue">): RenderMode {
  return {
    isRehearsal: true,
    workplace: workplace.rehearsal(),
    readLock: async () => ({ lock: emptyLock, diagnostics: [] }),
    keepLock: () => undefined,
    checkConnection: async () => undefined,
    connect: async () => {
      const { createMockServer } = await import("@storyreel/mock-server");
      const server = await createMockServer({ models: catalogue });
      const client = createClient({
        // Any text will do: the embedded server only checks that there is a key.
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
