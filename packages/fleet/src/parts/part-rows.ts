import type { Database } from "../database/database.ts";
import { stringIn } from "../database/ledger-rows.ts";

/** Somebody wants parts, or a worker has made or given up one: `wanted`, `ended`. */
export const partChannel = "storyreel_parts";

/** A worker that has not been seen for so long is gone. */
const goneAfter = "60 seconds";

export type PartState =
  | { readonly kind: "wanted" }
  | { readonly kind: "made"; readonly sha256: string }
  | { readonly kind: "failed"; readonly message: string };

/** By name; those that nobody has asked for are not in it. */
export async function readParts(
  { query }: Database,
  names: readonly string[],
): Promise<ReadonlyMap<string, PartState>> {
  const rows = await query(
    "select name, state, sha256, message from storyreel.parts where name = any ($1)",
    [names],
  );
  return new Map(
    rows.map((row) => [
      stringIn(row, "name"),
      stateOf(row["state"], row["sha256"], row["message"]),
    ]),
  );
}

function stateOf(state: unknown, sha256: unknown, message: unknown): PartState {
  if (state === "made" && typeof sha256 === "string") return { kind: "made", sha256 };
  if (state === "failed") return { kind: "failed", message: String(message) };
  return { kind: "wanted" };
}

/** Asks for parts; one that was given up is tried again, and one that is made, but `lost`, is made again. */
export async function askForParts(
  { query }: Database,
  maker: string,
  parts: readonly { readonly name: string; readonly recipe: string; readonly isLost: boolean }[],
): Promise<void> {
  await query(
    `insert into storyreel.parts (name, maker, state, recipe)
     select r.name, $1, 'wanted', r.recipe::json
     from jsonb_to_recordset($2) as r(name text, recipe text, "isLost" boolean) order by r.name
     on conflict (name) do update set state = 'wanted', recipe = excluded.recipe, maker = excluded.maker,
       tries = 0, changed_at = now()
     where parts.state = 'failed' or (parts.state = 'made' and parts.name = any ($3))`,
    [maker, JSON.stringify(parts), parts.filter(({ isLost }) => isLost).map(({ name }) => name)],
  );
  await query("select pg_notify($1, 'wanted')", [partChannel]);
}

/** The store has the part. */
export async function notePartMade(
  { query }: Database,
  part: { readonly name: string; readonly maker: string; readonly sha256: string },
): Promise<void> {
  await query(
    `insert into storyreel.parts (name, maker, state, sha256) values ($1, $2, 'made', $3)
     on conflict (name) do update set state = 'made', sha256 = excluded.sha256, recipe = null, message = null,
       changed_at = now()`,
    [part.name, part.maker, part.sha256],
  );
  await query("select pg_notify($1, 'ended')", [partChannel]);
}

export async function notePartFailed(
  { query }: Database,
  name: string,
  message: string,
): Promise<void> {
  await query(
    "update storyreel.parts set state = 'failed', message = $2, changed_at = now() where name = $1 and state = 'wanted'",
    [name, message],
  );
  await query("select pg_notify($1, 'ended')", [partChannel]);
}

/** Whether a worker runs that makes parts as `maker` says. */
export async function hasMaker({ query }: Database, maker: string): Promise<boolean> {
  const rows = await query(
    `select from storyreel.workers where maker = $1 and seen_at > now() - interval '${goneAfter}' limit 1`,
    [maker],
  );
  return rows.length > 0;
}
