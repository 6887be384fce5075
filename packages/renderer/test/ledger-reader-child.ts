import { readTakeStates } from "../src/workplace/read-take-states.ts";

// A process of its own for ledger-reading.test.ts: says what a plan reads about the take "k", and whether it loaded SQLite.
const state = (await readTakeStates(process.argv[2] ?? ""))("k");
const { moduleLoadList } = process as unknown as { readonly moduleLoadList: readonly string[] };
const loadsSqlite = moduleLoadList.some((name) => name.includes("sqlite"));
process.stdout.write(JSON.stringify({ state, loadsSqlite }));
