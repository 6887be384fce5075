import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { createFleetKit, hastyPolicy } from "../../fleet/test/fleet-kit.ts";
import { postgresForTests } from "../../fleet/test/postgres-kit.ts";
import { createFolder, runHere, startCli } from "./cli-process.ts";

const postgres = postgresForTests();

const head = `storyboard: 1
title: Doors
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots:
`;
const board = (...prompts: readonly string[]) =>
  head +
  prompts.map((prompt, index) => `  - { id: s${index + 1}, prompt: "${prompt}" }\n`).join("");
const five = board("Red.", "Green.", "Blue.", "White.", "Black.");

/** A checkout of the project "films", whose person has no key. */
async function createCheckout(engine: string, files: { readonly [name: string]: string }) {
  const folder = await createFolder();
  const cwd = join(folder.path, "films");
  await mkdir(cwd);
  for (const [name, text] of Object.entries({ "package.json": "{}", ...files })) {
    await writeFile(join(cwd, name), text);
  }
  return {
    cwd,
    run: (...args: readonly string[]) =>
      runHere(args, { cwd, environment: { STORYREEL_ENGINE: engine } }),
    json: async (...args: readonly string[]): Promise<unknown> => {
      const { stdout } = await runHere([...args, "--json"], {
        cwd,
        environment: { STORYREEL_ENGINE: engine },
      });
      return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

const clips = ["--until", "generated"];

test("a film is handed over, looked at by others, followed, and there for who has another checkout", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await using mine = await createCheckout(fleet.url, { "doors.yaml": five });
  await using theirs = await createCheckout(fleet.url, { "doors.yaml": five });

  const handed = await mine.run("render", "doors.yaml", "--yes", "--detach", "--max-usd", "5");
  expect(handed.exit).toBe(3);
  expect(handed.stderr).toContain("5 takes are not finished: the workers continue\n");
  expect(handed.stderr).toContain("\n  to follow it: storyreel attach doors.yaml\n");

  // Nobody works yet: for everybody it is ordered, and nobody orders it again.
  for (const { run } of [mine, theirs]) {
    const status = await run("status", "doors.yaml");
    expect(status.stdout.match(/ordered +a worker sends it when it is its turn/g)).toHaveLength(5);
    expect(status.stdout).toContain("\npaid $0.00\n");
  }
  const plan = await theirs.run("plan", "doors.yaml");
  expect(plan.stdout).toContain("$0.00   ordered, workers send it\n");
  const asked = await theirs.run("render", "doors.yaml", "--detach");
  expect(asked.exit).toBe(3);

  await fleet.work();
  const followed = await theirs.run("attach", "doors.yaml", ...clips);
  expect(followed).toMatchObject({ exit: 0 });
  expect(fleet.server.requests()).toHaveLength(5);

  // The clips are in the store, and not in the first checkout.
  expect((await mine.run("status", "doors.yaml")).stdout).toContain("to download");
  const costs = await mine.json("costs", "doors.yaml");
  expect(costs).toMatchObject({ paidUsd: "1.68", reservedUsd: "0.00" });
  expect(await mine.run("export", "doors.yaml", "--format", "edl")).toMatchObject({ exit: 0 });
  const files = await readdir(join(mine.cwd, ".storyreel/media"), { recursive: true });
  expect(files.filter((name) => name.endsWith(".mp4"))).toHaveLength(5);
  expect((await mine.run("status", "doors.yaml")).stdout.match(/ finished /g)).toHaveLength(5);
  const explained = await mine.run("explain", "doors.yaml", "s1");
  expect(explained.stdout).toContain("not generated: the clip of this request already exists");
});

test("cancel takes back what no worker has sent, without a key, and the film can be ordered again", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await using mine = await createCheckout(fleet.url, { "doors.yaml": board("Red.", "Green.") });
  await mine.run("render", "doors.yaml", "--yes", "--detach");
  const one = await mine.run("cancel", "doors.yaml", "s1");
  expect(one).toMatchObject({
    exit: 0,
    stderr: "1 clip that no worker had sent yet: will not be sent\n",
  });
  const status = await mine.run("status", "doors.yaml");
  expect(status.stdout).toMatch(/s1 +not generated .*\n +s2 +ordered /);
  await mine.run("cancel", "doors.yaml");
  expect(await mine.run("cancel", "doors.yaml", "s3")).toMatchObject({ exit: 2 });
  const refused = await mine.run("attach", "doors.yaml", ...clips);
  expect(refused).toMatchObject({ exit: 4 });
  await fleet.work();
  expect(await mine.run("render", "doors.yaml", "--yes", ...clips)).toMatchObject({ exit: 0 });
  expect(fleet.server.requests()).toHaveLength(2);
});

test("cancel lists a request that a worker sends at that moment", async () => {
  await using fleet = await createFleetKit(await postgres.create(), {
    scenario: "stays-processing",
  });
  await using mine = await createCheckout(fleet.url, { "doors.yaml": board("Red.") });
  await mine.run("render", "doors.yaml", "--yes", "--detach");
  const cancelled = await fleet.database.transaction(async ({ query }) => {
    // What it takes back is held until the request is sent.
    await query("select 1 from storyreel.wants for update");
    const running = mine.run("cancel", "doors.yaml");
    await fleet.until(async () => {
      const held = await fleet.database.query("select 1 from pg_locks where not granted");
      return held.length > 0;
    });
    await fleet.work();
    await fleet.until(async () => (await fleet.states())["submitted"] === 1);
    return { running };
  });
  const { exit, stdout } = await cancelled.running;
  expect(stdout).toContain("1 request may keep running and cost $0.336.\n");
  expect(exit).toBe(3);
});

test("a person names the request of a submit without an answer, or goes on without the shot", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await using mine = await createCheckout(fleet.url, { "doors.yaml": board("Red.", "Green.") });
  // Neither submit gets an answer, and the list does not show what became of them.
  fleet.server.inject({ route: "submit", times: 2, accepted: false, fault: { kind: "reset" } });
  await fleet.work();
  const asked = await mine.run("render", "doors.yaml", "--yes", ...clips);
  expect(asked.exit).toBe(6);
  const status = await mine.run("fleet", "status");
  expect(status.stdout).toContain("2 takes for you to decide about\n");
  expect(status.stdout).toContain("  it is this request: storyreel takes FILE SHOT --adopt ID\n");

  const body = { prompt: "Red.", resolution: "720p", aspect_ratio: "1:1", duration: "3" };
  const answer = await fetch(`${fleet.server.baseUrl}/requests`, {
    method: "POST",
    headers: { authorization: "Bearer key" },
    body: JSON.stringify({ model: "kling-3.0-turbo-t2v", payload: body }),
  });
  const { request_id: requestId } = (await answer.json()) as { readonly request_id: string };
  expect(await mine.run("takes", "doors.yaml", "--adopt", requestId)).toMatchObject({ exit: 2 });
  expect(await mine.run("takes", "doors.yaml", "s1", "--adopt", requestId)).toMatchObject({
    exit: 0,
    stdout: `s1 take 1 is request ${requestId}; storyreel verifies this before it is used\n`,
  });
  expect(await mine.run("takes", "doors.yaml", "s2", "--adopt", requestId)).toMatchObject({
    exit: 3,
  });
  expect(await mine.run("takes", "doors.yaml", "s2", "--skip")).toMatchObject({
    exit: 0,
    stdout: "s2: the film's run continues without 1 take\n",
  });
  const only = await mine.run("attach", "doors.yaml", "--only", "s1", ...clips);
  expect(only).toMatchObject({ exit: 0 });
  expect(fleet.server.requests()).toHaveLength(1);
});

