import type { Fault, FaultStep } from "../recording/fault.ts";
import type { FaultRoute, FaultTarget, InjectedFault } from "./injected-faults.ts";

/** Random faults. The same seed gives the same faults to the same calls, in whatever order they arrive. */
export type ChaosOptions = {
  readonly seed: string;
  /** Share of calls that fail, from 0 to 1. */
  readonly rate: number;
  /** Kinds to choose from; default: all. */
  readonly kinds?: readonly Fault["kind"][];
  readonly routes?: readonly FaultRoute[];
};

/** A random fault that happened. Pass it to `inject` to repeat it. */
export type ChaosHit = InjectedFault & { readonly call: number };

export type Chaos = {
  readonly options: ChaosOptions;
  /** `key` identifies what the call is about, independent of its order: the content of a submit, the id of a request. */
  take(target: FaultTarget, key: string): FaultStep | undefined;
  hits(): readonly ChaosHit[];
  /** What the calls were about, and how many there were of each. */
  drawn(): readonly (readonly [string, number])[];
  /** The count that has changed since it was last asked for. */
  news(): { readonly subject: string; readonly count: number } | undefined;
  /** Goes on after earlier calls. */
  restore(drawn: readonly (readonly [string, number])[]): void;
};

// 10 000: enough to repeat any test.
const maxHits = 10_000;

export function createChaos(options: ChaosOptions, sessionSeed: string): Chaos {
  const counts = new Map<string, number>();
  const hits: ChaosHit[] = [];
  let news: { readonly subject: string; readonly count: number } | undefined;
  return {
    options,
    take: (target, key) => {
      if (options.routes !== undefined && !options.routes.includes(target.route)) return undefined;
      const subject = `${target.route}\n${key}`;
      const call = counts.get(subject) ?? 0;
      counts.set(subject, call + 1);
      news = { subject, count: call + 1 };
      const lot = draw([options.seed, sessionSeed, subject, String(call)]);
      if (lot.next() >= options.rate) return undefined;
      const choices = faultsFor(target.route).filter(
        ({ fault }) => options.kinds?.includes(fault.kind) ?? true,
      );
      const step = choices[Math.floor(lot.next() * choices.length)];
      if (step === undefined) return undefined;
      if (hits.length < maxHits) hits.push(describeHit(target, step, call));
      return step;
    },
    hits: () => hits,
    drawn: () => [...counts],
    news: () => {
      const latest = news;
      news = undefined;
      return latest;
    },
    restore: (drawn) => {
      for (const [subject, count] of drawn) counts.set(subject, count);
    },
  };
}

function describeHit(target: FaultTarget, step: FaultStep, call: number): ChaosHit {
  const { route, label, requestId, modelId } = target;
  return {
    call,
    route,
    skip: call,
    fault: step.fault,
    ...(label === undefined ? {} : { label }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(modelId === undefined ? {} : { modelId }),
    ...(step.accepted === undefined ? {} : { accepted: step.accepted }),
  };
}

/** Random numbers from 0 to 1 (exclusive) that depend only on the words. */
function draw(words: readonly string[]): { next(): number } {
  // Loaded here because most runs have no chaos.
  const { hash } = process.getBuiltinModule("node:crypto");
  const hex = hash("sha256", JSON.stringify(words), "hex");
  let at = 0;
  return {
    next: () => {
      const value = Number.parseInt(hex.slice(at, at + 12), 16) / 2 ** 48;
      at = (at + 12) % 48;
      return value;
    },
  };
}

const rateLimit: Fault = { kind: "answer", status: 429, json: { error: "rate limit exceeded" } };
const common: readonly FaultStep[] = [
  { fault: { ...rateLimit, headers: { "retry-after": "1" } } },
  { fault: rateLimit },
  { fault: { kind: "answer", status: 500, json: { error: "internal server error" } } },
  { fault: { kind: "answer", status: 502, text: "<html><body>502 Bad Gateway</body></html>" } },
  { fault: { kind: "reset" } },
  { fault: { kind: "reset", bytes: 20 } },
  { fault: { kind: "close" } },
  { fault: { kind: "close", bytes: 20 } },
  { fault: { kind: "cut", bytes: 15 } },
  { fault: { kind: "delay", milliseconds: 50 } },
  { fault: { kind: "drip", bytes: 64, milliseconds: 2 } },
  { fault: { kind: "garbage" } },
];

function faultsFor(route: FaultRoute): readonly FaultStep[] {
  switch (route) {
    case "submit":
      return [
        ...common,
        { fault: { kind: "reset" }, accepted: false },
        {
          fault: { kind: "answer", status: 500, json: { error: "Backend error (400)" } },
          accepted: true,
        },
      ];
    case "read":
    case "list":
    case "models":
      return common;
    case "media":
      return [
        {
          fault: { kind: "answer", status: 403, text: "<Error><Code>AccessDenied</Code></Error>" },
        },
        { fault: { kind: "answer", status: 503, text: "" } },
        { fault: { kind: "reset", bytes: 5000 } },
        { fault: { kind: "close", bytes: 5000 } },
        { fault: { kind: "cut", bytes: 5000 } },
        { fault: { kind: "cut", bytes: 0 } },
        { fault: { kind: "delay", milliseconds: 50 } },
        { fault: { kind: "ignore-range" } },
      ];
  }
}
