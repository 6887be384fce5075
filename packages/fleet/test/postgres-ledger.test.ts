import { ledgerRules } from "@storyreel/renderer/engine";
import { describe, expect, test } from "vitest";
import { openPostgresLedger } from "../src/database/postgres-ledger.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();

describe("a ledger in PostgreSQL", () => {
  test.for(ledgerRules)("$name", async ({ check }) => {
    const url = await postgres.create();
    const database = postgres.open(url);
    await database.query("insert into storyreel.accounts (id) values ('studio'), ('other')");
    const ledger = openPostgresLedger(database, "studio");
    // Another process with connections of its own.
    const reopen = async () => openPostgresLedger(postgres.open(url), "studio");
    await expect(check({ ledger, reopen })).resolves.toBeUndefined();
    const other = openPostgresLedger(database, "other");
    expect(await other.get("k")).toBeUndefined();
  });
});
