import {
  broken,
  html,
  json,
  text,
  type JsonObject,
  type Kind,
  type Reaction,
  type SubmitCall,
  type World,
} from "./weather.ts";

type React = (call: SubmitCall, world: World) => Reaction | undefined;

/** Two submits in five meet it. */
function submits(name: string, says: string, react: React, rest: Partial<Kind> = {}): Kind {
  return {
    name,
    group: "submit",
    says,
    make: (world) => ({
      submit: (call) => (world.chance(0.4) ? react(call, world) : undefined),
    }),
    ...rest,
  };
}

/** The request is taken, and the answer says something else. */
const takenBut = (reaction: Reaction) => (call: SubmitCall) => {
  call.accept();
  return reaction;
};

const nested = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;

/** The queue has taken the request; its answer does not arrive, or not as an answer. */
export const kindsOfLostAnswers: readonly Kind[] = [
  submits(
    "answer-reset",
    "the connection is reset before the answer, the request was taken",
    (call) => broken(call.right(), { kind: "reset" }),
  ),
  submits(
    "request-lost",
    "the connection is reset, and the request was not taken",
    () => broken(text(200, ""), { kind: "reset" }),
    // Each of them counts as spent, so the budget may be used up.
    { ends: [0, 4, 6] },
  ),
  submits("answer-cut", "the answer is half of its JSON, with a matching length", (call) => {
    const right = call.right();
    return { ...right, text: right.text.slice(0, right.text.length / 2) };
  }),
  submits("answer-reset-inside", "the connection is reset within the answer", (call) =>
    broken(call.right(), { kind: "reset", afterBytes: 20 }),
  ),
  submits(
    "answer-closed-inside",
    "the connection is closed within the answer, as after a restart",
    (call) => broken(call.right(), { kind: "close", afterBytes: 20 }),
  ),
  submits("answer-never", "no answer comes, and the connection stays open", (call) =>
    broken(call.right(), { kind: "never" }),
  ),
  submits("answer-late", "the answer comes after the time-out of the submit", (call, world) => ({
    ...call.right(),
    afterMs: world.ms(200_000),
  })),
  submits("answer-drips", "the answer comes a few bytes at a time", (call, world) =>
    broken(call.right(), { kind: "drip", everyMs: world.ms(300) }),
  ),
  submits(
    "gateway-502",
    "a gateway's page with status 502, the request was taken",
    takenBut(html(502, "502 Bad Gateway")),
  ),
  submits(
    "wrapped-500",
    "500 around another error, although the request exists",
    takenBut(json(500, { error: "Backend error (400)" })),
  ),
  submits(
    "gateway-408",
    "408 from a gateway that did not wait for the queue",
    takenBut(json(408, { error: "request timeout" })),
  ),
  submits(
    "answer-html-200",
    "a login page with status 200, the request was taken",
    takenBut(html(200, "Sign in")),
  ),
  submits("answer-empty", "200 with an empty body, the request was taken", takenBut(text(200, ""))),
  submits(
    "answer-without-id",
    "200 without a request id, the request was taken",
    takenBut(json(200, { status: "queued" })),
  ),
  submits("answer-nested", "JSON that is nested 20,000 levels deep", takenBut(text(200, nested))),
  submits(
    "redirect",
    "307 to another address: not followed, nothing was accepted",
    () => text(307, "", { location: "http://127.0.0.1:9/elsewhere" }),
    { ends: [0, 4, 6] },
  ),
];

const naming =
  (status: number): React =>
  (call) =>
    json(status, { error: "too many at once", request_id: call.accept().id });

