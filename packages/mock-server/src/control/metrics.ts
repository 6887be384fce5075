import type { Answer } from "../api/answer.ts";
import type { MockApi } from "../api/mock-api.ts";
import type { Session } from "../api/session.ts";
import { currentState } from "../replay/job.ts";
import { isUnmatched } from "../replay/verify.ts";

/**
 * What has happened in some sessions, as OpenMetrics 1.0, or in the older format of Prometheus for clients that ask for plain text only.
 * The default session has the name "".
 */
export function answerMetrics(api: MockApi, sessions: readonly Session[], accept: string): Answer {
  const isOld = accept.includes("text/plain") && !accept.includes("application/openmetrics-text");
  const families = familiesOf(api, sessions);
  return {
    status: 200,
    headers: { "content-type": isOld ? oldType : openMetricsType },
    body: isOld ? families.map(formatOld).join("") : `${families.map(formatOpen).join("")}# EOF\n`,
  };
}

const openMetricsType = "application/openmetrics-text; version=1.0.0; charset=utf-8";
const oldType = "text/plain; version=0.0.4; charset=utf-8";

function familiesOf(api: MockApi, sessions: readonly Session[]): readonly Family[] {
  return [
    {
      name: "storyreel_mock_calls",
      type: "counter",
      help: "Calls that were answered.",
      samples: sessions.flatMap(countCalls),
    },
    {
      name: "storyreel_mock_unmatched_calls",
      type: "counter",
      help: "Calls that the mock had no answer for (501).",
      samples: sessions.map((session) => [named(session), countUnmatched(session)]),
    },
    {
      name: "storyreel_mock_faults",
      type: "counter",
      help: "Injected and random faults that hit a call.",
      samples: sessions.flatMap(countFaults),
    },
    {
      name: "storyreel_mock_accepted_requests",
      type: "counter",
      help: "Requests that the queue accepted.",
      samples: sessions.map((session) => [named(session), session.jobs.added]),
    },
    {
      name: "storyreel_mock_requests",
      type: "gauge",
      help: "Requests that are kept, by their current status.",
      samples: sessions.flatMap(countRequests),
    },
    {
      name: "storyreel_mock_upload_bytes",
      type: "gauge",
      unit: "bytes",
      help: "Uploaded files that are kept.",
      samples: sessions.map((session) => [named(session), session.uploadedBytes]),
    },
    {
      name: "storyreel_mock_sessions",
      type: "gauge",
      help: "Open sessions.",
      samples: [[{}, api.sessions().length]],
    },
    {
      name: "process_resident_memory_bytes",
      type: "gauge",
      unit: "bytes",
      help: "Memory of the process.",
      samples: [[{}, process.memoryUsage.rss()]],
    },
  ];
}

type Labels = { readonly [name: string]: string };
type Sample = readonly [Labels, number];

type Family = {
  readonly name: string;
  readonly type: "counter" | "gauge";
  readonly unit?: string;
  readonly help: string;
  readonly samples: readonly Sample[];
};

function formatOpen(family: Family): string {
  const { name, type, unit, help } = family;
  return [
    `# TYPE ${name} ${type}`,
    ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
    `# HELP ${name} ${help}`,
    ...formatSamples(family),
    "",
  ].join("\n");
}

/** The older format has no units, and the name of a counter has its suffix everywhere. */
function formatOld(family: Family): string {
  const name = sampleName(family);
  const head = [`# HELP ${name} ${family.help}`, `# TYPE ${name} ${family.type}`];
  return [...head, ...formatSamples(family), ""].join("\n");
}

function sampleName({ name, type }: Family): string {
  return type === "counter" ? `${name}_total` : name;
}

function formatSamples(family: Family): readonly string[] {
  const name = sampleName(family);
  return family.samples.map(([labels, value]) => `${name}${formatLabels(labels)} ${value}`);
}

function formatLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escape(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escape(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}

function named({ name }: Session): Labels {
  return { session: name };
}

function countCalls(session: Session): readonly Sample[] {
  const counts = new Map<string, number>(session.callLog.forgotten.byRoute);
  for (const { route } of session.callLog.items()) counts.set(route, (counts.get(route) ?? 0) + 1);
  return [...counts].map(([route, count]) => [{ ...named(session), route }, count]);
}

function countUnmatched({ callLog }: Session): number {
  return callLog.forgotten.unmatched + callLog.items().filter(isUnmatched).length;
}

function countFaults(session: Session): readonly Sample[] {
  const injected = session.injected.list().reduce((sum, { hits }) => sum + hits, 0);
  const random = session.chaos?.hits().length ?? 0;
  return [
    [{ ...named(session), kind: "injected" }, injected],
    [{ ...named(session), kind: "random" }, random],
  ];
}

function countRequests(session: Session): readonly Sample[] {
  const counts = new Map<string, number>();
  for (const job of session.jobs.items()) {
    const { status } = currentState(job);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts].map(([status, count]) => [{ ...named(session), status }, count]);
}
