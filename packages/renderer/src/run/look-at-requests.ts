import {
  ApiError,
  CodedError,
  isFinal,
  type Client,
  type Clock,
  type RequestRecord,
} from "@storyreel/core";
import { isAccountProblem } from "./judge-error.ts";
import { createSlots } from "./slots.ts";
import { noteSighting, type Watched, type WatchedModel } from "./watched.ts";
import type { WatchSettings } from "./watch-settings.ts";

export type LookOptions = {
  readonly client: Pick<Client, "read" | "list">;
  readonly clock: Clock;
  readonly settings: WatchSettings;
  readonly mayList: boolean;
  readonly signal: AbortSignal;
  /** Schedules the next look at a request whose waiter waits on; without a time, by its age. */
  readonly waitOn: (watched: Watched, ms?: number) => void;
  /** The API refused a call because of a rate limit: nothing is asked for a while. */
  readonly onLimited: (error: ApiError) => void;
  readonly onAnswer: () => void;
  readonly watchedOf: (requestId: string) => Watched | undefined;
};

/** Makes the calls of the watch. */
export type Looks = {
  /** Looks at all that are due: on pages of the list where a page shows two or more that are due now or soon, else singly. */
  lookAt(due: readonly Watched[], soon: readonly Watched[]): void;
  read(requestId: string): Promise<RequestRecord>;
};

type Calls = LookOptions & { readonly places: ReturnType<typeof createSlots> };

export function createLooks(options: LookOptions): Looks {
  const { mayList, settings } = options;
  // Without lists it is a stand-in on this machine, which has no limit.
  const calls: Calls = {
    ...options,
    places: createSlots(mayList ? settings.callsAtOnce : Infinity, () => undefined),
  };
  return {
    lookAt: (due, soon) => lookAt(calls, due, soon),
    read: (requestId) => readRecord(calls, requestId),
  };
}

function lookAt(calls: Calls, due: readonly Watched[], soon: readonly Watched[]): void {
  const pages = new Map<string, PageLooks>();
  for (const watched of due) {
    watched.isAsked = true;
    const page = pageOf(calls, watched);
    if (page === undefined) {
      readEach(calls, [watched]);
      continue;
    }
    const { model } = watched;
    const key = pageKey(model, page);
    const looks = pages.get(key) ?? { model, page, due: [], soon: 0 };
    pages.set(key, looks);
    looks.due.push(watched);
  }
  for (const watched of soon) {
    const page = pageOf(calls, watched);
    const looks = page === undefined ? undefined : pages.get(pageKey(watched.model, page));
    if (looks !== undefined) looks.soon += 1;
  }
  for (const looks of pages.values()) lookAtPage(calls, looks);
}

/** `undefined` for a request that is read singly. */
function pageOf({ mayList, clock }: Calls, { model, place }: Watched): number | undefined {
  const nowMs = clock.now();
  const isListed = mayList && !model.isHeavy && model.trust.isTrusted(nowMs);
  return isListed ? model.places.pageOf(place, nowMs) : undefined;
}

/** A page of the list of a model. */
type Page = { readonly model: WatchedModel; readonly page: number };

const pageKey = ({ modelId }: WatchedModel, page: number): string => `${page} ${modelId}`;

/** The looks that a page can serve. */
type PageLooks = Page & { readonly due: Watched[]; soon: number };

function lookAtPage(calls: Calls, { model, page, due, soon }: PageLooks): void {
  const underWay = model.pages.get(page);
  if (underWay !== undefined) {
    underWay.push(...due);
    return;
  }
  const nowMs = calls.clock.now();
  let listed: readonly Watched[] = due;
  if (due.length + soon > 1 && model.trust.wantsCheck(nowMs)) {
    model.trust.noteCheck(nowMs);
    // The oldest is the likeliest to have ended.
    const checked = due.reduce((a, b) =>
      b.request.submittedAtMs < a.request.submittedAtMs ? b : a,
    );
    readEach(calls, [checked]);
    listed = due.filter((watched) => watched !== checked);
  }
  if (listed.length > 0 && listed.length + soon > 1) void list(calls, { model, page }, listed);
  else readEach(calls, listed);
}

function readEach(calls: Calls, due: readonly Watched[]): void {
  for (const watched of due) void read(calls, watched);
}

async function read(calls: Calls, watched: Watched): Promise<void> {
  const giveBack = await calls.places.take("", 0);
  try {
    tell(calls, watched, await readRecord(calls, watched.request.requestId));
  } catch (error) {
    refuse(calls, [watched], error);
  } finally {
    giveBack();
  }
}

