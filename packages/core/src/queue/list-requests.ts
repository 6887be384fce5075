import { ApiError } from "../errors/api-error.ts";
import { readApi } from "../http/call-api.ts";
import { asObject, unwrapJson } from "../http/read-json.ts";
import type { JsonValue } from "@storyreel/models";
import { parseRecord } from "./parse-record.ts";
import type { CallOptions, QueueContext } from "./queue-context.ts";
import type { RequestRecord } from "./request-record.ts";

/** Which part of the list to read. What the API lists without `modelId` is not documented. */
export type ListQuery = {
  readonly modelId?: string | undefined;
  /** Maximum number of records; the API may send fewer. */
  readonly limit?: number | undefined;
  /** Number of records to skip. */
  readonly offset?: number | undefined;
};

/** One page of the list, in the API's order (newest first as observed; not documented). */
export type RequestPage = {
  readonly records: readonly RequestRecord[];
  /** Number of records on all pages, if the API says it. */
  readonly total?: number;
  /** Whether there are more pages, if the API says it. */
  readonly hasMore?: boolean;
  /** Items on this page without a request id. */
  readonly unreadable: number;
};

/** Reads one page of the account's requests. The paging fields are optional: they are observed, not documented. */
export async function listRequests(
  { api, reader }: QueueContext,
  query: ListQuery = {},
  options: CallOptions = {},
): Promise<RequestPage> {
  const value = await readApi(api, {
    operation: "list requests",
    path: "/requests",
    query: {
      ...(query.modelId === undefined ? {} : { model_id: query.modelId }),
      ...(query.limit === undefined ? {} : { limit: String(query.limit) }),
      ...(query.offset === undefined ? {} : { offset: String(query.offset) }),
    },
    signal: options.signal,
  });
  const members = asObject(value);
  const items = itemsOf(value);
  if (items === undefined) {
    throw new ApiError("API_MALFORMED_ANSWER", "list requests: the answer contains no list", {
      bodyExcerpt: api.redactor.text(JSON.stringify(value)),
    });
  }
  const records = items
    .map((item) => parseRecord(item, reader, query.modelId))
    .filter((record) => record !== undefined);
  const total = members?.["total"];
  const hasMore = members?.["has_more"];
  return {
    records,
    ...(typeof total === "number" ? { total } : {}),
    ...(typeof hasMore === "boolean" ? { hasMore } : {}),
    unreadable: items.length - records.length,
  };
}

function itemsOf(value: JsonValue): readonly JsonValue[] | undefined {
  if (Array.isArray(value)) return value;
  const members = asObject(value);
  if (members === undefined || !("requests" in members || "data" in members)) return undefined;
  const items = unwrapJson(members["requests"] ?? members["data"] ?? null);
  // Go writes an empty list as null.
  if (items === null) return [];
  return Array.isArray(items) ? items : undefined;
}
