import { ApiError } from "../errors/api-error.ts";
import { readApi } from "../http/call-api.ts";
import { parseRecord } from "./parse-record.ts";
import type { CallOptions, QueueContext } from "./queue-context.ts";
import type { RequestRecord } from "./request-record.ts";

/** Reads one request by its id. Repeats after faults. */
export async function readRequest(
  { api, reader }: QueueContext,
  requestId: string,
  options: CallOptions = {},
): Promise<RequestRecord> {
  const operation = `read request ${api.redactor.text(requestId)}`;
  const value = await readApi(api, {
    operation,
    path: `/requests/${encodeURIComponent(requestId)}`,
    signal: options.signal,
  });
  const record = parseRecord(value, reader);
  if (record?.requestId === requestId) return record;
  const found =
    record === undefined
      ? "contains no request"
      : `is about request ${api.redactor.text(record.requestId)}`;
  throw new ApiError("API_MALFORMED_ANSWER", `${operation}: the answer ${found}`, {
    requestId,
    bodyExcerpt: api.redactor.text(JSON.stringify(value)),
  });
}
