import type { RequestPage, RequestRecord } from "@storyreel/core";
import type { createTimeline } from "./simulated-time.ts";

/** What may be odd about the list of a model. */
export type ListWeather = {
  /** The list shows everything as it was then. */
  readonly lagMs?: number | undefined;
  /** When it does. Default: always. */
  readonly lagsAt?: ((nowMs: number) => boolean) | undefined;
  /** The list shows new requests, but never that one has ended: a server that advances a request only when that is read. */
  readonly isStale?: boolean | undefined;
  /** Records have no times. */
  readonly hasNoTimes?: boolean | undefined;
  /** `has_more` and `total` contradict the pages. */
  readonly contradicts?: boolean | undefined;
  /** Most records of a page, whatever was asked for. */
  readonly mostRecords?: number | undefined;
  /** Every page is the first one. */
  readonly ignoresOffset?: boolean | undefined;
  /** Requests of other clients for each of ours. */
  readonly foreign?: number | undefined;
  /** The list answers with an error. */
  readonly fails?: Error | undefined;
};

type Listed = {
  readonly requestId: string;
  readonly submittedAtMs: number;
  readonly endsAtMs: number;
};

/** The requests of one model on a simulated clock, and the list of them. */
export function createSimulatedList({
  modelId,
  timeline,
  weather,
}: {
  readonly modelId: string;
  readonly timeline: ReturnType<typeof createTimeline>;
  readonly weather: ListWeather;
}) {
  const byId = new Map<string, Listed>();
  const listed: Listed[] = [];
  let foreign = 0;

  function recordOf({ requestId, submittedAtMs, endsAtMs }: Listed, nowMs: number): RequestRecord {
    const hasEnded = nowMs >= endsAtMs;
    const times = {
      createdAtSeconds: Math.floor(submittedAtMs / 1_000),
      updatedAtSeconds: Math.floor(Math.min(nowMs, endsAtMs) / 1_000),
    };
    const facts = {
      requestId,
      modelId,
      raw: null,
      mediaUrls: hasEnded ? ["u"] : [],
      ...(weather.hasNoTimes === true ? {} : times),
    };
    return hasEnded
      ? { ...facts, status: "success", state: "succeeded" }
      : { ...facts, status: "processing", state: "running" };
  }

  return {
    add: (requestId: string, endsAtMs: number): void => {
      const submittedAtMs = timeline.now();
      const one = { requestId, submittedAtMs, endsAtMs };
      byId.set(requestId, one);
      listed.push(one);
      foreign += weather.foreign ?? 0;
      for (; foreign >= 1; foreign -= 1) {
        listed.push({ ...one, requestId: `other client's ${listed.length}` });
      }
    },
    read: (requestId: string): RequestRecord => recordOf(byId.get(requestId)!, timeline.now()),
    page: (offset: number, limit: number): RequestPage => {
      if (weather.fails !== undefined) throw weather.fails;
      const isBehind = weather.lagsAt?.(timeline.now()) ?? true;
      const nowMs = timeline.now() - (isBehind ? (weather.lagMs ?? 0) : 0);
      let end = listed.length;
      while (end > 0 && listed[end - 1]!.submittedAtMs > nowMs) end -= 1;
      const from = Math.max(0, end - (weather.ignoresOffset === true ? 0 : offset));
      const length = Math.min(limit, weather.mostRecords ?? limit);
      return {
        records: listed
          .slice(Math.max(0, from - length), from)
          .reverse()
          .map((one) => recordOf(one, weather.isStale === true ? -Infinity : nowMs)),
        ...(weather.contradicts === true
          ? { total: offset, hasMore: offset > 0 }
          : { total: end, hasMore: from > length }),
        unreadable: 0,
      };
    },
  };
}
