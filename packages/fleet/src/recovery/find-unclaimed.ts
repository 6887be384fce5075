import type { Client, RequestRecord } from "@storyreel/core";
import type { Database } from "../database/database.ts";
import { stringIn } from "../database/ledger-rows.ts";

/** A request at the API that no take of the fleet holds. */
export type UnclaimedRequest = {
  readonly requestId: string;
  readonly modelId: string;
  /** `queued`, `running`, `succeeded`, …; as the API's list shows it. */
  readonly state: string;
  /** ISO 8601; `null`: the list does not say. */
  readonly createdAt: string | null;
  /** The beginning of what it was asked for. */
  readonly prompt: string;
};

const dayMs = 24 * 60 * 60_000;
const page = 100;
const promptLength = 60;

/**
 * Lists an account's requests of the last day that no take holds, newest first by model.
 *
 * @throws ApiError, and FleetError as `openDatabase`.
 */
export async function findUnclaimed(
  client: Pick<Client, "list">,
  database: Database,
  { account, models }: { readonly account: string; readonly models: readonly string[] },
): Promise<readonly UnclaimedRequest[]> {
  const rows = await database.query(
    "select request_id from storyreel.requests where account = $1 and claimed_at > now() - interval '2 days'",
    [account],
  );
  const claimed = new Set(rows.map((row) => stringIn(row, "request_id")));
  const found: UnclaimedRequest[] = [];
  for (const modelId of models) {
    for (const record of await listDay(client, modelId)) {
      if (claimed.has(record.requestId)) continue;
      // A list may repeat one between two pages.
      claimed.add(record.requestId);
      found.push(describe(record, modelId));
    }
  }
  return found;
}

async function listDay(
  client: Pick<Client, "list">,
  modelId: string,
): Promise<readonly RequestRecord[]> {
  const since = (Date.now() - dayMs) / 1000;
  const all: RequestRecord[] = [];
  for (let offset = 0; ; offset += page) {
    const { records } = await client.list({ modelId, limit: page, offset });
    const young = records.filter(({ createdAtSeconds = Infinity }) => createdAtSeconds >= since);
    all.push(...young);
    if (records.length < page || young.length === 0) return all;
  }
}

function describe(record: RequestRecord, modelId: string): UnclaimedRequest {
  const { requestId, state, createdAtSeconds, payload } = record;
  const prompt = payload?.["prompt"];
  return {
    requestId,
    modelId,
    state,
    createdAt:
      createdAtSeconds === undefined ? null : new Date(createdAtSeconds * 1000).toISOString(),
    prompt: typeof prompt === "string" ? prompt.slice(0, promptLength) : "",
  };
}
