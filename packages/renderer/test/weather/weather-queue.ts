import type { JsonValue } from "@storyreel/models";

export type JsonObject = { readonly [name: string]: JsonValue };

/** A request that the queue has taken. */
export type Job = {
  readonly id: string;
  readonly modelId: string;
  readonly payload: JsonObject;
  /** By the true clock. */
  readonly createdAtMs: number;
  endsAtMs: number;
  end: JobEnd;
  /** False for the requests of other people with the same account. */
  readonly isOurs: boolean;
  /** Which run of ours submitted it. */
  readonly run: number;
};

/** `rate-limit`, `content` and `cancelled` are reported as not charged. */
export type JobEnd = "success" | "rate-limit" | "content" | "cancelled";

export type WeatherQueue = {
  /** In the order in which they were taken. */
  readonly jobs: readonly Job[];
  find(id: string): Job | undefined;
  /** Somebody else's request. */
  addForeign(payload: JsonObject, createdAtMs: number): Job;
};

export function isCharged({ end }: Job): boolean {
  return end === "success";
}

/** A record as the API's documentation shows it. */
export function recordOf(
  job: Job,
  {
    atMs,
    clockOffMs,
    mediaUrl,
  }: { readonly atMs: number; readonly clockOffMs: number; readonly mediaUrl: string },
): JsonObject {
  const hasEnded = atMs >= job.endsAtMs;
  const seconds = (ms: number): number => Math.floor((ms + clockOffMs) / 1_000);
  return {
    request_id: job.id,
    model: job.modelId,
    ...(hasEnded ? endOf(job, mediaUrl) : { status: "processing" }),
    created_at: seconds(job.createdAtMs),
    updated_at: seconds(Math.max(job.createdAtMs, Math.min(atMs, job.endsAtMs))),
    payload: { ...job.payload, added_by_the_api: true },
  };
}

function endOf({ end }: Job, mediaUrl: string): JsonObject {
  switch (end) {
    case "success":
      return { status: "success", outcome: { media_urls: [{ id: "0", url: mediaUrl }] } };
    case "rate-limit":
      return { status: "failed", outcome: { error: "rate limit exceeded(RPM)" } };
    case "content":
      return {
        status: "failed",
        outcome: {
          error: 'content policy violation: the prompt "engine at 9000 RPM" is not allowed',
        },
      };
    case "cancelled":
      return { status: "cancelled", outcome: null };
  }
}
