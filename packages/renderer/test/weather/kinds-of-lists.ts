import {
  broken,
  html,
  json,
  text,
  type JsonObject,
  type Kind,
  type ListCall,
  type Reaction,
  type Weather,
  type World,
} from "./weather.ts";
import type { Job } from "./weather-queue.ts";

/** A list matters only where answers are lost: half of them are, and one request in ten. */
function losing(world: World): Weather {
  return {
    submit: (call) => {
      if (world.chance(0.1)) return broken(text(200, ""), { kind: "reset" });
      return world.chance(0.5) ? broken(call.right(), { kind: "reset" }) : undefined;
    },
  };
}

type Rest = Partial<Omit<Kind, "make">> & { readonly with?: (world: World) => Weather };

function lists(
  name: string,
  says: string,
  react: (call: ListCall, world: World) => Reaction | undefined,
  { with: more, ...rest }: Rest = {},
): Kind {
  return {
    name,
    group: "list",
    says,
    make: (world) => ({ ...losing(world), list: (call) => react(call, world), ...more?.(world) }),
    ...rest,
  };
}

const asPage = (page: object): Reaction => json(200, { ...page });

function looks(
  name: string,
  says: string,
  record: (record: JsonObject) => JsonObject,
  rest: Partial<Kind> = {},
): Kind {
  return { name, group: "list", says, make: (world) => ({ ...losing(world), record }), ...rest };
}

const nested = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;

