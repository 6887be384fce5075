import { createClient, systemClock } from "@storyreel/core";
import { loadLock } from "../workplace/lock/load-lock.ts";
import { createLockKeeper } from "../workplace/lock/lock-keeper.ts";
import { lockPath } from "../workplace/lock/lock-path.ts";
import { shotsToGenerate } from "../storyboard/reframe-shots.ts";
import { filmName } from "../storyboard/film-name.ts";
import { readKnownTakes } from "../workplace/known-takes.ts";
import type { Stage } from "./stage.ts";

/** The live API: everything that is bought stands in the ledger and in the lock file beside the storyboard. */
export function createLiveStage(options: {
  readonly file: string;
  readonly cwd: string;
  readonly stateDir: string;
  readonly apiKey?: string;
  readonly organizationId?: string;
  readonly baseUrl?: string;
}): Stage {
  const { file, cwd, stateDir, apiKey, organizationId, baseUrl } = options;
  const readLock = () => loadLock(lockPath(file), { cwd });
  return {
    isRehearsal: false,
    stateDir,
    baseName: filmName,
    readLock,
    readKnown: (lock) => readKnownTakes(stateDir, lock),
    dropLost: () => false,
    keepLock: (storyboard) =>
      createLockKeeper({
        path: lockPath(file),
        read: readLock,
        order: shotsToGenerate(storyboard).map(({ id }) => id),
        now: () => systemClock.now(),
      }),
    connect: async () => {
      const client = createClient({ apiKey, organizationId, baseUrl, environment: {} });
      return {
        client,
        lookPolicy: { kind: "adaptive" },
        headersOf: () => ({}),
        close: () => client.close(),
      };
    },
  };
}
