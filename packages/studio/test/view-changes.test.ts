import { expect, test } from "vitest";
import { boardOf, commitAll, makeRandomChanges } from "./random-changes.ts";
import { openKit } from "./studio-kit.ts";

test("after any changes, a page that is told what changed shows what the files say", async () => {
  const prepare = async (folder: string) => commitAll(folder);
  await using kit = await openKit(boardOf(8), { prepare });
  const { refused } = await makeRandomChanges(kit, { seed: 5, rounds: 24, every: 6 });
  expect(refused).toBeLessThan(16);
});

test("a changed word is told in a few bytes, and a tag that nobody knows gets all of it", async () => {
  await using kit = await openKit(boardOf(40));
  const all = await kit.get("/api/view?since=%22other-1%22");
  const { revision } = JSON.parse(String(all.body));
  const since = encodeURIComponent(String(all.headers["etag"]));
  await kit.send({
    do: "edit",
    revision,
    edit: { kind: "set", shot: "s20", field: "action", value: "Mei sits down" },
  });
  const changed = await kit.get(`/api/view?since=${since}`);
  expect(String(changed.body)).toContain("Mei sits down");
  expect(changed.body.length).toBeLessThan(3000);
  expect(all.body.length).toBeGreaterThan(100_000);
});
