import { copyFile, mkdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openSqliteLedger } from "../../src/workplace/ledger/sqlite-ledger.ts";
import type { TakeRecord } from "../../src/workplace/ledger/take-record.ts";
import { buildKitPlan } from "../run-plan-kit.ts";
import { randomFrom } from "../simulated-time.ts";
import { emptyAccount, judgeBooks, type Account } from "./accounts.ts";
import type { EndedRun } from "./killed-child.ts";
import type { KilledRunner } from "./killed-runner.ts";
import { renderUntilDone, type RunEnd } from "./render-until-done.ts";
import { wantedTakes } from "./simulate-weather.ts";
import { createWeatherApi } from "./weather-api.ts";
import { quickMs } from "./weather-policy.ts";
import { startWeatherServer, type WeatherServer } from "./weather-server.ts";
import type { Kind, Place } from "./weather.ts";

export type KillOptions = {
  /** Two, for the kinds with two processes. */
  readonly runners: readonly [KilledRunner, KilledRunner];
  /** For state folders. */
  readonly folder: string;
  readonly seed: number;
  /** Where the runs of this trial are killed. Default: drawn by lot. */
  readonly killAt?: readonly number[];
};

type Trial = {
  readonly kind: Kind;
  readonly options: KillOptions;
  readonly random: () => number;
  readonly server: WeatherServer & { readonly api: ReturnType<typeof createWeatherApi> };
  readonly account: Account;
  readonly kills: number[];
  stateDir: string;
  readonly stateDirs: string[];
  /** The ledger as it was before it was damaged. */
  saved: string | undefined;
  /** How often the folder was deleted while a process ran. */
  deletions: number;
  points: number;
};

export type KilledTrial = {
  readonly account: Account;
  /** Of the longest run. */ readonly points: number;
};

/** One film in one kind of weather with a real process over a socket and a disk: killed, run again to its end, and judged. */
export async function killInWeather(kind: Kind, options: KillOptions): Promise<KilledTrial> {
  const { folder, seed } = options;
  const random = randomFrom(seed);
  const server = await startWeatherServer((origin) =>
    createWeatherApi({
      kind,
      random,
      now: () => Date.now(),
      ms: quickMs,
      jobMs: () => 5 + random() * 40,
      origin,
    }),
  );
  const stateDir = join(folder, `${kind.name}-${seed}`);
  const kills =
    options.killAt ?? [60, 40, 30, 20, 15].map((most) => 1 + Math.floor(random() * most));
  const trial: Trial = {
    kind,
    options,
    random,
    server,
    account: emptyAccount(),
    kills: [...kills],
    stateDir,
    stateDirs: [stateDir],
    saved: undefined,
    deletions: 0,
    points: 0,
  };
  try {
    await toTheEnd(trial);
    if (has(trial, "second-clone")) {
      trial.stateDir = `${stateDir}-clone`;
      trial.stateDirs.push(trial.stateDir);
      await toTheEnd(trial);
    }
    await settle(trial);
  } finally {
    await server.close();
    for (const one of trial.stateDirs) await rm(one, { recursive: true, force: true });
  }
  return { account: trial.account, points: trial.points };
}

const has = ({ kind }: Trial, place: Place): boolean => kind.places?.includes(place) === true;
const passMs = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function toTheEnd(trial: Trial): Promise<void> {
  const { runs, isFinished } = await renderUntilDone(trial.kind, {
    run: (givenUp) => runOnce(trial, givenUp),
    // Five minutes are 1.9 s here; the search before a submit is repeated waits for the rest of the settle time.
    wait: (time) => passMs(time === "seconds" ? 20 : 300),
    between: (end) => between(trial, end),
  });
  trial.account.reruns += runs;
  if (!isFinished) trial.account.unfinished += 1;
}

async function runOnce(trial: Trial, givenUp: readonly string[]): Promise<RunEnd | undefined> {
  const { options, random } = trial;
  trial.server.api.beginRun();
  const isPaused = has(trial, "stopped-for-minutes") && random() < 0.5;
  const pause = isPaused
    ? setTimeout(() => options.runners[0].pause(700 + random() * 300), random() * 150)
    : undefined;
  const isDeletable = has(trial, "deleted-mid-run") && trial.account.kills === 0;
  const deletion = isDeletable && trial.deletions < 3 ? deleteSoon(trial) : undefined;
  const racers = has(trial, "two-processes") ? options.runners : [options.runners[0]];
  const ends = await Promise.all(racers.map((runner) => runWith(trial, runner, givenUp)));
  clearTimeout(pause);
  const isDeleted = await deletion?.end();
  if (ends.includes(undefined)) return undefined;
  // The folder went in the moment of the end: whoever wants the film runs it once more.
  if (isDeleted === true && (await sizeOf(join(trial.stateDir, "ledger.db"))) === 0)
    return undefined;
  // The second process had the plan of before the first.
  return ends.at(-1);
}

