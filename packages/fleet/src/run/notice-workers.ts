import type { RemoteWork } from "@storyreel/renderer/engine";
import { array, parse, string } from "valibot";
import type { Database } from "../database/database.ts";

// Workers are seen every 20 s.
const aliveSeconds = 60;
const lookEveryMs = 10_000;

const neededRoles = ["organise", "submit", "fetch"] as const;
const missing: { readonly [role in (typeof neededRoles)[number]]: string } = {
  organise: "decides what is sent",
  submit: "submits",
  fetch: "downloads clips",
};

/**
 * Says that nobody works for an account, once for as long as that lasts: whoever waits for a film would wait for nothing.
 *
 * @returns looks whether anybody does, if the last look was a while ago.
 */
export function noticeWorkers(
  { database, account }: { readonly database: Database; readonly account: string },
  { onEvent }: Pick<RemoteWork, "onEvent">,
): () => Promise<void> {
  let lookedAtMs = -Infinity;
  let said: string | undefined;
  return async () => {
    if (performance.now() - lookedAtMs < lookEveryMs) return;
    const message = describeMissing(account, await rolesAtWork(database, account));
    lookedAtMs = performance.now();
    if (message !== undefined && message !== said) {
      onEvent({ type: "warning", take: undefined, message, hint: hintFor(account) });
    }
    said = message;
  };
}

async function rolesAtWork({ query }: Database, account: string): Promise<ReadonlySet<string>> {
  const [row] = await query(
    `select array(select distinct unnest(roles) from storyreel.workers
       where accounts @> array[$1] and seen_at > now() - make_interval(secs => ${aliveSeconds})) as roles`,
    [account],
  );
  return new Set(parse(array(string()), row?.["roles"]));
}

function describeMissing(account: string, roles: ReadonlySet<string>): string | undefined {
  if (neededRoles.every((role) => !roles.has(role))) {
    return `no worker is running for the account "${account}": nothing is generated until one starts`;
  }
  const lacking = neededRoles.filter((role) => !roles.has(role));
  if (lacking.length === 0) return undefined;
  const what = lacking.map((role) => missing[role]).join(" or ");
  return `no worker of the account "${account}" ${what} (roles: ${lacking.join(", ")})`;
}

function hintFor(account: string): string {
  const named = account === "default" ? "" : ` --account ${account}`;
  return `start one: GMI_API_KEY=… STORYREEL_ENGINE=… storyreel worker${named}; this command then continues`;
}
