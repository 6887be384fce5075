import { metrics, trace } from "@opentelemetry/api";
import { MeterProvider, MetricReader, type MetricData } from "@opentelemetry/sdk-metrics";
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  TracerProvider,
  type ReadableSpan,
} from "@opentelemetry/sdk-trace";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();

/** Is read when a test asks. */
class OnDemandReader extends MetricReader {
  protected override async onForceFlush(): Promise<void> {}
  protected override async onShutdown(): Promise<void> {}
}

const exporter = new InMemorySpanExporter();
const reader = new OnDemandReader();
beforeAll(() => {
  trace.setGlobalTracerProvider(
    new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }),
  );
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
});
afterAll(() => {
  trace.disable();
  metrics.disable();
});

test("a take leaves one trace, from its approval to its clip, without prompt and key", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  const prompt = "A red umbrella in the rain.";
  const { run } = await fleet.enlist(await fleet.plan("film", [`{ id: a, prompt: "${prompt}" }`]));
  await fleet.work({ apiKey: "sk-secret" });
  await fleet.until(async () => (await fleet.states())["done"] === 1);
  const [key] = (await fleet.database.query("select key from storyreel.takes")).map((row) =>
    String(row["key"]),
  );
  const spans = () =>
    exporter.getFinishedSpans().filter(({ name }) => name.startsWith("storyreel."));
  const ownOf = (some: readonly ReadableSpan[]) =>
    some.filter(({ attributes }) => attributes["storyreel.take_key"] === key);
  // A span ends after the row that it is about was written.
  await fleet.until(async () => ownOf(spans()).length >= 5);
  const all = spans();
  const plan = all.find(({ name }) => name === "storyreel.plan");
  expect(plan?.attributes).toMatchObject({ "storyreel.run": run, "storyreel.takes": 1 });

  const own = ownOf(all);
  expect(own.map(({ name }) => name).toSorted()).toEqual(
    ["admit", "fetch", "notice", "provider", "submit"].map((name) => `storyreel.${name}`),
  );
  expect(new Set(own.map((span) => span.spanContext().traceId)).size).toBe(1);
  const requestId = fleet.server.requests()[0]?.requestId;
  expect(named(own, "submit").attributes).toEqual({
    "storyreel.account": "default",
    "storyreel.take_key": key,
    "storyreel.model": "kling-3.0-turbo-t2v",
    "storyreel.run": run,
    "storyreel.board": "film",
    "storyreel.shot": "a",
    "storyreel.take": 1,
    "storyreel.usd": "0.336",
    "storyreel.outcome": "accepted",
    "storyreel.request_id": requestId,
  });
  expect(named(own, "provider").attributes).toMatchObject({
    "storyreel.request_id": requestId,
    "storyreel.state": "succeeded",
  });
  const said = JSON.stringify(
    all.map(({ name, attributes, events, status }) => [name, attributes, events, status]),
  );
  expect(said).not.toContain("umbrella");
  expect(said).not.toContain("sk-secret");
});

test("joining a film is a span of the machine that renders", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.work({ roles: ["organise", "submit", "fetch"] });
  await fleet.plan("joined", ["{ id: a, prompt: Rain. }"]);
  const { outcome } = await fleet.render("joined", { until: "assembled" });
  expect(outcome.exit).toBe(0);
  const joins = exporter.getFinishedSpans().filter(({ name }) => name === "storyreel.join");
  expect(joins.map(({ attributes }) => attributes)).toEqual([
    {
      "storyreel.account": "default",
      "storyreel.board": "films/joined.yaml",
      "storyreel.parts": 1,
      "storyreel.frames": 72,
    },
  ]);
});

test("the leader measures its account, and says when it leads no more", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.enlist(await fleet.plan("film", ["{ id: a, prompt: Rain. }"]), {
    budgets: [{ id: "film:films/film.yaml", name: "film", maxUsd: undefined, elsewhereUsd: 0n }],
  });
  const worker = await fleet.work();
  await fleet.until(async () => (await fleet.states())["done"] === 1);
  const found = await collect();
  const one = { account: "default" };
  expect(valuesOf(found, "storyreel.leader")).toEqual([[one, 1]]);
  expect(valuesOf(found, "storyreel.cap")).toEqual([[one, 4]]);
  expect(valuesOf(found, "storyreel.in_flight")).toEqual([[one, 0]]);
  expect(valuesOf(found, "storyreel.dead")).toEqual([[one, 0]]);
  expect(valuesOf(found, "storyreel.takes")).toEqual([[{ ...one, state: "done" }, 1]]);
  expect(valuesOf(found, "storyreel.usd")).toEqual([
    [{ ...one, board: "films/film.yaml", state: "held" }, 0.336],
  ]);
  expect(valuesOf(found, "storyreel.api_calls")).toContainEqual([
    { ...one, kind: "submit", code: "200" },
    expect.any(Number),
  ]);
  for (const name of ["admission_wait", "provider", "notice_delay"]) {
    expect(valuesOf(found, `storyreel.${name}`)).not.toEqual([]);
  }
  await worker.close();
  expect(valuesOf(await collect(), "storyreel.leader")).toEqual([[one, 0]]);
});

function named(spans: readonly ReadableSpan[], name: string): ReadableSpan {
  const span = spans.find((one) => one.name === `storyreel.${name}`);
  if (span === undefined) throw new Error(`no span ${name}`);
  return span;
}

async function collect(): Promise<readonly MetricData[]> {
  const { resourceMetrics } = await reader.collect();
  return resourceMetrics.scopeMetrics.flatMap((scope) => scope.metrics);
}

function valuesOf(found: readonly MetricData[], name: string): unknown[] {
  return found
    .filter(({ descriptor }) => descriptor.name === name)
    .flatMap(({ dataPoints }) => dataPoints.map(({ attributes, value }) => [attributes, value]));
}
