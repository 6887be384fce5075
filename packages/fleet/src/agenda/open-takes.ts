import { array, boolean, nullable, number, object, parse, string } from "valibot";
import type { Database } from "../database/database.ts";
import type { OpenTake } from "./agenda.ts";

const Rows = array(
  object({
    key: string(),
    model: string(),
    seconds: number(),
    height_px: nullable(number()),
    has_pictures: boolean(),
    request_id: string(),
    submitted_ms: number(),
    is_unproven: boolean(),
  }),
);

export async function readOpenTakes(
  { query }: Database,
  account: string,
  keys: readonly string[],
): Promise<readonly OpenTake[]> {
  const rows = await query(
    `select key, model, seconds, (planned->>'heightPx')::float8 as height_px, planned->'pictures' is not null as has_pictures,
       record->>'requestId' as request_id, (record->>'submittedAtMs')::float8 as submitted_ms,
       coalesce((record->>'isUnproven')::boolean, false) as is_unproven
     from storyreel.takes where account = $1 and key = any ($2) and state = 'submitted'`,
    [account, keys],
  );
  return parse(Rows, rows).map((row) => ({
    key: row.key,
    request: {
      take: {
        modelId: row.model,
        seconds: row.seconds,
        heightPx: row.height_px ?? undefined,
        ...(row.has_pictures && { pictures: [] }),
      },
      requestId: row.request_id,
      submittedAtMs: row.submitted_ms,
      isUnproven: row.is_unproven,
    },
  }));
}
