import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { databaseError, sqlStateOf } from "./database-error.ts";

/** A PostgreSQL database: single statements, and several in one transaction. */
export type Database = {
  /**
   * One statement. Sends it again if the database gave it up for another one that had locked the same rows.
   *
   * @throws FleetError `FLEET_UNREACHABLE`, `FLEET_NOT_SET_UP`, `FLEET_REFUSED`
   */
  readonly query: (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /**
   * Commits when `work` resolves; rolls back when it rejects. Calls `work` again if the database gave the transaction up for
   * another one that had locked the same rows.
   *
   * @throws FleetError as `query`, and what `work` throws
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** A connection of its own, for advisory locks and notifications. The caller ends it. */
  connect(): Promise<Connection>;
  close(): Promise<void>;
};

/** A single connection. */
export type Connection = {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly Row[] }>;
  on(event: "error" | "end", listener: () => void): unknown;
  on(
    event: "notification",
    listener: (message: {
      readonly channel: string;
      readonly payload?: string | undefined;
    }) => void,
  ): unknown;
  end(): Promise<void>;
};

/** Statements of one transaction; each is sent once. */
export type Transaction = Pick<Database, "query"> & {
  /** What happens elsewhere because of it, when it has committed; never if it does not. `transaction` waits for it. */
  afterCommit(work: () => Promise<void>): void;
};

/** A row as the driver returns it: `bigint` columns are decimal strings, `json` is parsed. */
export type Row = { readonly [column: string]: unknown };

export type DatabaseOptions = {
  /** Most connections at a time. Default: 4. */
  readonly connections?: number | undefined;
  /** What the server shows as the name of the program. */
  readonly name?: string | undefined;
  /** How long a connection may take, milliseconds. Default: 10 s. */
  readonly connectMs?: number | undefined;
};

// A peer that is gone without a word is noticed by the system, not by a statement that waits for ever.
const patienceMs = 10_000;

/**
 * Opens a pool of connections. Connects with the first statement.
 *
 * @param url `postgres://user:password@host:5432/database`
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const config: pg.ClientConfig = {
    connectionString: url,
    application_name: options.name ?? "storyreel",
    keepAlive: true,
    keepAliveInitialDelayMillis: patienceMs,
    connectionTimeoutMillis: options.connectMs ?? patienceMs,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  };
  const pool = new pg.Pool({ ...config, max: options.connections ?? 4 });
  // A connection that breaks while nobody uses it is replaced by the pool.
  pool.on("error", () => undefined);
  return {
    query: (text, values = []) => insist(() => run(pool, text, values)),
    transaction: (work) => transactAgain(pool, work),
    connect: async () => {
      const client = new pg.Client(config);
      // Before its user listens, too.
      client.on("error", () => undefined);
      try {
        await client.connect();
      } catch (cause) {
        throw databaseError(cause);
      }
      return client;
    },
    close: () => pool.end(),
  };
}

async function run(
  on: Pick<pg.Pool, "query">,
  text: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  try {
    const { rows } = await on.query<Row>(text, [...values]);
    return rows;
  } catch (cause) {
    throw databaseError(cause);
  }
}

const mostTries = 6;

async function transactAgain<T>(
  pool: pg.Pool,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const { result, afterwards } = await insist(async () => {
    const later: (() => Promise<void>)[] = [];
    const transacted = await transact(pool, work, later);
    return { ...transacted, afterwards: later };
  });
  for (const one of afterwards) await one();
  return result;
}

/** Again, if the database gave it up for another one. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === mostTries || !isConflict(sqlStateOf(error))) throw error;
      // The other one goes first.
      await wait(Math.random() * 50 * tries);
    }
  }
}

/** A deadlock, or a snapshot that is out of date: nothing was written, and the next try may go through. */
function isConflict(sqlState: string | undefined): boolean {
  return sqlState === "40P01" || sqlState === "40001";
}

async function transact<T>(
  pool: pg.Pool,
  work: (transaction: Transaction) => Promise<T>,
  afterwards: (() => Promise<void>)[],
): Promise<{ readonly result: T }> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (cause) {
    throw databaseError(cause);
  }
  let broken: Error | undefined;
  // The pool does not listen to a connection that is in use, and an error that nobody hears ends the process. The statement fails too.
  const noteLoss = (error: Error): void => void (broken = error);
  client.on("error", noteLoss);
  try {
    await run(client, "begin", []);
    const result = await work({
      query: (text, values = []) => run(client, text, values),
      afterCommit: (one) => void afterwards.push(one),
    });
    await run(client, "commit", []);
    return { result };
  } catch (error) {
    await client.query("rollback").catch((cause: Error) => (broken = cause));
    throw error;
  } finally {
    client.release(broken);
    client.off("error", noteLoss);
  }
}
