import { turbo } from "../run-plan-kit.ts";
import {
  json,
  text,
  type JsonObject,
  type Kind,
  type Page,
  type Reaction,
  type Weather,
  type WeatherCall,
  type World,
} from "./weather.ts";
import { recordOf, type Job, type WeatherQueue } from "./weather-queue.ts";

/** A call as it arrives, whatever carried it. */
export type WireCall = {
  readonly method: string;
  /** `/requests`, `/requests/ID`, `/models`, `/media/ID`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body?: string | undefined;
};

export type WeatherApi = {
  readonly queue: WeatherQueue;
  /** Decides at the arrival of a call what becomes of it. */
  answer(call: WireCall): Reaction;
  refuses(call: WireCall): boolean;
  /** The next submits belong to another run. */
  beginRun(): void;
  /** How often the weather made a difference. */
  gusts(): number;
};

export type WeatherApiOptions = {
  readonly kind: Kind;
  readonly random: () => number;
  readonly now: () => number;
  readonly ms: World["ms"];
  /** From the submit to the end of a job. */
  readonly jobMs: () => number;
  /** Of the media URLs. */
  readonly origin: () => string;
  /** Default: something that a test takes for a clip. */
  readonly clipOf?: (job: Job) => Uint8Array;
};

/** GMI's queue in one kind of weather, without a network: what it does with each call, and what it has taken. */
export function createWeatherApi(options: WeatherApiOptions): WeatherApi {
  const { random, now } = options;
  const jobs: Job[] = [];
  const counts = new Map<string, number>();
  let run = 0;
  let gusts = 0;
  /** What the weather makes of a call; `undefined`: nothing. */
  const felt = <T>(made: T | undefined): T | undefined => {
    if (made !== undefined) gusts += 1;
    return made;
  };
  const add = (payload: JsonObject, createdAtMs: number, isOurs: boolean): Job => {
    const number = String(jobs.length + 1).padStart(12, "0");
    const job: Job = {
      id: `00000000-0000-4000-8000-${number}`,
      modelId: turbo,
      payload,
      createdAtMs,
      endsAtMs: createdAtMs + options.jobMs(),
      end: "success",
      isOurs,
      run,
    };
    jobs.push(job);
    const fate = isOurs ? (weather.fate?.(job) ?? {}) : {};
    if (Object.keys(fate).length > 0) gusts += 1;
    Object.assign(job, fate);
    return job;
  };
  const queue: WeatherQueue = {
    jobs,
    find: (id) => jobs.find((job) => job.id === id),
    addForeign: (payload, createdAtMs) => add(payload, createdAtMs, false),
  };
  const chance = (share: number): boolean => random() < share;
  const weather = options.kind.make({ queue, random, now, ms: options.ms, chance });
  const record = (job: Job, atMs = now()): JsonObject => {
    const clockOffMs = weather.clockOffMs ?? 0;
    const right = recordOf(job, {
      atMs,
      clockOffMs,
      mediaUrl: `${options.origin()}/media/${job.id}`,
    });
    const shown = weather.record?.(right, job) ?? right;
    if (shown !== right || clockOffMs !== 0) gusts += 1;
    return shown;
  };
  const count = (key: string): number => {
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return before;
  };

  function submit(body: string): Reaction {
    const { payload } = JSON.parse(body) as { readonly payload: JsonObject };
    let job: Job | undefined;
    const accept = (): Job => (job ??= add(payload, now(), true));
    const right = (): Reaction => {
      const { payload: _, ...answer } = record(accept());
      return json(200, answer);
    };
    return felt(weather.submit?.({ route: "submit", payload, accept, right })) ?? right();
  }

  function read(id: string): Reaction {
    const job = queue.find(id);
    if (job === undefined) return json(404, { error: `request ${id} not found` });
    const right = (): Reaction => json(200, record(job));
    const nth = count(`read ${id}`);
    return (
      felt(weather.read?.({ route: "read", job, nth, record: () => record(job), right })) ?? right()
    );
  }

  function list(query: URLSearchParams): Reaction {
    const offset = Number(query.get("offset") ?? 0);
    const limit = Number(query.get("limit") ?? 50);
    const all = jobs.toSorted((a, b) => b.createdAtMs - a.createdAtMs);
    const page = (shown: readonly Job[] = all, atMs?: number): Page => {
      const requests = shown.slice(offset, offset + limit).map((job) => record(job, atMs));
      const has_more = offset + requests.length < shown.length;
      return { requests, total: shown.length, has_more };
    };
    const right = (): Reaction => json(200, page());
    const call = { route: "list", nth: count("list"), offset, limit, jobs: all, record } as const;
    return felt(weather.list?.({ ...call, page, right })) ?? right();
  }

  function media(id: string): Reaction {
    const job = queue.find(id);
    if (job === undefined) return text(404, "");
    const headers = { "content-type": "video/mp4" };
    const bytes = options.clipOf?.(job);
    const right = (): Reaction =>
      bytes === undefined
        ? text(200, `    ftyp of ${id}`, headers)
        : { status: 200, headers, text: "", bytes };
    const nth = count(`media ${id}`);
    return felt(weather.media?.({ route: "media", job, nth, right })) ?? right();
  }

  function answer(call: WireCall): Reaction {
    const id = call.path.split("/").at(-1) ?? "";
    switch (routeOf(call)) {
      case "submit":
        return submit(call.body ?? "");
      case "read":
        return read(id);
      case "list":
        return list(call.query);
      case "media":
        return media(id);
      case undefined:
        return json(200, { model_ids: [turbo] });
    }
  }

  return {
    queue,
    answer: (call) => withDate(answer(call), weather, now()),
    refuses: (call) => {
      const route = routeOf(call);
      const isRefused = route !== undefined && weather.refuses?.(route) === true;
      if (isRefused) gusts += 1;
      return isRefused;
    },
    gusts: () => gusts,
    beginRun: () => void (run += 1),
  };
}

function routeOf({ method, path }: WireCall): WeatherCall["route"] | undefined {
  if (path.includes("/media/")) return "media";
  if (/\/requests\/[^/]+$/.test(path)) return "read";
  if (!path.endsWith("/requests")) return undefined;
  return method === "POST" ? "submit" : "list";
}

function withDate(reaction: Reaction, weather: Weather, nowMs: number): Reaction {
  if (weather.hasNoDate === true) return reaction;
  const date = new Date(nowMs + (weather.clockOffMs ?? 0)).toUTCString();
  return { ...reaction, headers: { date, ...reaction.headers } };
}
