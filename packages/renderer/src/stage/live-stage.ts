import { createClient, systemClock } from "@storyreel/core";
import { createMediaStore } from "../journal/media-store.ts";
import { readTakeStates } from "../journal/read-take-states.ts";
import { stateFolder } from "../journal/state-folder.ts";
import { loadLock } from "../lock/load-lock.ts";
import { createLockKeeper } from "../lock/lock-keeper.ts";
import { lockPath } from "../lock/lock-path.ts";
import { withLock } from "../lock/lock-states.ts";
import type { Stage } from "./stage.ts";

/** The live API: everything that is bought stands in the journal and in the lock file beside the storyboard. */
export function createLiveStage(options: {
  readonly file: string;
  readonly cwd: string;
  readonly stateDir: string;
  readonly apiKey?: string;
  readonly organizationId?: string;
  readonly baseUrl?: string;
}): Stage {
  const { file, cwd, stateDir, apiKey, organizationId, baseUrl } = options;
  const media = createMediaStore(stateFolder(stateDir).media);
  return {
    isRehearsal: false,
    stateDir,
    baseName: ({ name }) => name,
    readLock: () => loadLock(lockPath(file), { cwd }),
    readStates: async (lock) =>
      withLock(await readTakeStates(stateDir), lock, (sha256) => media.path(sha256)),
    dropLost: () => false,
    keepLock: (lock, storyboard) =>
      createLockKeeper({
        path: lockPath(file),
        lock,
        order: storyboard.shots.map(({ id }) => id),
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