test("a paused account says how it goes on, and goes on", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await using mine = await createCheckout(fleet.url, { "doors.yaml": board("Red.") });
  fleet.server.inject({ route: "submit", fault: { kind: "answer", status: 401 } });
  await fleet.work();
  expect(await mine.run("render", "doors.yaml", "--yes", ...clips)).toMatchObject({ exit: 7 });
  const status = await mine.run("fleet", "status");
  const hint = "hint: when you have fixed this, run `storyreel fleet redrive --account default`";
  expect(status.stdout).toMatch(new RegExp(`\n {2}paused: .*\n {2}${hint}\n`));
  expect(await mine.run("fleet", "redrive")).toMatchObject({ exit: 0 });
  expect(await mine.run("render", "doors.yaml", "--yes", ...clips)).toMatchObject({ exit: 0 });
});

test("what is wrong with the address is said without its password", async () => {
  await using mine = await createCheckout("", { "doors.yaml": board("Red.") });
  const url = "postgres://ada:s3cret@127.0.0.1:1/films";
  const unreachable = await mine.run("render", "doors.yaml", "--yes", "--engine", url);
  expect(unreachable.exit).toBe(3);
  expect(unreachable.stderr).toContain("the fleet's database is not responding");
  const inQuery = await mine.run("status", "doors.yaml", "--engine", `${url}?password=geh%20eim`);
  for (const { stdout, stderr } of [unreachable, inQuery]) {
    expect(stdout + stderr).not.toMatch(/s3cret|geh/);
  }
  const { server } = postgres;
  const missing = server().url.replace(/\/postgres$/, "/nowhere");
  const nowhere = await mine.run("status", "doors.yaml", "--engine", missing);
  expect(nowhere.stderr).toContain("there is no such database");
  const empty = await mine.run("status", "doors.yaml", "--engine", server().url);
  expect(empty.stderr).toContain("run `storyreel fleet init`");
  // As everything else, it may stand in a `.env` file.
  await writeFile(join(mine.cwd, ".env"), `STORYREEL_ENGINE=${url}\n`);
  const fromFile = await runHere(["status", "doors.yaml"], { cwd: mine.cwd });
  expect(fromFile).toMatchObject({ exit: 3, stderr: expect.stringContaining("is not responding") });
});

