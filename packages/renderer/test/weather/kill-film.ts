import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { synthesizeClip } from "@storyreel/mock-server";
import { openSqliteLedger } from "../../src/workplace/ledger/sqlite-ledger.ts";
import { requestIdsOf } from "../../src/workplace/ledger/take-record.ts";
import { randomFrom } from "../simulated-time.ts";
import { emptyAccount, type Account } from "./accounts.ts";
import { createWeatherApi } from "./weather-api.ts";
import { quickMs } from "./weather-policy.ts";
import { isCharged } from "./weather-queue.ts";
import { startWeatherServer, type WeatherServer } from "./weather-server.ts";
import type { Kind } from "./weather.ts";

type Trial = {
  readonly kind: Kind;
  readonly random: () => number;
  readonly server: WeatherServer & { readonly api: ReturnType<typeof createWeatherApi> };
  readonly account: Account;
  kills: number;
  /** A clone: storyboards, lock files and, below it, the state folder. */
  folder: string;
};

const doors = ["red", "green", "blue"] as const;
type Door = { readonly id: string; readonly prompt: string };
const wanted: readonly Door[] = doors.map((id) => ({ id, prompt: `A ${id} door.` }));
const edited: readonly Door[] = [{ id: "red", prompt: "A dark red door." }, ...wanted.slice(1)];
const renamed: readonly Door[] = wanted
  .toReversed()
  .map(({ id, prompt }) => ({ id: `door-${id}`, prompt }));
const shared: readonly Door[] = [...wanted.slice(1), { id: "white", prompt: "A white door." }];

/** Each clip costs 0.336 dollars, and the budget has room for what is wanted. */
function boardOf(shots: readonly Door[], room = shots.length): string {
  return `storyboard: 1
title: Doors
budget: { max_usd: ${(room * 0.336).toFixed(3)} }
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1" }
shots:
${shots.map(({ id, prompt }) => `  - { id: ${id}, prompt: "${prompt}" }`).join("\n")}
`;
}

/** One storyboard with its lock file, rendered by real processes that are killed, in one kind of weather. */
export async function killFilm(
  kind: Kind,
  options: { readonly folder: string; readonly seed: number },
): Promise<Account> {
  const random = randomFrom(options.seed);
  const server = await startWeatherServer((origin) =>
    createWeatherApi({
      kind,
      random,
      now: () => Date.now(),
      ms: quickMs,
      jobMs: () => 20 + random() * 100,
      origin,
      clipOf: ({ id }) => clip(id),
    }),
  );
  const folder = join(options.folder, `${kind.name}-${options.seed}`);
  const trial: Trial = { kind, random, server, account: emptyAccount(), kills: 4, folder };
  try {
    await mkdir(folder, { recursive: true });
    const room = kind.film === "board-edited" ? 4 : 3;
    await writeFile(join(folder, "doors.yaml"), boardOf(wanted, room));
    await writeFile(join(folder, "more.yaml"), boardOf(shared));
    await renderToEnd(trial);
    if (kind.film === "clone-with-lock") {
      trial.folder = `${folder}-clone`;
      await mkdir(trial.folder);
      // If each kill hit a submit before it left, a person was asked about all shots, and there is no lock file.
      for (const name of ["doors.yaml", "doors.lock.yaml"])
        if (existsSync(join(folder, name)))
          await copyFile(join(folder, name), join(trial.folder, name));
      trial.kills = 1;
      await renderToEnd(trial);
    }
    await settle(trial);
  } finally {
    await server.close();
    for (const one of [folder, `${folder}-clone`]) await rm(one, removal);
  }
  return trial.account;
}

async function renderToEnd(trial: Trial): Promise<void> {
  const { kind, folder, account } = trial;
  const files = kind.film === "two-boards" ? ["doors.yaml", "more.yaml"] : ["doors.yaml"];
  for (let runs = 0; runs < 14; runs += 1) {
    account.reruns += files.length;
    const editing = kind.film === "board-edited" && runs === 1 ? edit(trial) : undefined;
    const exits = await Promise.all(files.map((file) => render(trial, file)));
    await editing;
    if (exits.every((exit) => exit === 0 || exit === 6)) {
      // A kill between the intent and the submit: a person decides.
      account.questions += exits.includes(6) ? 1 : 0;
      return;
    }
    if (exits.includes(undefined)) await between(trial);
    else if (kind.film === "board-renamed")
      await writeFile(join(folder, "doors.yaml"), boardOf(renamed));
  }
  account.unfinished += 1;
}