async function runWith(
  trial: Trial,
  runner: KilledRunner,
  givenUp: readonly string[],
): Promise<EndedRun | undefined> {
  const { server, kind, random, account } = trial;
  const isDamaged = trial.saved !== undefined;
  const end = await runner.run({
    stateDir: trial.stateDir,
    baseUrl: server.origin,
    takes: wantedTakes,
    room: kind.room === undefined ? 5 * wantedTakes.length : wantedTakes.length + kind.room,
    givenUp,
    killAt: isDamaged ? undefined : trial.kills.shift(),
    proxyPort: kind.name === "connection-refused" ? server.proxyPort : undefined,
    fullAt: has(trial, "full-disk") && random() < 0.5 ? 1 + Math.floor(random() * 20) : undefined,
  });
  if (end === undefined) account.kills += 1;
  else trial.points = Math.max(trial.points, end.points);
  return end;
}

/** Deletes the state folder in a moment, unless the run has ended by then. */
function deleteSoon(trial: Trial): { readonly end: () => Promise<boolean> } {
  const { stateDir, random } = trial;
  let deleted: Promise<void> | undefined;
  const timer = setTimeout(
    () => {
      trial.deletions += 1;
      deleted = rm(stateDir, { recursive: true, force: true, maxRetries: 5 });
      // Thrown by `end`.
      deleted.catch(() => undefined);
    },
    30 + random() * 150,
  );
  return {
    end: async () => {
      clearTimeout(timer);
      await deleted;
      return deleted !== undefined;
    },
  };
}

async function between(trial: Trial, end: RunEnd | undefined): Promise<void> {
  const { stateDir, random } = trial;
  const ledger = join(stateDir, "ledger.db");
  const log = `${ledger}-wal`;
  if (
    trial.saved !== undefined ||
    (has(trial, "log-cut") && end?.exit === undefined && end !== undefined)
  ) {
    await repair(trial, end);
    return;
  }
  if (has(trial, "lost-clips") && random() < 0.5)
    await rm(join(stateDir, "media"), { recursive: true, force: true });
  if (end !== undefined) return;
  if (has(trial, "deleted-folder") && random() < 0.6)
    await rm(stateDir, { recursive: true, force: true });
  if (has(trial, "log-lost")) await rm(log, { force: true });
  if (has(trial, "log-cut")) {
    const size = await sizeOf(log);
    if (size > 0) await truncate(log, Math.floor(random() * size));
  }
  if (has(trial, "lock-damaged") && (await sizeOf(join(stateDir, "ledger.db"))) > 0) {
    await writeFile(
      join(stateDir, "lock.db"),
      "not a database ".repeat(1 + Math.floor(random() * 500)),
    );
    await writeFile(join(stateDir, "lock.txt"), "\u001b[2J");
  }
  if (has(trial, "ledger-flipped") && (await sizeOf(ledger)) > 0) await flip(trial, ledger);
}

/** What the message tells a person to do about damage. */
async function repair(trial: Trial, end: RunEnd | undefined): Promise<void> {
  const ledger = join(trial.stateDir, "ledger.db");
  const isTold = end !== undefined && end.exit === undefined;
  if (has(trial, "log-cut") && isTold) await rm(`${ledger}-wal`, { force: true });
  if (trial.saved === undefined) return;
  if (isTold) {
    for (const name of ["", "-wal"]) {
      await rm(ledger + name, { force: true });
      if ((await sizeOf(join(trial.saved, `ledger${name}`))) > 0)
        await copyFile(join(trial.saved, `ledger${name}`), ledger + name);
    }
  }
  await rm(trial.saved, { recursive: true });
  trial.saved = undefined;
}

async function flip(trial: Trial, ledger: string): Promise<void> {
  const saved = `${trial.stateDir}-saved`;
  await mkdir(saved, { recursive: true });
  for (const name of ["", "-wal"]) {
    if ((await sizeOf(ledger + name)) > 0)
      await copyFile(ledger + name, join(saved, `ledger${name}`));
  }
  const bytes = await readFile(ledger);
  bytes[Math.floor(trial.random() * bytes.length)]! ^= 1 << Math.floor(trial.random() * 8);
  await writeFile(ledger, bytes);
  trial.saved = saved;
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function settle(trial: Trial): Promise<void> {
  const { kind, account, server, stateDirs } = trial;
  const records: TakeRecord[] = [];
  let heldUsd = 0n;
  for (const stateDir of stateDirs) {
    const ledger = await openSqliteLedger(join(stateDir, "ledger.db"));
    for await (const { record } of ledger.entries()) records.push(record);
    const held = await ledger.heldUsd("film");
    if (held > heldUsd) heldUsd = held;
    await ledger.close();
  }
  const { plan } = await buildKitPlan(wantedTakes, () => ({ kind: "new" }));
  const { price } = plan.shots[0]!.takes[0]!;
  const priceUsd = price.known ? price.usd : 0n;
  const room = kind.room === undefined ? 5 * wantedTakes.length : wantedTakes.length + kind.room;
  const prompts = wantedTakes.map(({ id }) => `shot ${id}`);
  const maxUsd = priceUsd * BigInt(room);
  const { jobs } = server.api.queue;
  account.gusts = server.api.gusts();
  Object.assign(account, judgeBooks({ jobs, prompts, records, priceUsd, maxUsd, heldUsd }));
}