test("clean keeps what takes of the fleet need, and says that it asked", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await using mine = await createCheckout(fleet.url, { "doors.yaml": board("Red.", "Green.") });
  await fleet.work();
  expect(await mine.run("render", "doors.yaml", "--yes", ...clips)).toMatchObject({ exit: 0 });
  // Nothing here says which clips they are but the ledger of the fleet.
  await rm(join(mine.cwd, "doors.lock.yaml"));
  const needed = await mine.run("clean", "--dry-run");
  expect(needed.stdout).toContain("not needed: no paid clips;");
  expect(needed.stdout).toContain("needed: 2 paid clips");
  expect(needed.stdout).toMatch(/\nchecked: .* the fleet's ledger, 127\.0\.0\.1:\d+\/test_\d+; /);

  await writeFile(join(mine.cwd, "doors.yaml"), board("Red."));
  const { url } = fleet;
  expect(await mine.json("clean", "--yes")).toMatchObject({
    fleet: `${new URL(url).host}${new URL(url).pathname}`,
    paid: [{ shot: "s2", usd: "0.336", removed: true }],
    kept: { clips: 1 },
  });
  // It was a copy: the store has it still.
  await writeFile(join(mine.cwd, "doors.yaml"), board("Red.", "Green."));
  expect(await mine.run("render", "doors.yaml", "--yes", ...clips)).toMatchObject({ exit: 0 });
  expect(fleet.server.requests()).toHaveLength(2);
  const unreachable = await mine.run("clean", "--yes", "--engine", "postgres://127.0.0.1:1/films");
  expect(unreachable).toMatchObject({ exit: 3 });
});

test("watch plans against what the fleet knows", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await using mine = await createCheckout(fleet.url, { "doors.yaml": board("Red.", "Green.") });
  await mine.run("render", "doors.yaml", "--yes", "--detach");
  const { child, ended } = startCli(["watch", "doors.yaml", "--json"], {
    cwd: mine.cwd,
    environment: { STORYREEL_ENGINE: fleet.url },
  });
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async (): Promise<unknown> => JSON.parse((await lines.next()).value ?? "null");
    expect(await next()).toMatchObject({ plan: { toBuy: 0, totalUsd: "0.00" } });
    // In one step: half of it would be a plan of its own.
    await writeFile(join(mine.cwd, "doors.part"), board("Red.", "Green.", "Blue."));
    await rename(join(mine.cwd, "doors.part"), join(mine.cwd, "doors.yaml"));
    expect(await next()).toMatchObject({ plan: { toBuy: 1, totalUsd: "0.336" } });
  } finally {
    child.kill("SIGINT");
  }
  expect(await ended).toMatchObject({ exit: 0 });
});

