import {
  broken,
  html,
  json,
  text,
  type JsonObject,
  type Kind,
  type Reaction,
  type ReadCall,
  type World,
} from "./weather.ts";

function reads(
  name: string,
  says: string,
  react: (call: ReadCall, world: World) => Reaction | undefined,
  rest: Partial<Kind> = {},
): Kind {
  return {
    name,
    group: "read",
    says,
    make: (world) => ({ read: (call) => react(call, world) }),
    ...rest,
  };
}

const limited = {
  status: "failed",
  outcome: { error: "rate limit exceeded(RPM), please retry later" },
};
const nested = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;

/** What reading a request, or its record anywhere, may be like. */
export const kindsOfRecords: readonly Kind[] = [
  reads("failed-once", "one read shows a rate limit by mistake, the next ones continue", (call) =>
    call.nth === 1 ? json(200, { ...call.record(), ...limited }) : undefined,
  ),
  {
    name: "list-says-failed",
    group: "list",
    says: "the list shows half of the running requests as failed with a rate limit; reading one says that it runs",
    make: (world) => ({
      list: (call) => {
        const page = call.page();
        const requests = page.requests.map((one) =>
          one["status"] === "processing" && world.chance(0.5) ? { ...one, ...limited } : one,
        );
        return json(200, { ...page, requests });
      },
    }),
  },
  reads("fresh-id-404", "a fresh request is not known for the first two reads", (call) =>
    call.nth < 2 ? json(404, { error: "request not found" }) : undefined,
  ),
  reads(
    "status-backwards",
    "a request that was running is queued again in every second read",
    (call) => {
      const record = call.record();
      return call.nth % 2 === 1 && record["status"] === "processing"
        ? json(200, { ...record, status: "queued" })
        : undefined;
    },
  ),
  reads("success-taken-back", "a success is followed by reads that show it running", (call) => {
    const { outcome: _, ...running }: JsonObject = { ...call.record(), status: "processing" };
    return call.nth > 0 && call.nth % 3 !== 0 ? json(200, running) : undefined;
  }),
  {
    name: "unknown-status",
    group: "read",
    says: "running requests have unknown status words",
    make: (world) => ({
      record: (record) =>
        record["status"] === "processing"
          ? { ...record, status: world.chance(0.5) ? "warming_up" : "" }
          : record,
    }),
  },
  reads("success-without-url", "a success has no video in its first two reads", (call) => {
    const record = call.record();
    return record["status"] === "success" && call.nth % 4 < 2
      ? json(200, { ...record, outcome: null })
      : undefined;
  }),
  reads(
    "reads-fail",
    "reads answer 500, a gateway's page or nothing, three times in ten",
    (call, world) => {
      if (!world.chance(0.3)) return undefined;
      if (world.chance(0.3)) return html(502, "502 Bad Gateway");
      return world.chance(0.5)
        ? json(500, { error: "internal" })
        : broken(call.right(), { kind: "reset" });
    },
  ),
  reads(
    "keep-alive-closed",
    "the server closes kept-alive connections as they are used",
    (call, world) => (world.chance(0.3) ? broken(call.right(), { kind: "close" }) : undefined),
  ),
  reads(
    "reads-limited",
    "429 to reads, with Retry-After",
    (_, world) =>
      world.chance(0.2) ? json(429, { error: "slow down" }, { "retry-after": "1" }) : undefined,
    { only: "simulated" },
  ),
  reads("read-foreign", "a read answers with the record of another request", (call, world) => {
    const other = world.queue.jobs.find((job) => job !== call.job);
    return world.chance(0.3) && other !== undefined
      ? json(200, { ...call.record(), request_id: other.id, status: "success", outcome: null })
      : undefined;
  }),
  reads("read-nested", "a read answers with JSON that is nested 20,000 levels deep", (_, world) =>
    world.chance(0.2) ? text(200, nested) : undefined,
  ),
  {
    name: "rate-limited-jobs",
    group: "account",
    says: "requests fail with a rate limit after they were taken",
    make: (world) => ({ fate: () => (world.chance(0.3) ? { end: "rate-limit" } : {}) }),
  },
  {
    name: "content-9000-rpm",
    group: "read",
    says: "a content refusal quotes a prompt with “9000 RPM”",
    make: () => ({
      fate: ({ payload }) => (payload["prompt"] === "shot shot0" ? { end: "content" } : {}),
    }),
    ends: [5],
  },
  {
    name: "cancelled-in-console",
    group: "account",
    says: "somebody cancels requests in the console",
    make: (world) => ({ fate: () => (world.chance(0.3) ? { end: "cancelled" } : {}) }),
    ends: [0, 5, 6],
  },
  {
    name: "runs-for-hours",
    group: "read",
    says: "a request runs for longer than a run waits for it",
    only: "simulated",
    make: (world) => ({
      fate: ({ createdAtMs }) =>
        world.chance(0.3) ? { endsAtMs: createdAtMs + 5 * 3_600_000 } : {},
    }),
  },
];

/** Downloads. */
export const kindsOfMedia: readonly Kind[] = [
  media("link-expires", "403 to a link until the request is read again", (call) =>
    call.nth < 2 ? text(403, "<Error><Code>AccessDenied</Code></Error>") : undefined,
  ),
  media(
    "clip-poisoned",
    "a file that is never a clip",
    () => text(200, "this is not a clip at all"),
    { ends: [3, 5] },
  ),
  media("clip-cut", "the connection is reset within the clip", (call, world) =>
    world.chance(0.5) ? broken(call.right(), { kind: "reset", afterBytes: 10 }) : undefined,
  ),
  media("clip-short", "half of the clip, with a matching length", (call, world) =>
    world.chance(0.5) ? { ...call.right(), text: "   " } : undefined,
  ),
  media("clip-drips", "the clip comes a few bytes at a time", (call, world) =>
    broken(call.right(), { kind: "drip", everyMs: world.ms(500) }),
  ),
  media("clip-is-page", "a login page instead of the clip, twice", (call) =>
    call.nth < 2 ? html(200, "Sign in") : undefined,
  ),
  media(
    "clip-redirect-loop",
    "a redirect to itself, and one to a private address",
    (call, world) => {
      if (!world.chance(0.5)) return undefined;
      const location = world.chance(0.5) ? `/media/${call.job.id}` : "http://10.0.0.1/clip.mp4";
      return text(302, "", { location });
    },
  ),
];

function media(
  name: string,
  says: string,
  react: (
    call: Parameters<NonNullable<ReturnType<Kind["make"]>["media"]>>[0],
    world: World,
  ) => Reaction | undefined,
  rest: Partial<Kind> = {},
): Kind {
  return {
    name,
    group: "media",
    says,
    make: (world) => ({ media: (call) => react(call, world) }),
    ...rest,
  };
}
