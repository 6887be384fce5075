import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
// What the weather draws by lot follows from it; when a process reaches its nth point does not.
import { firstSeed } from "../../../../scripts/test/first-seed.ts";
import { addTo, emptyAccount, faultsOf, type Account } from "./accounts.ts";
import { killInWeather, type KillOptions } from "./kill-in-weather.ts";
import { killFilm } from "./kill-film.ts";
import { createKilledRunner } from "./killed-runner.ts";
import { kindNamed, kinds } from "./kinds.ts";
import { simulateWeather } from "./simulate-weather.ts";
import type { Kind } from "./weather.ts";
import { wrongSettings } from "./wrong-settings.ts";

const isProof = process.env["MODE"] === "proof";
// A kill costs a process, about 0.2 s of one core. 1,000 of them take four minutes of two cores.
const wantedKills = isProof ? Number(process.env["STORYREEL_KILLS"] ?? 1_000) : 2;
// More than cores: a run waits for its turns and for the disk.
const lanes = isProof ? 6 : 1;
const seedsOfKind = isProof ? 40 : 1;

// Of a quick run.
const fewKills = [10 + (firstSeed % 30), 10 + (firstSeed % 17)];

type Sum = { readonly account: Account; readonly kinds: Set<string> };
const simulated: Sum = { account: emptyAccount(), kinds: new Set() };
const killed: Sum = { account: emptyAccount(), kinds: new Set() };
let bad: string[] = [];
const unsafe: string[] = [];
const caught: string[] = [];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-weather-"));
});
beforeEach(() => {
  bad = [];
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  process.stdout.write(summary());
});

function note(sum: Sum, kind: Kind, account: Account, seed: number): void {
  addTo(sum.account, account);
  sum.kinds.add(kind.name);
  if (faultsOf(account) === 0) return;
  bad.push(`${kind.name}, seed ${seed}: ${JSON.stringify(account)}`);
  unsafe.push(...bad.slice(-1));
}

const hasHooks = ({ places, name }: Kind): boolean =>
  places === undefined && !/^(fair|budget-edge)$/.test(name);

test("simulated, every kind of weather: nothing is paid twice, lost or spent beyond the budget", async () => {
  const unfelt: string[] = [];
  for (const kind of kinds.filter(({ only }) => only !== "killed")) {
    const sum = emptyAccount();
    // What a quick run does is the same every time.
    const from = isProof ? firstSeed : 1;
    for (let seed = from; seed < from + seedsOfKind; seed += 1) {
      const account = await simulateWeather(kind, seed);
      note(simulated, kind, account, seed);
      addTo(sum, account);
    }
    if (hasHooks(kind) && sum.gusts === 0) unfelt.push(kind.name);
  }
  expect(bad).toEqual([]);
  // One trial may meet a weather that is drawn by lot not at all.
  expect(isProof ? unfelt : []).toEqual([]);
});

// Each was left unfinished once: a clock that was set back kept the watch of a request quiet for as long.
test.for([
  ["own-clock-set-back", 674_030],
  ["own-clock-set-back", 674_160],
] as const)("simulated, %s with seed %i: it ends as it should", async ([name, seed]) => {
  const account = await simulateWeather(kindNamed(name), seed);
  expect(faultsOf(account)).toBe(0);
});

test("killed at every write and every exchange, with real processes", async () => {
  const fair = kindNamed("fair");
  // Of every run: how often one looks at its requests, and so how many points it has, follows from how busy the machine is.
  const leastPoints = 40;
  let points = 0;
  await inLanes([
    async (trial) => {
      points = (await killInWeather(fair, { ...trial(), killAt: [] })).points;
    },
  ]);
  expect(points).toBeGreaterThan(leastPoints);
  const chosen = isProof
    ? Array.from({ length: points }, (_, index) => index + 1)
    : [leastPoints / 2];
  const missed: string[] = [];
  await inLanes(
    chosen.map((at) => async (trial) => {
      const options = { ...trial(), killAt: [at] };
      const ended = await killInWeather(fair, options);
      note(killed, fair, ended.account, options.seed);
      // A run that has no such point ends before it.
      const isKilled = ended.account.kills === 1;
      if (!isKilled && (at <= leastPoints || at <= ended.points)) missed.push(`point ${at}`);
    }),
  );
  expect(bad).toEqual([]);
  expect(missed).toEqual([]);
});

