import type { Ledger, Workers } from "@storyreel/renderer/engine";
import type { Workplace } from "@storyreel/renderer/workplace";
import { openBlobs } from "../blobs/open-blobs.ts";
import { openDatabase } from "../database/database.ts";
import { greet } from "../database/greet.ts";
import { checkVersion } from "../database/migrate.ts";
import { openPostgresLedger } from "../database/postgres-ledger.ts";
import { openSharedParts } from "../parts/shared-parts.ts";
import { followAccount } from "./follow-account.ts";
import { bringClips } from "./bring-clips.ts";
import { openFleetWorkplace } from "./fleet-workplace.ts";
import { limitsOf } from "./limits.ts";
import { skipShot } from "./skip-shot.ts";
import { runOnFleet } from "./run-on-fleet.ts";
import { withdraw } from "./withdraw.ts";

export type OpenFleetOptions = {
  /** `postgres://…` */
  readonly url: string;
  /** Default: `default`. */
  readonly account?: string | undefined;
  /** Name of the project, the same in every clone. */
  readonly project: string;
  /** Of a storyboard, from the root of the project, with `/`. */
  readonly boardOf: (file: string) => string;
  /** The way back, on this machine: an absolute path. Absent: charges do not name their storyboards. */
  readonly fileOf?: ((board: string) => string) | undefined;
  /** The storyboard that is rendered. */
  readonly file: string;
  /** A folder of this machine for clips and what is cut from them. */
  readonly stateDir: string;
  readonly priority?: number | undefined;
  /** Only hand the plan over; do not wait for its clips. */
  readonly isDetached?: boolean | undefined;
};

/** A fleet, for one who has a storyboard: what it knows, and its workers. */
export type Fleet = {
  readonly workplace: Workplace;
  readonly workers: Workers;
  /** Brings clips of finished takes to this machine, by request key. @returns how many there were to bring. */
  bringClips(keys: readonly string[]): Promise<number>;
  /**
   * Takes back what was asked for and not sent, of all shots or of some. What is at the API stays there.
   *
   * @returns how many takes are not sent any more.
   */
  withdraw(shots: readonly string[] | undefined): Promise<number>;
  /** Calls back after takes of the account have changed, at most once a second, until what it returns is called. */
  follow(onChange: () => void): () => Promise<void>;
  /** The ledger of the account, for what a person decides. */
  readonly ledger: Ledger;
  /** Leaves a shot out of the board's runs that go on: they end without it. @returns how many takes that concerns. */
  skip(shot: string): Promise<number>;
  close(): Promise<void>;
};

/**
 * Connects to a fleet.
 *
 * @throws FleetError `FLEET_UNREACHABLE`, `FLEET_REFUSED`, `FLEET_NOT_SET_UP`, `FLEET_VERSION`, `FLEET_STORE`.
 */
export async function openFleet(options: OpenFleetOptions): Promise<Fleet> {
  const { account = "default", project, boardOf, file } = options;
  const database = openDatabase(options.url, { name: "storyreel render" });
  try {
    const { settings, clock } = await greet(database);
    const blobs = await openBlobs(settings.blobs);
    const board = `${project}/${boardOf(file)}`;
    const workplace = openFleetWorkplace({ ...options, database, account });
    return {
      workplace,
      workers: {
        check: () => checkVersion(database),
        parts: openSharedParts({ database, blobs }, { account, board }),
        run: (work) => {
          const budgets = limitsOf(project);
          return runOnFleet({ ...options, database, blobs, clock, account, board, budgets }, work);
        },
      },
      bringClips: (keys) => {
        const { media } = workplace;
        return bringClips({ database, blobs, account, media }, keys);
      },
      withdraw: (shots) => withdraw(database, { account, board, shots }),
      follow: (onChange) => followAccount(database, account, onChange),
      ledger: openPostgresLedger(database, account),
      skip: (shot) => skipShot(database, { account, board, shot }),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
