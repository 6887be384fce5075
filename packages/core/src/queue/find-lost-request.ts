import { isDeepStrictEqual } from "node:util";
import { ApiError } from "../errors/api-error.ts";
import type { ErrorCode } from "../errors/error-codes.ts";
import type { ListQuery, RequestPage } from "./list-requests.ts";
import { isLater, matchRequest, searchFromMs, type LostRequest } from "./match-request.ts";
import type { CallOptions } from "./queue-context.ts";
import type { RequestRecord } from "./request-record.ts";

/** The part of a client that the search needs. */
export type RequestFinder = {
  list(query: ListQuery, options?: CallOptions): Promise<RequestPage>;
  read(requestId: string, options?: CallOptions): Promise<RequestRecord>;
};

/** What the list shows about a submit whose answer was lost. */
export type LostRequestFinding =
  /** Exactly one request matches: it can be adopted. */
  | { readonly kind: "found"; readonly record: RequestRecord }
  /** Several match, oldest first: one is ours, or the same was paid for twice. */
  | { readonly kind: "several"; readonly records: readonly RequestRecord[] }
  /** Nothing matches, but these have the same content and an unknown or different time: one of them may be ours. */
  | { readonly kind: "possible"; readonly records: readonly RequestRecord[] }
  /**
   * The whole list was read and nothing matches. `isFresh`: the list contains a request that we made after the lost one, so it
   * does not lag. Otherwise only a second "none" after the settle time counts.
   */
  | { readonly kind: "none"; readonly isFresh: boolean }
  /** The list proves nothing: it is unreachable or incomplete, or its records show too little. */
  | {
      readonly kind: "list-unusable";
      readonly reason: string;
      /** Set if the API failed: the same search may succeed later. */
      readonly error?: ApiError;
    };

const PAGE_LIMIT = 100;
// No account makes 5,000 requests to one model since the submit. If there are more, the API ignores paging.
const MAX_LISTED = 50 * PAGE_LIMIT;

/**
 * Looks for the request that a lost submit may have created. It only reads, so it can be repeated at any time.
 *
 * An abort is thrown unchanged. A refused key or missing credit is thrown, because it does not show anything about the list; every other
 * failure of the API is a finding.
 *
 * @throws ApiError `API_UNAUTHORIZED`, `API_OUT_OF_CREDIT`, `API_FORBIDDEN`
 */
export async function findLostRequest(
  finder: RequestFinder,
  lost: LostRequest,
  options: CallOptions = {},
): Promise<LostRequestFinding> {
  try {
    const listed = await listSince(finder, lost, options);
    return await judge(finder, { lost, listed, options });
  } catch (error) {
    if (!(error instanceof ApiError) || accountCodes.has(error.code)) throw error;
    return { kind: "list-unusable", reason: error.message, error };
  }
}

const accountCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "API_UNAUTHORIZED",
  "API_OUT_OF_CREDIT",
  "API_FORBIDDEN",
]);

type Listed = {
  readonly records: readonly RequestRecord[];
  /** Why records may be missing; undefined if the list is complete. */
  readonly gap: string | undefined;
};

/** How far the list was read. */
type Paging = {
  readonly lost: LostRequest;
  readonly limit: number;
  /** Records up to here were passed. */
  readonly offset: number;
  /** The page showed a record for the first time. */
  readonly isNew: boolean;
};

async function listSince(
  finder: RequestFinder,
  lost: LostRequest,
  options: CallOptions,
): Promise<Listed> {
  const records = new Map<string, readonly RequestRecord[]>();
  let offset = 0;
  let unreadable = 0;
  let limit = PAGE_LIMIT;
  while (offset < MAX_LISTED) {
    const page = await listPage(finder, { modelId: lost.modelId, limit, offset }, options);
    if (page === "too-long") {
      // Records echo the pictures in payloads: ask for fewer.
      limit = Math.floor(limit / 10);
      continue;
    }
    const known = records.size;
    for (const record of page.records) {
      records.set(record.requestId, withAnother(records.get(record.requestId) ?? [], record));
    }
    const isRepeated = records.size === known && page.records.length > 0;
    if (!isRepeated) unreadable += page.unreadable;
    offset += page.records.length + page.unreadable;
    const end = endOf(page, { isNew: records.size > known, offset, limit, lost });
    if (end === "more") continue;
    const gap =
      end === "whole" && unreadable > 0 ? `records without a request id: ${unreadable}` : undefined;
    return { records: [...records.values()].flat(), gap: end === "whole" ? gap : end.gap };
  }
  return {
    records: [...records.values()].flat(),
    gap: `the list has more than ${MAX_LISTED} requests`,
  };
}