async function edit({ folder, random }: Trial): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 400 + random() * 600));
  await writeFile(join(folder, "doors.yaml"), boardOf(edited, 4));
}

/** What a killed render has started may write for a moment more. */
const removal = { recursive: true, force: true, maxRetries: 5 } as const;

const program = new URL("film-child.ts", import.meta.url).pathname;

/** The exit code; undefined: it was killed. */
async function render(trial: Trial, file: string): Promise<number | undefined> {
  const { folder, server, random, account } = trial;
  const isKilled = trial.kills > 0;
  if (isKilled) trial.kills -= 1;
  const event = isKilled ? 2 + Math.floor(random() * 16) : 0;
  const afterMs = random() < 0.5 ? 0 : Math.floor(random() * 60);
  const child = spawn(
    process.execPath,
    [
      "--conditions=storyreel-source",
      program,
      file,
      folder,
      join(folder, ".storyreel"),
      server.origin,
      String(event),
      String(afterMs),
    ],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "storyreel-test-compile-cache") },
    },
  );
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  if (signal === "SIGKILL") account.kills += 1;
  return code ?? undefined;
}

async function between(trial: Trial): Promise<void> {
  const { kind, folder, random } = trial;
  const lock = join(folder, "doors.lock.yaml");
  const text = await readFile(lock, "utf8").catch(() => undefined);
  switch (kind.film) {
    case "folder-gone-with-lock":
      await rm(join(folder, ".storyreel"), removal);
      return;
    case "lock-gone":
      await rm(lock, { force: true });
      return;
    case "board-renamed":
      await writeFile(join(folder, "doors.yaml"), boardOf(random() < 0.5 ? renamed : wanted));
      return;
    case "lock-conflicted":
      if (text === undefined) return;
      await writeFile(lock, `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n`);
      await renderDamaged(trial, lock, text);
      return;
    case "lock-cut":
      if (text === undefined) return;
      await truncate(lock, Math.floor(random() * Buffer.byteLength(text)));
      await renderDamaged(trial, lock, text);
      return;
    case "clone-with-lock":
    case "board-edited":
    case "two-boards":
    case undefined:
  }
}

/** What the lock file said is restored, as a person does with git, unless the render could use it as it was. */
async function renderDamaged(trial: Trial, lock: string, text: string): Promise<void> {
  trial.account.reruns += 1;
  if ((await render(trial, "doors.yaml")) === 1) await writeFile(lock, text);
}

async function settle({ kind, account, server, folder }: Trial): Promise<void> {
  const charged = server.api.queue.jobs.filter(isCharged);
  const prompts = new Set(charged.map(({ payload }) => payload["prompt"]));
  const ledger = await openSqliteLedger(join(folder, ".storyreel", "ledger.db"));
  const known = new Set<string>();
  // Of a shot that the storyboard does not want any more, nobody has been asked yet.
  let unanswered = 0;
  for await (const { record } of ledger.entries()) {
    if (record.state === "sending" || record.state === "ambiguous") unanswered += 1;
    for (const id of requestIdsOf(record)) known.add(id);
  }
  await ledger.close();
  const lock = await readFile(join(folder, "doors.lock.yaml"), "utf8").catch(() => "");
  account.jobs = server.api.queue.jobs.length;
  account.duplicates = charged.length - prompts.size;
  const stray = charged.filter(({ id }) => !known.has(id) && !lock.includes(id)).length;
  account.losses = Math.max(0, stray - Math.max(account.questions, unanswered));
  const room = kind.film === "board-edited" || kind.film === "two-boards" ? 4 : 3;
  account.overBudgetCents = Math.max(0, Math.round((charged.length - room) * 33.6));
}

const clips = new Map<string, Uint8Array>();

function clip(label: string): Uint8Array {
  const known = clips.get(label);
  if (known !== undefined) return known;
  const size = { widthPx: 64, heightPx: 64, frameRate: 24, durationSeconds: 3 };
  const made = synthesizeClip({ ...size, hasAudio: false, label: label.slice(-4), text: label });
  clips.set(label, made);
  return made;
}