test("a render says that no worker runs for its account and what starts one, and goes on when one comes", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await using mine = await createCheckout(fleet.url, { "doors.yaml": board("Red.") });
  await fleet.database.query("insert into storyreel.accounts (id) values ('films')");
  const message = `no worker is running for the account "films": nothing is generated until one starts`;
  const hint =
    "start one: GMI_API_KEY=… STORYREEL_ENGINE=… storyreel worker --account films; this command then continues";
  // One of another account does not count.
  await fleet.work();
  const args = ["render", "doors.yaml", "--yes", "--account", "films", ...clips] as const;
  const told = await mine.run(...args, "--detach", "--json");
  const events = told.stdout.trimEnd().split("\n");
  expect(events.map((line): unknown => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ type: "warning", message, hint }),
  );

  const said = Promise.withResolvers<void>();
  const rendered = runHere([...args], {
    cwd: mine.cwd,
    environment: { STORYREEL_ENGINE: fleet.url },
    onStderr: (text) => {
      if (text.includes(message)) said.resolve();
    },
  });
  await Promise.race([said.promise, rendered]);
  await fleet.work({ account: "films" });
  const { exit, stderr } = await rendered;
  expect(exit).toBe(0);
  expect(stderr).toContain(hint);
  expect(stderr.split(message)).toHaveLength(2);
  expect(fleet.server.requests()).toHaveLength(1);
});

test("a clip that cannot be used is downloaded again by workers when a person says so, at no cost", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await using mine = await createCheckout(fleet.url, { "doors.yaml": board("Red.") });
  const broken = { kind: "answer", status: 200, text: "<html>sorry</html>" } as const;
  fleet.server.inject({ route: "media", fault: broken, times: "always" });
  await fleet.work({ policy: { ...hastyPolicy, downloadTries: 100 } });
  const failed = await mine.run("render", "doors.yaml", "--yes", ...clips);
  expect(failed.exit).toBe(5);
  expect(failed.stderr).toContain("--download-again s1 downloads it again at no cost");
  const status = await mine.run("status", "doors.yaml");
  expect(status.stdout).toContain("paid $0.336\n");
  fleet.server.clearFaults();
  // Without a decision, nothing is downloaded and nothing is paid.
  expect(await mine.run("render", "doors.yaml", "--yes", ...clips)).toMatchObject({ exit: 5 });
  const again = await mine.run("render", "doors.yaml", "--yes", "--download-again", "s1", ...clips);
  expect(again).toMatchObject({ exit: 0 });
  expect(fleet.server.requests()).toHaveLength(1);
  expect(await mine.json("costs", "doors.yaml")).toMatchObject({ paidUsd: "0.336" });
});

test("workers charge the price of the project's own specs, and one that the user assumes", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const rates = (usd: string) =>
    `model_spec: 1\nextends: kling-3.0-turbo-t2v\nprice:\n  per: second\n  quantity: duration\n  rates: [${usd}]\n  source: ours\n  as_of: "2026-09"\n  confidence: documented\n`;
  await using mine = await createCheckout(fleet.url, { "doors.yaml": board("Red.") });
  const spec = join(mine.cwd, "specs/models/own.yaml");
  await mkdir(dirname(spec), { recursive: true });
  await writeFile(spec, rates('{ usd: "0.5" }'));
  await fleet.work();
  expect(await mine.run("render", "doors.yaml", "--yes", ...clips)).toMatchObject({ exit: 0 });
  const charged = async () =>
    fleet.database.query(
      "select nano_usd::text as nano from storyreel.charges where is_held order by changed_at",
    );
  expect(await charged()).toEqual([{ nano: "1500000000" }]);

  // Where nobody documents a price: a limit that is kept in the database refuses it, and a figure of the user's own counts.
  await writeFile(
    join(mine.cwd, "mill.yaml"),
    board("Mill.").replace(
      /defaults:.*/,
      "defaults: { model: Kling-Text2Video-V1.6-Standard, duration: 5 }",
    ),
  );
  await fleet.database.query("update storyreel.accounts set day_max_nano = 100000000000");
  const refused = await mine.run("render", "mill.yaml", "--yes", ...clips);
  expect(refused).toMatchObject({
    exit: 4,
    stderr: expect.stringContaining("its price is unknown, so no budget covers it: today's budget"),
  });
  const text = await readFile(join(mine.cwd, "mill.yaml"), "utf8");
  const assumed = text.replace("\nshots:", "\nbudget: { unknown_prices: 0.2 }\nshots:");
  await writeFile(join(mine.cwd, "mill.yaml"), assumed);
  expect(await mine.run("render", "mill.yaml", "--yes", ...clips)).toMatchObject({ exit: 0 });
  expect(await charged()).toEqual([{ nano: "1500000000" }, { nano: "1000000000" }]);
  expect(fleet.server.requests()).toHaveLength(2);
});
