import type { JsonValue } from "@storyreel/models";
import type { Job, JsonObject, WeatherQueue } from "./weather-queue.ts";

export type { JsonObject } from "./weather-queue.ts";

/** What a caller gets for one call. */
export type Reaction = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text: string;
  /** Instead of the text. */
  readonly bytes?: Uint8Array;
  /** From the arrival of the call to the head of the answer. */
  readonly afterMs?: number;
  readonly broken?: Broken;
};

/** How an answer is broken. Without `afterBytes` not even its head arrives. */
export type Broken =
  | { readonly kind: "reset" | "close"; readonly afterBytes?: number }
  | { readonly kind: "never" }
  | { readonly kind: "drip"; readonly everyMs: number };

export type SubmitCall = {
  readonly route: "submit";
  readonly payload: JsonObject;
  /** Takes the request into the queue; again: the same job. */
  accept(): Job;
  /** The same, and the right answer to it. */
  right(): Reaction;
};

export type ReadCall = {
  readonly route: "read";
  readonly job: Job;
  /** How often the job was read before. */
  readonly nth: number;
  record(): JsonObject;
  right(): Reaction;
};

export type ListCall = {
  readonly route: "list";
  readonly nth: number;
  readonly offset: number;
  readonly limit: number;
  /** All jobs of the model, newest first. */
  readonly jobs: readonly Job[];
  record(job: Job, atMs?: number): JsonObject;
  /** The page that was asked for, of these jobs, as they were at that time. */
  page(jobs?: readonly Job[], atMs?: number): Page;
  right(): Reaction;
};

export type Page = {
  readonly requests: readonly JsonObject[];
  readonly total: number;
  readonly has_more: boolean;
};

export type MediaCall = {
  readonly route: "media";
  readonly job: Job;
  readonly nth: number;
  right(): Reaction;
};

export type WeatherCall = SubmitCall | ReadCall | ListCall | MediaCall;

/** What the API, its network and its clock do; whatever is absent is as it should be. A function that returns nothing changes nothing. */
export type Weather = {
  readonly submit?: (call: SubmitCall) => Reaction | undefined;
  readonly read?: (call: ReadCall) => Reaction | undefined;
  readonly list?: (call: ListCall) => Reaction | undefined;
  readonly media?: (call: MediaCall) => Reaction | undefined;
  /** No connection is made: the API sees nothing of the call. */
  readonly refuses?: (route: WeatherCall["route"]) => boolean;
  /** How a record looks in any answer. */
  readonly record?: (record: JsonObject, job: Job) => JsonObject;
  /** How a job that was just taken ends. */
  readonly fate?: (job: Job) => Partial<Pick<Job, "endsAtMs" | "end">>;
  /** How far the API's clock is ahead. */
  readonly clockOffMs?: number;
  readonly hasNoDate?: boolean;
};

/** What a kind of weather is made in. */
export type World = {
  readonly queue: WeatherQueue;
  readonly random: () => number;
  readonly now: () => number;
  /** A time of real life in this world, where everything may be quicker. */
  readonly ms: (realMs: number) => number;
  chance(share: number): boolean;
};

/** What one trial does besides running and being killed. */
export type Place =
  /** A second state folder that knows nothing runs when the first has ended. */
  | "second-clone"
  /** The state folder is deleted between two runs. */
  | "deleted-folder"
  /** A second process drives the same takes over the same ledger. */
  | "two-processes"
  /** The ledger refuses a write, and the run ends with that. */
  | "full-disk"
  /** The process stands still for minutes, with its clock going on. */
  | "stopped-for-minutes"
  | "own-clock-set-back"
  | "own-clock-set-forward"
  /** The clips are gone, the ledger is not. */
  | "lost-clips"
  /** The state folder is deleted while the process runs. */
  | "deleted-mid-run"
  /** After a kill, the ledger's log is cut off, or gone. */
  | "log-cut"
  | "log-lost"
  /** After a kill, a bit of the ledger has changed; what was there is restored once that is told. */
  | "ledger-flipped"
  | "lock-damaged";

/** What happens to the files of a film between or during its runs. */
export type FilmPlace =
  | "clone-with-lock"
  | "folder-gone-with-lock"
  | "lock-gone"
  | "lock-conflicted"
  | "lock-cut"
  | "board-edited"
  | "board-renamed"
  | "two-boards";

export type Kind = {
  readonly name: string;
  readonly group: "submit" | "read" | "list" | "account" | "media" | "this machine";
  /** One line for the table in money-safety.md. */
  readonly says: string;
  readonly make: (world: World) => Weather;
  /** What a trial may end with. Default: everything is there (0), or a person was asked (6). */
  readonly ends?: readonly number[];
  /** A list that never shows what it should: nobody can know when to give up. Default: a person gives up when the hint says so. */
  readonly isNeverGivenUp?: true;
  readonly places?: readonly Place[];
  /** It is about the storyboard and its lock file, so whole renders are killed in it. */
  readonly film?: FilmPlace;
  /** Takes that the film's budget has room for. Default: five times what is wanted. */
  readonly room?: number;
  /** Which harness has it. Default: both. */
  readonly only?: "simulated" | "killed";
};

export const json = (
  status: number,
  value: JsonValue,
  headers: Readonly<Record<string, string>> = {},
): Reaction => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  text: JSON.stringify(value),
});

export const html = (status: number, title: string): Reaction => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8" },
  text: `<!doctype html><html><head><title>${title}</title></head><body>${title}</body></html>`,
});

export const text = (
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Reaction => ({ status, headers, text: body });

export const broken = (reaction: Reaction, how: Broken): Reaction => ({ ...reaction, broken: how });
