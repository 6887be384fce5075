import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "@storyreel/core";
import { openFolder } from "@storyreel/renderer/workplace";
import { expect, test } from "vitest";
import { clipKey, type Blobs } from "../src/blobs/blobs.ts";
import { openFolderBlobs } from "../src/blobs/folder-blobs.ts";
import { openPostgresLedger } from "../src/database/postgres-ledger.ts";
import { bringClips } from "../src/run/bring-clips.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();
const account = "default";

test("a clip comes although somebody begins to write to the state folder while it is fetched", async () => {
  const database = postgres.open(await postgres.create());
  await database.query("insert into storyreel.accounts (id) values ($1)", [account]);
  const folder = await mkdtemp(join(tmpdir(), "storyreel-bring-"));
  const file = join(folder, "clip");
  await writeFile(file, "a clip");
  const sha256 = createHash("sha256").update("a clip").digest("hex");
  const store = openFolderBlobs(join(folder, "store"));
  await store.put(clipKey(sha256), file);
  const facts = { shotId: "a", take: 1, modelId: "m", intents: [], requestId: "r", mediaUrls: [] };
  const times = { submittedAtMs: 1, renderedAtMs: 2, finishedAtMs: 3 };
  const done = { ...facts, ...times, adopted: false, sha256, sizeBytes: 6, state: "done" } as const;
  await openPostgresLedger(database, account).cas({ key: "a", version: 0 }, done);

  const workplace = openFolder(join(folder, ".storyreel"));
  let fetches = 0;
  const blobs: Blobs = {
    ...store,
    fetch: async (...args) => {
      const isThere = await store.fetch(...args);
      fetches += 1;
      // As a render does, or a choice in the studio.
      if (fetches === 1) await (await workplace.hold({ clock: systemClock })).close();
      return isThere;
    },
  };
  const { media } = workplace;
  expect(await bringClips({ database, blobs, account, media }, ["a"])).toBe(1);
  expect(await media.has(sha256, 6)).toBe(true);
  expect(fetches).toBe(2);
  await rm(folder, { recursive: true });
});