/** The newest record of a request; and each of those that say that its content is another. */
function withAnother(
  known: readonly RequestRecord[],
  record: RequestRecord,
): readonly RequestRecord[] {
  return [...known.filter(({ payload }) => !isDeepStrictEqual(payload, record.payload)), record];
}

async function listPage(
  finder: RequestFinder,
  query: ListQuery & { readonly limit: number },
  options: CallOptions,
): Promise<RequestPage | "too-long"> {
  try {
    return await finder.list(query, options);
  } catch (error) {
    const isTooLong = error instanceof ApiError && error.code === "API_ANSWER_TOO_LONG";
    if (isTooLong && query.limit > 1) return "too-long";
    throw error;
  }
}

/**
 * Whether this is the last page. Only an empty page ends a list: its counts may be wrong, and a short page does not prove it,
 * because the API may have a smaller limit than ours.
 */
function endOf(page: RequestPage, paging: Paging): "more" | "whole" | { readonly gap: string } {
  const { lost, limit, offset, isNew } = paging;
  const size = page.records.length + page.unreadable;
  if (isPastWindow(page.records, lost)) return "whole";
  if (isNew && size > 0) return "more";
  const counted = page.total;
  const isMorePromised = page.hasMore === true || (counted !== undefined && offset < counted);
  if (size === 0) return isMorePromised ? { gap: "the list ends before its total" } : "whole";
  // The same page again: the API ignores the offset. If the page is not full, it is the whole list.
  return isMorePromised || size >= limit ? { gap: "the API ignores the offset" } : "whole";
}

/** True if the page is sorted from new to old and ends before our submit: later pages are even older. */
function isPastWindow(records: readonly RequestRecord[], lost: LostRequest): boolean {
  if (records.length < 2) return false;
  const times = records.map(({ createdAtSeconds }) => (createdAtSeconds ?? Number.NaN) * 1000);
  const isNewestFirst = times.every((time, index) => index === 0 || time <= times[index - 1]!);
  return isNewestFirst && times[0]! > times.at(-1)! && times.at(-1)! < searchFromMs(lost);
}

async function judge(
  finder: RequestFinder,
  {
    lost,
    listed,
    options,
  }: { readonly lost: LostRequest; readonly listed: Listed; readonly options: CallOptions },
): Promise<LostRequestFinding> {
  const matches: RequestRecord[] = [];
  const identical: RequestRecord[] = [];
  const unclear: string[] = [];
  for (const listedRecord of listed.records) {
    let record = listedRecord;
    let verdict = matchRequest(record, lost);
    if (verdict === "possible") {
      // A list may omit payloads that the record itself contains.
      record = (await readIfThere(finder, record.requestId, options)) ?? record;
      verdict = matchRequest(record, lost);
    }
    if (verdict === "match") matches.push(record);
    if (verdict === "identical") identical.push(record);
    if (verdict === "possible") unclear.push(record.requestId);
  }
  const [first] = matches;
  if (matches.length > 1) return { kind: "several", records: matches.toSorted(byAge) };
  if (first !== undefined) return { kind: "found", record: first };
  if (identical.length > 0) return { kind: "possible", records: identical.toSorted(byAge) };
  if (unclear.length > 0) {
    const reason = `cannot tell whether ${unclear.join(", ")} is ours: no payload to compare`;
    return { kind: "list-unusable", reason };
  }
  if (listed.gap !== undefined) return { kind: "list-unusable", reason: listed.gap };
  const isFresh = listed.records.some(
    (record) => lost.isClaimed(record.requestId) && isLater(record, lost),
  );
  return { kind: "none", isFresh };
}

/** Requests of the web console are in the list but cannot be read by id. */
async function readIfThere(
  finder: RequestFinder,
  requestId: string,
  options: CallOptions,
): Promise<RequestRecord | undefined> {
  try {
    return await finder.read(requestId, options);
  } catch (error) {
    if (error instanceof ApiError && error.code === "API_NOT_FOUND") return undefined;
    throw error;
  }
}

function byAge(left: RequestRecord, right: RequestRecord): number {
  return (left.createdAtSeconds ?? 0) - (right.createdAtSeconds ?? 0);
}
