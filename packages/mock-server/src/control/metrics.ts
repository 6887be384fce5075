import type { MockApi } from "../api/mock-api.ts";
import type { Session } from "../api/session.ts";
import { currentState } from "../replay/job.ts";
import { isUnmatched } from "../replay/verify.ts";

export const metricsType = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/** What has happened in some sessions, as OpenMetrics 1.0. The default session has the name "". */
export function formatMetrics(api: MockApi, sessions: readonly Session[]): string {
  const families: readonly Family[] = [
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
      samples: sessions.map((session) => [named(session), session.ledger.added]),
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
  return `${families.map(formatFamily).join("")}# EOF\n`;
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

function formatFamily({ name, type, unit, help, samples }: Family): string {
  const sampleName = type === "counter" ? `${name}_total` : name;
  return [
    `# TYPE ${name} ${type}`,
    ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
    `# HELP ${name} ${help}`,
    ...samples.map(([labels, value]) => `${sampleName}${formatLabels(labels)} ${value}`),
    "",
  ].join("\n");
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
  for (const job of session.ledger.items()) {
    const { status } = currentState(job);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts].map(([status, count]) => [{ ...named(session), status }, count]);
}