test("killed again and again in every kind of weather, with real processes", async () => {
  const all = kinds.filter(({ only, film }) => only !== "simulated" && film === undefined);
  // A quick run tries other kinds each time.
  let next = isProof ? 0 : firstSeed;
  const trials = async (trial: () => KillOptions): Promise<void> => {
    while (killed.account.kills < wantedKills || (isProof && next < all.length)) {
      const kind = all[next % all.length]!;
      next += 1;
      const options = { ...trial(), ...(isProof ? {} : { killAt: fewKills }) };
      note(killed, kind, (await killInWeather(kind, options)).account, options.seed);
    }
  };
  await inLanes(Array.from({ length: lanes }, () => trials));
  expect(bad).toEqual([]);
});

test.runIf(isProof)("killed while the files of the film change, with real renders", async () => {
  const films = kinds.filter(({ film }) => film !== undefined);
  await inLanes(
    [...films, ...films].map((kind) => async (trial) => {
      const { seed } = trial();
      note(killed, kind, await killFilm(kind, { folder, seed }), seed);
    }),
  );
  expect(bad).toEqual([]);
});

// Each is found by the first trials of its kinds.
test.for(isProof ? wrongSettings : wrongSettings.filter(({ isQuick }) => isQuick))(
  "wrong on purpose: $name",
  async ({ name, wrong, kinds: names }) => {
    const found = await firstFault(names, async (kind, seed) => simulateWeather(kind, seed, wrong));
    if (found !== undefined) caught.push(`  ${name}: caught by ${found}`);
    expect(found).toBeDefined();
  },
);

async function firstFault(
  names: readonly string[],
  trial: (kind: Kind, seed: number) => Promise<Account>,
): Promise<string | undefined> {
  for (let seed = 1; seed <= 60; seed += 1) {
    for (const name of names) {
      const account = await trial(kindNamed(name), seed);
      if (faultsOf(account) > 0) return `${name} (${describe(account)}, seed ${seed})`;
    }
  }
  return undefined;
}

test("money-safety.md lists every kind of weather", async () => {
  const page = await readFile(new URL("../../docs/money-safety.md", import.meta.url), "utf8");
  const rows = kinds.map(({ name, says, only }) => {
    const where = only === undefined ? "both" : only;
    return `| \`${name}\` | ${says} | ${where} |`;
  });
  expect(
    page.split("\n").filter((line) => /^\| `[\w-]+` \|.*\| (both|simulated|killed) \|$/.test(line)),
  ).toEqual(rows);
});

function describe({ duplicates, losses, overBudgetCents, unfinished }: Account): string {
  const parts = [
    [duplicates, "paid twice"],
    [losses, "lost"],
    [overBudgetCents, "cents over budget"],
    [unfinished, "without end"],
  ] as const;
  return parts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : [])).join(", ");
}

function summary(): string {
  const { account: real } = killed;
  const { account: unreal } = simulated;
  const all = new Set([...killed.kinds, ...simulated.kinds]);
  const sum = (name: keyof Account): number => real[name] + unreal[name];
  return [
    "",
    `weather: ${real.kills} kills (SIGKILL of a real process), ${unreal.kills} simulated kills, ${all.size} kinds of weather`,
    `  duplicates: ${sum("duplicates")}, losses: ${sum("losses")}, over-budget cents: ${sum("overBudgetCents")}`,
    `  real: ${killed.kinds.size} kinds, ${real.reruns} runs, ${real.jobs} jobs, ${real.questions} takes asked about (exit 6)`,
    `  simulated: ${simulated.kinds.size} kinds, ${unreal.reruns} runs, ${unreal.jobs} jobs, ${unreal.questions} takes asked about`,
    `wrong settings and code: ${caught.length} caught`,
    ...caught,
    ...unsafe.map((line) => `NOT SAFE ${line}`),
    `(STORYREEL_SEED=${firstSeed})`,
    "",
  ].join("\n");
}

type Work = (trial: () => KillOptions) => Promise<void>;
let trialsSoFar = 0;

async function inLanes(work: readonly Work[]): Promise<void> {
  const queue = [...work];
  const cache = join(tmpdir(), "storyreel-test-compile-cache");
  const lane = async (): Promise<void> => {
    const runners = [createKilledRunner(cache), createKilledRunner(cache)] as const;
    const trial = (): KillOptions => ({ runners, folder, seed: firstSeed + (trialsSoFar += 1) });
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await next(trial);
    } finally {
      for (const runner of runners) runner.close();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
