import parsePrometheusTextFormat from "parse-prometheus-text-format";
import { expect, test } from "vitest";
import { createMockServer } from "../src/index.ts";
import { call, read, submitted } from "./client.ts";

test("metrics count calls, requests and faults of each session, in OpenMetrics that a parser reads", async () => {
  await using server = await createMockServer();
  const id = await submitted(server);
  server.inject({ route: "read", fault: { kind: "answer", status: 503 } });
  await read(server, id);
  await read(server, id);
  await call(server, "/nothing-here");
  const session = server.openSession("a.b-c");
  await submitted(session);

  const response = await fetch(`${server.origin}/__mock/metrics`);
  expect(response.headers.get("content-type")).toBe(
    "application/openmetrics-text; version=1.0.0; charset=utf-8",
  );
  const text = await response.text();
  const metrics = new Map(
    parsePrometheusTextFormat(text).map(({ name, metrics: samples }) => [name, samples]),
  );
  expect(metrics.get("storyreel_mock_calls_total")).toEqual([
    { labels: { session: "", route: "submit" }, value: "1" },
    { labels: { session: "", route: "read" }, value: "2" },
    { labels: { session: "", route: "unmatched" }, value: "1" },
    { labels: { session: "a.b-c", route: "submit" }, value: "1" },
  ]);
  expect(metrics.get("storyreel_mock_faults_total")).toContainEqual({
    labels: { session: "", kind: "injected" },
    value: "1",
  });
  expect(metrics.get("storyreel_mock_requests")).toEqual([
    { labels: { session: "", status: "queued" }, value: "1" },
    { labels: { session: "a.b-c", status: "queued" }, value: "1" },
  ]);

  const one = await (await fetch(`${server.origin}/s/a.b-c/__mock/metrics`)).text();
  expect(one).not.toContain('session=""');
});

test("metrics keep the rules of OpenMetrics that the older format does not have", async () => {
  await using server = await createMockServer();
  await submitted(server);
  const lines = (await (await fetch(`${server.origin}/__mock/metrics`)).text()).split("\n");
  expect(lines.slice(-2)).toEqual(["# EOF", ""]);
  let family = { name: "", type: "" };
  const families: string[] = [];
  const wrong = lines.slice(0, -2).filter((line) => {
    const [, kind = "", name = "", rest = ""] = /^# (TYPE|UNIT|HELP) (\S+) (.+)$/u.exec(line) ?? [];
    if (kind === "TYPE") {
      family = { name, type: rest };
      families.push(name);
      return rest !== "counter" && rest !== "gauge";
    }
    if (kind === "UNIT") return name !== family.name || !name.endsWith(`_${rest}`);
    if (kind === "HELP") return name !== family.name;
    // A sample: one space before the number, and the suffix of counters.
    const sample = /^([a-z_]+)(\{[a-z_]+="[^"\\\n]*"(?:,[a-z_]+="[^"\\\n]*")*\})? \d+$/u.exec(line);
    return sample?.[1] !== (family.type === "counter" ? `${family.name}_total` : family.name);
  });
  expect(wrong).toEqual([]);
  expect(new Set(families).size).toBe(families.length);
});

test("clients that ask for plain text get the older format, with the names that it has for counters", async () => {
  await using server = await createMockServer();
  await submitted(server);
  const response = await fetch(`${server.origin}/__mock/metrics`, {
    headers: { accept: "text/plain;version=0.0.4" },
  });
  expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  const text = await response.text();
  expect(text).toContain("\n# TYPE storyreel_mock_faults_total counter\n");
  expect(text).not.toMatch(/# (?:UNIT|EOF)/u);
  const families = parsePrometheusTextFormat(text);
  expect(families.filter(({ type, help }) => type === "UNTYPED" || help === "")).toEqual([]);
  expect(families).toContainEqual({
    name: "storyreel_mock_accepted_requests_total",
    help: "Requests that the queue accepted.",
    type: "COUNTER",
    metrics: [{ labels: { session: "" }, value: "1" }],
  });
});
