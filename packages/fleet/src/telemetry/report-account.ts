import { metrics, type ObservableGauge, type ObservableResult } from "@opentelemetry/api";
import { array, nullable, number, object, parse, string } from "valibot";
import { isInFlight } from "../agenda/at-the-api.ts";
import type { Database } from "../database/database.ts";

const scope = "@storyreel/fleet";

const gauges = {
  takes: ["storyreel.takes", "Takes by state"],
  inFlight: ["storyreel.in_flight", "Requests that are sent, or about to be"],
  cap: ["storyreel.cap", "Maximum requests of the account at the same time"],
  ambiguous: ["storyreel.ambiguous", "Takes that need a decision"],
  dead: ["storyreel.dead", "Takes that workers gave up"],
  clock: ["storyreel.clock_offset", "How far the API's clock is ahead of the database's"],
  usd: ["storyreel.usd", "Paid, or reserved for what may have to be paid, by storyboard"],
} as const;

type GaugeName = keyof typeof gauges;

/**
 * Has the state of an account measured by its leader: once for all workers. The database is asked only when somebody reads.
 *
 * @returns ends it.
 */
export function reportAccount(database: Database, account: string): () => void {
  const meter = metrics.getMeter(scope);
  const made = new Map<GaugeName, ObservableGauge>();
  for (const [name, [id, description]] of Object.entries(gauges)) {
    if (isGaugeName(name)) made.set(name, meter.createObservableGauge(id, { description }));
  }
  const all = [...made.values()];
  const read = async (result: {
    observe(gauge: ObservableGauge, value: number, attributes: Record<string, string>): void;
  }): Promise<void> => {
    const see = (name: GaugeName, value: number, more: Record<string, string> = {}): void => {
      const gauge = made.get(name);
      if (gauge !== undefined) result.observe(gauge, value, { account, ...more });
    };
    const facts = await readFacts(database, account).catch(() => undefined);
    if (facts === undefined) return;
    for (const { state, n } of facts.takes) see("takes", n, { state });
    see("inFlight", facts.in_flight);
    see("cap", facts.max_in_flight);
    see("ambiguous", facts.takes.find(({ state }) => state === "ambiguous")?.n ?? 0);
    see("dead", facts.dead);
    if (facts.clock_offset_ms !== null) see("clock", facts.clock_offset_ms / 1000);
    for (const { board, usd } of facts.usd) see("usd", usd, { board, state: "held" });
  };
  meter.addBatchObservableCallback(read, all);
  reportLeader(account, 1);
  return () => {
    meter.removeBatchObservableCallback(read, all);
    reportLeader(account, 0);
  };
}

const leaderReports = new Map<string, () => void>();

/** An SDK repeats what it was told last: one that leads no more has to say so, or two processes would seem to lead. */
function reportLeader(account: string, value: 0 | 1): void {
  leaderReports.get(account)?.();
  const description = "1 in the process that leads the account, 0 in one that has led it";
  const gauge = metrics.getMeter(scope).createObservableGauge("storyreel.leader", { description });
  const observe = (result: ObservableResult): void => result.observe(value, { account });
  gauge.addCallback(observe);
  leaderReports.set(account, () => gauge.removeCallback(observe));
}

function isGaugeName(name: string): name is GaugeName {
  return name in gauges;
}

const Facts = object({
  max_in_flight: number(),
  clock_offset_ms: nullable(number()),
  in_flight: number(),
  dead: number(),
  takes: array(object({ state: string(), n: number() })),
  usd: array(object({ board: string(), usd: number() })),
});

async function readFacts({ query }: Database, account: string) {
  const [row] = await query(
    `select a.max_in_flight, a.clock_offset_ms,
       (select count(*)::int from storyreel.takes t where t.account = a.id
         and ${isInFlight}) as in_flight,
       (select count(*)::int from storyreel.takes t where t.account = a.id and t.blocked = 'given-up') as dead,
       (select coalesce(json_agg(s), '[]') from (select state, count(*)::int as n from storyreel.takes t
         where t.account = a.id group by state) s) as takes,
       (select coalesce(json_agg(b), '[]') from (select substr(id, 6) as board, held_nano / 1e9::float8 as usd
         from storyreel.budgets where account = a.id and id like 'film:%') b) as usd
     from storyreel.accounts a where a.id = $1`,
    [account],
  );
  return parse(Facts, row);
}