/** The answer arrives and says something odd about the request. */
export const kindsOfOddAnswers: readonly Kind[] = [
  submits("answer-wrong-type", "the right answer, called text/html", (call) => ({
    ...call.right(),
    headers: { "content-type": "text/html" },
  })),
  submits("answer-wrapped", "the record is inside `data`, as JSON in a string", (call) => {
    const record = JSON.parse(call.right().text) as JsonObject;
    return json(200, { data: JSON.stringify(record) });
  }),
  submits("answer-final", "the answer to the submit is the finished request", (call, world) => {
    call.accept().endsAtMs = world.now();
    return call.right();
  }),
  submits("conflict-names-ours", "409 with the id of the request that it created", naming(409)),
  submits("limit-names-ours", "429 with the id of the request that it created", naming(429)),
  submits(
    "cancelled-call-names-ours",
    "499 with the id of the request that it created",
    naming(499),
  ),
  submits(
    "503-names-foreign",
    "503 that names somebody else's request, ours was taken",
    (call, world) => {
      const foreign = world.queue.addForeign({ prompt: "somebody else's" }, world.now());
      call.accept();
      return json(503, { error: "no capacity", request_id: foreign.id });
    },
  ),
  {
    name: "failed-at-once",
    group: "submit",
    says: "the answer to the submit is a request that failed because of a rate limit",
    make: (world) => ({
      fate: () => (world.chance(0.4) ? { end: "rate-limit", endsAtMs: world.now() } : {}),
    }),
  },
];

/** The account or the network does not let submits through. */
export const kindsOfRefusals: readonly Kind[] = [
  submits("rate-limit", "429 that does not say when to retry", () =>
    json(429, { error: "slow down" }),
  ),
  submits(
    "retry-after-huge",
    "429 with a Retry-After of hours",
    () => json(429, { error: "slow down" }, { "retry-after": "7200" }),
    { only: "simulated" },
  ),
  {
    name: "hourly-limit",
    group: "account",
    says: "the account may submit twice an hour",
    only: "simulated",
    make: (world) => {
      const hours = new Map<number, number>();
      return {
        submit: () => {
          const hour = Math.floor(world.now() / 3_600_000);
          const taken = hours.get(hour) ?? 0;
          if (taken >= 2) return json(429, { error: "hourly limit" });
          hours.set(hour, taken + 1);
          return undefined;
        },
      };
    },
  },
  {
    name: "connection-refused",
    group: "submit",
    says: "no connection can be made, for submits and reads; while being killed, through a proxy that refuses CONNECT",
    make: (world) => ({ refuses: (route) => route !== "media" && world.chance(0.2) }),
  },
  {
    name: "key-revoked",
    group: "account",
    says: "401 to everything for a while, with lost answers before it",
    make: (world) => {
      const from = world.ms(20_000 + world.random() * 60_000);
      const until = from + world.ms(60_000);
      const start = world.now();
      const refused = (): Reaction | undefined => {
        const age = world.now() - start;
        return age > from && age < until ? json(401, { error: "invalid API key" }) : undefined;
      };
      return {
        submit: (call) =>
          refused() ?? (world.chance(0.3) ? broken(call.right(), { kind: "reset" }) : undefined),
        read: refused,
        list: refused,
      };
    },
  },
  {
    name: "credit-ends",
    group: "account",
    says: "402 to submits until somebody adds credit",
    make: (world) => {
      const until = world.now() + world.ms(90_000);
      return {
        submit: () =>
          world.queue.jobs.length > 1 && world.now() < until
            ? json(402, { error: "insufficient credit" })
            : undefined,
      };
    },
  },
  {
    name: "other-organisation",
    group: "account",
    says: "reads answer 404 and lists are empty for a while, as with the key of another organisation",
    make: (world) => {
      const from = world.now() + world.ms(30_000);
      const until = from + world.ms(60_000);
      const isOther = (): boolean => world.now() > from && world.now() < until;
      return {
        submit: (call) =>
          isOther()
            ? json(401, { error: "no such organisation" })
            : world.chance(0.3)
              ? broken(call.right(), { kind: "reset" })
              : undefined,
        read: () => (isOther() ? json(404, { error: "request not found" }) : undefined),
        list: () => (isOther() ? json(200, { requests: [], total: 0 }) : undefined),
      };
    },
    isNeverGivenUp: true,
  },
];
