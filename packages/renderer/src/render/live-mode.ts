import { createClient, systemClock } from "@storyreel/core";
import { shotsToGenerate } from "../storyboard/reframe-shots.ts";
import { loadLock } from "../workplace/lock/load-lock.ts";
import { createLockKeeper } from "../workplace/lock/lock-keeper.ts";
import { lockPath } from "../workplace/lock/lock.ts";
import type { RenderMode } from "./mode.ts";
import type { RenderOptions } from "./render-options.ts";

/** The live API. Everything that is bought is recorded in the ledger and in the lock file next to the storyboard. */
export function createLiveMode(
  options: Pick<
    RenderOptions,
    | "file"
    | "cwd"
    | "workplace"
    | "apiKey"
    | "apiKeyOrigin"
    | "organizationId"
    | "baseUrl"
    | "baseUrlOrigin"
    | "pace"
    | "workers"
  >,
): RenderMode {
  const { file, cwd, workplace, organizationId, baseUrl, baseUrlOrigin, pace } = options;
  const { apiKey, apiKeyOrigin, workers } = options;
  const readLock = () => loadLock(lockPath(file), { cwd });
  const open = () =>
    createClient({
      apiKey,
      apiKeyOrigin,
      organizationId,
      baseUrl,
      baseUrlOrigin,
      environment: {},
    });
  return {
    isRehearsal: false,
    workplace,
    readLock,
    keepLock: (storyboard, plan) =>
      createLockKeeper({
        path: lockPath(file),
        read: readLock,
        order: shotsToGenerate(storyboard).map(({ id }) => id),
        firstKeys: new Map(
          plan.shots.map(({ shot, takes, standsInFor }) => [
            shot.id,
            (standsInFor ?? takes)[0]?.requestKey,
          ]),
        ),
        now: () => systemClock.now(),
      }),
    checkConnection: () => (workers === undefined ? open().prepare() : workers.check()),
    connect: async () => {
      const client = open();
      // Loading the HTTP library takes longer than an intent to submit may wait.
      await client.prepare();
      return {
        client,
        lookPolicy: { kind: "adaptive", pace },
        headersOf: () => ({}),
        close: () => client.close(),
      };
    },
  };
}
