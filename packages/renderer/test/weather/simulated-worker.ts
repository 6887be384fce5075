import { TransportError, type Clock, type Transport, type TransportRequest } from "@storyreel/core";
import type { Ledger } from "../../src/workplace/ledger/ledger.ts";
import type { createTimeline } from "../simulated-time.ts";
import { epochMs } from "../simulated-api.ts";
import type { WeatherApi, WireCall } from "./weather-api.ts";
import type { Reaction } from "./weather.ts";

export type Timeline = ReturnType<typeof createTimeline>;

/** A process on a simulated clock. When it is dead, none of its promises ever goes on. */
export type SimulatedWorker = {
  readonly clock: Clock;
  /** Resolves when it was killed. */
  readonly killed: Promise<void>;
  /** Before and after everything that it does to the world. */
  point(): Promise<void>;
  /** The result, if it lives to see it. */
  live<T>(work: Promise<T>): Promise<T>;
  kill(): void;
};

/** From a process to the API. */
export const longestSubmitMs = 2_000;

export function createWorker(
  timeline: Timeline,
  {
    killAt,
    clockOffMs,
  }: { readonly killAt: number | undefined; readonly clockOffMs: () => number },
): SimulatedWorker {
  const death = Promise.withResolvers<void>();
  let isDead = false;
  let points = 0;
  const live = <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      work.then(
        (value) => (isDead ? undefined : resolve(value)),
        (error: unknown) => (isDead ? undefined : reject(error as Error)),
      );
    });
  const kill = (): void => {
    isDead = true;
    death.resolve();
  };
  return {
    killed: death.promise,
    live,
    kill,
    point: () => {
      points += 1;
      if (points === killAt) kill();
      return live(Promise.resolve());
    },
    clock: {
      now: () => epochMs + timeline.now() + clockOffMs(),
      sleep: (ms, signal) => live(timeline.sleep(Math.max(0, ms), signal)),
    },
  };
}

/** Carries calls to the API of a kind of weather. What has left the process arrives, even if that is killed meanwhile. */
export function createSimulatedTransport(
  api: WeatherApi,
  worker: SimulatedWorker,
  { timeline, random }: { readonly timeline: Timeline; readonly random: () => number },
): Transport {
  const sleep = (ms: number): Promise<void> => worker.clock.sleep(ms);

  async function send(request: TransportRequest): ReturnType<Transport["send"]> {
    request.signal?.throwIfAborted();
    await worker.point();
    const call = wireCallOf(request);
    if (api.refuses(call)) {
      await sleep(random() * 300);
      throw new TransportError("never-sent", "cannot connect: connect ECONNREFUSED");
    }
    const arrival = Promise.withResolvers<Reaction>();
    timeline.at(random() * (call.method === "POST" ? longestSubmitMs : 200), () =>
      arrival.resolve(api.answer(call)),
    );
    const reaction = await worker.live(arrival.promise);
    const { headersMs, totalMs = Infinity } = request.timeouts;
    const limitMs = Math.min(headersMs, totalMs);
    const waitMs = (reaction.afterMs ?? 0) + random() * 200;
    if (reaction.broken?.kind === "never" || waitMs > limitMs) {
      await sleep(limitMs);
      throw new TransportError("answer-lost", `no complete answer within ${limitMs / 1_000} s`);
    }
    await sleep(waitMs);
    if (isHeadless(reaction)) throw reset();
    await worker.point();
    const bytes = new TextEncoder().encode(reaction.text);
    return {
      status: reaction.status,
      headers: { ...reaction.headers, "content-length": String(bytes.byteLength) },
      discard: () => undefined,
      body: bodyOf(reaction, bytes, totalMs),
    };
  }

  async function* bodyOf(
    { broken }: Reaction,
    bytes: Uint8Array,
    totalMs: number,
  ): AsyncGenerator<Uint8Array> {
    if (broken?.kind === "drip") {
      let passedMs = 0;
      for (let at = 0; at < bytes.byteLength; at += 16) {
        await sleep(broken.everyMs);
        passedMs += broken.everyMs;
        if (passedMs > totalMs) throw new TransportError("answer-lost", "no complete answer");
        yield bytes.subarray(at, at + 16);
      }
      return;
    }
    if (broken !== undefined && "afterBytes" in broken) {
      yield bytes.subarray(0, broken.afterBytes);
      throw reset();
    }
    await worker.point();
    yield bytes;
    await worker.point();
  }

  return { send: (request) => worker.live(send(request)), close: async () => undefined };
}

function isHeadless({ broken }: Reaction): boolean {
  return (broken?.kind === "reset" || broken?.kind === "close") && broken.afterBytes === undefined;
}

const reset = (): TransportError =>
  new TransportError("answer-lost", "the answer was lost: read ECONNRESET");

function wireCallOf({ method, url, body }: TransportRequest): WireCall {
  const path = url.pathname;
  return {
    method,
    path,
    query: url.searchParams,
    body: typeof body === "string" ? body : undefined,
  };
}

/** A ledger whose steps take a moment, before and after which the process may be killed. */
export function ledgerOf(
  ledger: Ledger,
  worker: SimulatedWorker,
  {
    afterWrite,
    beforeWrite,
  }: { readonly beforeWrite: () => void; readonly afterWrite: () => number },
): Ledger {
  return {
    ...ledger,
    get: async (key) => {
      await worker.clock.sleep(1);
      return ledger.get(key);
    },
    cas: async (...change) => {
      await worker.point();
      beforeWrite();
      const result = await ledger.cas(...change);
      await worker.point();
      const pauseMs = afterWrite();
      await worker.clock.sleep(pauseMs);
      return result;
    },
    sending: async (payloadSha256) => {
      await worker.clock.sleep(1);
      return ledger.sending(payloadSha256);
    },
  };
}
