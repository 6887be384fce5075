import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { InjectedFault, MockServerOptions } from "@storyreel/mock-server";
import { renderStoryboard, type RenderOptions } from "@storyreel/renderer";
import { openFolder } from "@storyreel/renderer/workplace";
import { describe, expect, test } from "vitest";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();
type Fleet = Awaited<ReturnType<typeof createFleetKit>>;

/** What carries out the takes of a film: this process, or the workers of a fleet. */
type Engine = {
  readonly server: Fleet["server"];
  readonly plan: Fleet["plan"];
  /** Renders the film of a plan. @returns the exit code. */
  render(changes?: Partial<RenderOptions>): Promise<number>;
  /** Everything that worked so far is gone, and something else takes its place. */
  restart(): Promise<void>;
};

type Wanted = { readonly server?: MockServerOptions; readonly cap: number };

/** The engine of one process: places are counted by slots, and each take is a running step. */
async function inProcess({ server, cap }: Wanted) {
  const fleet = await createFleetKit(await postgres.create(), server);
  const engine: Engine = {
    server: fleet.server,
    plan: fleet.plan,
    render: async (changes) => {
      const never = new AbortController().signal;
      const { exit } = await renderStoryboard({
        file: join(fleet.folder, "film.yaml"),
        cwd: fleet.folder,
        outDir: join(fleet.folder, "out"),
        workplace: openFolder(join(fleet.folder, "alone")),
        baseUrl: fleet.server.baseUrl,
        apiKey: "key",
        pace: 20,
        mode: "live",
        concurrency: cap,
        until: "generated",
        resubmitUncertain: [],
        approve: async () => true,
        reporter: { report: () => undefined },
        signals: { stopSubmitting: never, leave: never },
        ...changes,
      });
      return exit;
    },
    restart: async () => undefined,
  };
  return { engine, [Symbol.asyncDispose]: () => fleet[Symbol.asyncDispose]() };
}

/** The engine of a fleet: places are rows, given by the organiser. */
async function onFleet({ server, cap }: Wanted) {
  const fleet = await createFleetKit(await postgres.create(), server);
  await fleet.database.query("update storyreel.accounts set max_in_flight = $1", [cap]);
  const workers = [await fleet.work(), await fleet.work()];
  const engine: Engine = {
    server: fleet.server,
    plan: fleet.plan,
    render: async (changes) => (await fleet.render("film", changes)).outcome.exit,
    restart: async () => {
      for (const worker of workers.splice(0)) await worker.close();
      workers.push(await fleet.work());
    },
  };
  return { engine, [Symbol.asyncDispose]: () => fleet[Symbol.asyncDispose]() };
}

const slow: MockServerOptions = { progression: "time", secondsPerState: 1 };
const shots = (...ids: readonly string[]) => ids.map((id) => `{ id: ${id}, prompt: "${id}" }`);

/** Most requests at a time that had not ended. */
async function mostOpen({ server }: Engine, work: Promise<unknown>): Promise<number> {
  let most = 0;
  let isOver = false;
  const over = (): void => void (isOver = true);
  work.then(over, over);
  while (!isOver) {
    const open = server.requests().filter(({ status }) => status !== "success");
    most = Math.max(most, open.length);
    await wait(20);
  }
  return most;
}

type EngineRule = {
  readonly name: string;
  readonly wanted: Wanted;
  readonly check: (engine: Engine) => Promise<void>;
};