function without(record: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

/** The list shows other things than the truth. */
export const kindsOfLists: readonly Kind[] = [
  lists("list-lags", "the list shows everything as it was 60 s ago", (call, world) => {
    const atMs = world.now() - world.ms(60_000);
    return asPage(
      call.page(
        call.jobs.filter((job) => job.createdAtMs <= atMs),
        atMs,
      ),
    );
  }),
  lists(
    "list-replica",
    "every second answer of the list is from a replica that is 60 s behind",
    (call, world) => {
      if (call.nth % 2 === 0) return undefined;
      const atMs = world.now() - world.ms(60_000);
      return asPage(
        call.page(
          call.jobs.filter((job) => job.createdAtMs <= atMs),
          atMs,
        ),
      );
    },
  ),
  lists(
    "list-forgets",
    "the list never shows the requests whose answers were lost",
    (call) => {
      return asPage(
        call.page(call.jobs.filter((job) => !job.isOurs || call.jobs.indexOf(job) % 2 === 0)),
      );
    },
    { isNeverGivenUp: true },
  ),
  lists(
    "has-more-beside-total",
    "`has_more: true` on every page, beside a `total` that was reached",
    (call) => asPage({ ...call.page(), has_more: true }),
  ),
  lists("short-pages", "two records a page, and `has_more: false` on each", (call) => {
    const requests = call.page().requests.slice(0, 2);
    return asPage({ requests, has_more: false });
  }),
  lists("total-too-small", "`total` counts only the first page", (call) => {
    const requests = call.page().requests.slice(0, 2);
    return asPage({ requests, total: Math.min(2, call.jobs.length), has_more: false });
  }),
  lists(
    "total-too-large",
    "`total` counts requests that the list does not show",
    (call) => asPage({ ...call.page(), total: call.jobs.length + 40 }),
    { isNeverGivenUp: true },
  ),
  lists(
    "offset-ignored",
    "every page is the first one",
    (call) => {
      const requests = call.jobs.slice(0, 3).map((job) => call.record(job));
      return asPage({ requests, has_more: call.jobs.length > 3 });
    },
    { isNeverGivenUp: true },
  ),
  lists(
    "pages-shift",
    "three records a page, and other people's requests come in between",
    (call, world) => {
      world.queue.addForeign({ prompt: "somebody else's" }, world.now());
      return asPage({ requests: call.page().requests.slice(0, 3), has_more: true });
    },
    // So many may come in that a page shows nothing new: such a list cannot be used.
    { isNeverGivenUp: true },
  ),
  lists("oldest-first", "the list begins with the oldest, two records a page", (call) => {
    const page = call.page(call.jobs.toReversed());
    return asPage({ ...page, requests: page.requests.slice(0, 2) });
  }),
  lists("crowd", "hundreds of other people's requests around ours", () => undefined, {
    with: (world) => {
      for (let index = 0; index < 230; index += 1)
        world.queue.addForeign({ prompt: `somebody else's ${index}` }, world.now() - index * 1_000);
      return {};
    },
  }),
  lists(
    "items-without-id",
    "some items of the list have no id",
    (call, world) => {
      const page = call.page();
      const requests = page.requests.map((one) =>
        world.chance(0.2) ? { status: "processing" } : one,
      );
      return asPage({ ...page, requests });
    },
    { isNeverGivenUp: true },
  ),
  lists("list-without-payloads", "the list leaves payloads out, reads have them", (call) => {
    const page = call.page();
    return asPage({ ...page, requests: page.requests.map((one) => without(one, "payload")) });
  }),
  lists(
    "list-fails",
    "500 or a gateway's page instead of the list, most of the time",
    (_, world) => {
      if (world.chance(0.3)) return undefined;
      return world.chance(0.5) ? json(500, { error: "internal" }) : html(502, "502 Bad Gateway");
    },
    { isNeverGivenUp: true },
  ),
  lists(
    "list-nested",
    "JSON that is nested 20,000 levels deep instead of the list",
    (_, world) => (world.chance(0.5) ? text(200, nested) : undefined),
    { isNeverGivenUp: true },
  ),
  lists(
    "list-null",
    "the list is null when it is empty, and wrapped in a string when not",
    (call) => {
      const { requests } = call.page();
      return json(200, { data: requests.length === 0 ? null : JSON.stringify(requests) });
    },
  ),
  twins(
    "twin-before",
    "somebody made an identical request ten minutes before",
    (world) => world.now() - 600_000,
  ),
  twins("twin-in-window", "somebody makes an identical request at the same moment", (world) =>
    world.now(),
  ),
  {
    name: "twin-later",
    group: "list",
    says: "somebody makes an identical request a minute after ours",
    make: (world) => {
      const seen = new Set<Job>();
      return {
        ...losing(world),
        list: (call) => {
          for (const job of call.jobs) {
            if (!job.isOurs || seen.has(job) || world.now() - job.createdAtMs < world.ms(10_000))
              continue;
            seen.add(job);
            world.queue.addForeign(job.payload, world.now());
          }
          return undefined;
        },
      };
    },
  },
];

function twins(name: string, says: string, madeAtMs: (world: World) => number): Kind {
  return {
    name,
    group: "list",
    says,
    make: (world) => {
      const { submit } = losing(world);
      return {
        submit: (call) => {
          if (world.chance(0.5)) world.queue.addForeign(call.payload, madeAtMs(world));
          return submit?.(call);
        },
      };
    },
  };
}

/** Clocks, and what times look like. */
export const kindsOfTimes: readonly Kind[] = [
  {
    name: "clock-ahead",
    group: "list",
    says: "the API's clock is 10 minutes or 2 hours ahead",
    make: (world) => ({ ...losing(world), clockOffMs: world.chance(0.5) ? 600_000 : 7_200_000 }),
  },
  {
    name: "clock-behind",
    group: "list",
    says: "the API's clock is 10 minutes or 2 hours behind",
    make: (world) => ({ ...losing(world), clockOffMs: world.chance(0.5) ? -600_000 : -7_200_000 }),
  },
  {
    name: "clock-off-without-date",
    group: "list",
    says: "the same, and no answer has a `Date`",
    make: (world) => ({
      ...losing(world),
      clockOffMs: world.chance(0.5) ? -7_200_000 : 7_200_000,
      hasNoDate: true,
    }),
  },
  looks("times-local", "creation times are local, in ISO form without a zone", (record) => ({
    ...record,
    created_at: new Date(Number(record["created_at"]) * 1_000 + 8 * 3_600_000)
      .toISOString()
      .slice(0, 19),
  })),
  looks("times-microseconds", "creation times are in microseconds", (record) => ({
    ...record,
    created_at: Number(record["created_at"]) * 1_000_000,
  })),
  looks("times-missing", "records have no times", (record) =>
    without(without(record, "created_at"), "updated_at"),
  ),
  looks(
    "payload-empty",
    "records echo an empty payload: there is nothing to compare",
    (record) => ({ ...record, payload: {} }),
    {
      isNeverGivenUp: true,
    },
  ),
  looks("payload-in-string", "records echo the payload as JSON in a string", (record) => ({
    ...record,
    payload: JSON.stringify(record["payload"]),
  })),
];