async function readRecord(calls: Calls, requestId: string): Promise<RequestRecord> {
  const { client, clock, signal, watchedOf, onAnswer } = calls;
  const askedAtMs = clock.now();
  const record = await client.read(requestId, { signal });
  onAnswer();
  const watched = watchedOf(requestId);
  if (watched !== undefined) {
    noteSighting(watched, { by: "read", record, askedAtMs, answeredAtMs: clock.now() });
  }
  return record;
}

async function list(calls: Calls, { model, page }: Page, due: readonly Watched[]): Promise<void> {
  const served = [...due];
  model.pages.set(page, served);
  const giveBack = await calls.places.take("", 0);
  try {
    await listPage(calls, { model, page }, served);
  } catch (error) {
    if (!(error instanceof CodedError) || isAccountProblem(error) || isRateLimit(error)) {
      refuse(calls, served, error);
    } else {
      model.trust.distrust(calls.clock.now());
    }
  } finally {
    giveBack();
    model.pages.delete(page);
  }
  // A list that is behind or fails, or a request that is not where it was expected: it is read after all.
  readEach(
    calls,
    served.filter((watched) => watched.waiter !== undefined && watched.isAsked),
  );
}

async function listPage(
  calls: Calls,
  { model, page }: Page,
  due: readonly Watched[],
): Promise<void> {
  const { client, clock, signal, settings } = calls;
  const { modelId, places, trust } = model;
  const offset = places.offsetOf(page);
  const askedAtMs = clock.now();
  const query = { modelId, limit: settings.pageSize, ...(offset === 0 ? {} : { offset }) };
  const { records, unreadable } = await client.list(query, { signal });
  calls.onAnswer();
  const readAtMs = clock.now();
  const shown = new Map<Watched, RequestRecord>();
  for (const [index, record] of records.entries()) {
    const watched = calls.watchedOf(record.requestId);
    if (watched === undefined || watched.model !== model) continue;
    shown.set(watched, record);
    places.shown(watched.place, offset + index);
    trust.noteAge(askedAtMs - watched.request.submittedAtMs, { isShown: true, nowMs: readAtMs });
    noteSighting(watched, { by: "list", record, askedAtMs, answeredAtMs: readAtMs });
  }
  const length = records.length + unreadable;
  const newestMs = Math.max(...[...shown.keys()].map(({ request }) => request.submittedAtMs));
  for (const watched of due) {
    if (shown.has(watched)) continue;
    const { submittedAtMs } = watched.request;
    // It would be the newest on the first page, so nothing but the list's delay can be the reason.
    const isTooNew =
      page === 0 && submittedAtMs > newestMs && (shown.size > 0 || length < settings.pageSize);
    if (isTooNew) {
      trust.noteAge(askedAtMs - submittedAtMs, { isShown: false, nowMs: readAtMs });
    } else if (places.missed(watched.place, { offset, length, readAtMs }) === "moved") {
      // The next round finds it on its new page.
      watched.isAsked = false;
      calls.waitOn(watched, 0);
    }
  }
  if (!trust.isTrusted(readAtMs)) return;
  for (const [watched, record] of shown) {
    if (!watched.wantsPayload || showsPayload(record)) tell(calls, watched, record);
  }
}

function showsPayload({ payload = {} }: RequestRecord): boolean {
  return Object.keys(payload).length > 0;
}

/** Hands a record to whoever waits for it, if the look was due or there is news. */
function tell({ clock, waitOn, settings }: Calls, watched: Watched, record: RequestRecord): void {
  const { waiter, told, isAsked } = watched;
  const nowMs = clock.now();
  const { status } = record;
  const hasEnded = isFinal(record.state);
  watched.isAsked = false;
  if (waiter === undefined) {
    if (hasEnded && told?.isFinal !== true) watched.unread = record;
    return;
  }
  const { quiet } = watched;
  if (quiet !== undefined && nowMs >= quiet.fromMs && nowMs < quiet.untilMs) return;
  const isNews =
    isAsked || hasEnded || told?.status !== status || nowMs - told.atMs >= settings.tellEveryMs;
  if (!isNews) return waitOn(watched);
  watched.told = { status, isFinal: hasEnded, atMs: nowMs };
  watched.waiter = undefined;
  waiter.resolve(record);
}

function refuse(calls: Calls, due: readonly Watched[], error: unknown): void {
  const isLimited = isRateLimit(error);
  if (isLimited) calls.onLimited(error);
  for (const watched of due) {
    watched.isAsked = false;
    if (isLimited && watched.waiter !== undefined) {
      calls.waitOn(watched);
      continue;
    }
    const { waiter, request } = watched;
    watched.waiter = undefined;
    waiter?.reject(error, request.requestId);
  }
}

function isRateLimit(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === "API_RATE_LIMITED";
}