const rules: readonly EngineRule[] = [
  {
    name: "there are as many requests at the API as there are places, and never more",
    wanted: { server: slow, cap: 2 },
    check: async (engine) => {
      await engine.plan("film", shots("a", "b", "c", "d", "e"));
      const rendered = engine.render();
      expect(await mostOpen(engine, rendered)).toBe(2);
      expect(await rendered).toBe(0);
      expect(engine.server.requests()).toHaveLength(5);
    },
  },
  {
    name: "after a restart, a request that is at the API has its place, and is not sent again",
    wanted: { server: { ...slow, secondsPerState: 2 }, cap: 1 },
    check: async (engine) => {
      await engine.plan("film", shots("a", "b"));
      const leave = new AbortController();
      const signals = { stopSubmitting: leave.signal, leave: leave.signal };
      const first = engine.render({ signals });
      await expect.poll(() => engine.server.requests().length).toBe(1);
      leave.abort();
      expect(await first).not.toBe(0);
      await engine.restart();
      const second = engine.render();
      expect(await mostOpen(engine, second)).toBe(1);
      expect(await second).toBe(0);
      expect(engine.server.requests()).toHaveLength(2);
    },
  },
  {
    name: "a submit that is refused for now gives its place to others, and is sent again",
    wanted: { cap: 1 },
    check: async (engine) => {
      const limit = {
        kind: "answer",
        status: 429,
        json: { error: "rate limit exceeded" },
      } as const;
      engine.server.inject({ route: "submit", times: 1, fault: limit });
      await engine.plan("film", shots("a", "b"));
      expect(await engine.render()).toBe(0);
      expect(engine.server.requests()).toHaveLength(2);
    },
  },
  {
    name: "a request whose answer was lost is found, keeps its place, and is paid once",
    wanted: { cap: 1 },
    check: async (engine) => {
      const lost: InjectedFault = { route: "submit", times: 1, fault: { kind: "reset" } };
      engine.server.inject(lost);
      await engine.plan("film", shots("a", "b"));
      const rendered = engine.render();
      expect(await mostOpen(engine, rendered)).toBeLessThanOrEqual(1);
      expect(await rendered).toBe(0);
      expect(engine.server.requests()).toHaveLength(2);
    },
  },
  {
    name: "a request that failed frees its place, and the others are finished",
    wanted: { cap: 1 },
    check: async (engine) => {
      const refused = {
        kind: "answer",
        status: 400,
        json: { error: "the prompt is empty" },
      } as const;
      engine.server.inject({ route: "submit", times: 1, fault: refused });
      await engine.plan("film", shots("a", "b", "c"));
      expect(await engine.render()).toBe(5);
      const ended = engine.server.requests().map(({ status }) => status);
      expect(ended).toEqual(["success", "success"]);
    },
  },
  {
    name: "a shot that begins with a frame of another one is sent when that one is there",
    wanted: { server: slow, cap: 2 },
    check: async (engine) => {
      await engine.plan("film", [
        "{ id: b, prompt: Sun., model: kling-3.0-turbo-i2v, first_frame: { shot: a } }",
        "{ id: a, prompt: Rain. }",
      ]);
      const rendered = engine.render();
      expect(await mostOpen(engine, rendered)).toBe(1);
      expect(await rendered).toBe(0);
      expect(engine.server.requests()).toHaveLength(2);
    },
  },
  {
    name: "a key that is refused stops all submits, and nothing is lost",
    wanted: { cap: 1 },
    check: async (engine) => {
      engine.server.inject({ route: "submit", times: 1, fault: { kind: "answer", status: 401 } });
      await engine.plan("film", shots("a", "b"));
      expect(await engine.render()).toBe(7);
      expect(engine.server.requests()).toHaveLength(0);
    },
  },
];

/*
 * Two engines, one set of rules: see docs/decisions/two-engines.md.
 */
describe.each([
  ["of one process", inProcess],
  ["of a fleet", onFleet],
])("the engine %s", (_, open) => {
  test.for(rules)("$name", async ({ wanted, check }) => {
    await using opened = await open(wanted);
    await check(opened.engine);
    expect.hasAssertions();
  });
});

test("the rules find an engine that gives too many places", async () => {
  const [rule] = rules;
  await using opened = await inProcess({ ...rule!.wanted, cap: 3 });
  await expect(rule!.check(opened.engine)).rejects.toThrow("expected 3 to be 2");
});
