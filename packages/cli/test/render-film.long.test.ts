import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";
import { lighthouse as board } from "./lighthouse-film.ts";

function byText(left: string, right: string): number {
  return left.localeCompare(right);
}

function lastEvent(stdout: string): { readonly [name: string]: unknown } {
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as { [name: string]: unknown };
}

function shotsOf({ shots }: { readonly [name: string]: unknown }): readonly object[] {
  return shots as readonly object[];
}

test("a rehearsal says the same again while nothing changes, and works again when something does", async () => {
  await using folder = await createFolder({ "lighthouse.yaml": board });
  const render = () => runCli(["render", "lighthouse.yaml"], { cwd: folder.path });
  expect(await render()).toMatchObject({ exit: 0 });
  const second = await render();
  const third = await render();
  expect(third).toEqual(second);
  expect(second.stdout).toContain("$0.00");

  const sheet = join(folder.path, "out/lighthouse/lighthouse.rehearsal.contact-sheet.png");
  await rm(sheet);
  expect(await render()).toMatchObject({ exit: 0 });
  expect((await stat(sheet)).size).toBeGreaterThan(1000);

  const film = join(folder.path, "out/lighthouse/lighthouse.rehearsal.mp4");
  const before = await readFile(film);
  await rm(film);
  expect(await render()).toMatchObject({ exit: 0 });
  expect((await readFile(film)).equals(before)).toBe(true);

  await writeFile(join(folder.path, "lighthouse.yaml"), board.replace("a ship", "a small ship"));
  const changed = await render();
  expect(changed.stdout).toContain("$0.448");
  expect((await readFile(film)).equals(before)).toBe(false);
});

test("a live run buys each shot once, writes the lock file, and pays nothing after the state folder is gone", async () => {
  await using server = await createMockServer();
  await using folder = await createFolder({ "lighthouse.yaml": board, "package.json": "{}" });
  const environment = { GMI_API_KEY: "test-key", GMI_BASE_URL: server.baseUrl };
  const render = (...flags: string[]) =>
    runCli(["render", "lighthouse.yaml", "--json", ...flags], { cwd: folder.path, environment });

  const unconfirmed = await render();
  expect(unconfirmed.exit).toBe(4);
  expect(server.requests()).toHaveLength(0);

  const first = await render("--yes");
  expect(first.exit).toBe(0);
  expect(lastEvent(first.stdout)).toMatchObject({
    type: "render-finished",
    exit: 0,
    output: join(folder.path, "out/lighthouse/lighthouse.mp4"),
    outputs: ["mp4", "contact-sheet.png", "thumbnail.jpg"].map((ending) =>
      join(folder.path, `out/lighthouse/lighthouse.${ending}`),
    ),
    findings: [],
    estimatedUsd: "0.784",
    shots: [
      { id: "storm", state: "succeeded", reused: false, usd: "0.336" },
      { id: "keeper", state: "succeeded", reused: false, usd: null },
      { id: "ship", state: "succeeded", reused: false, usd: "0.448" },
    ],
  });
  expect(
    server
      .requests()
      .map(({ payload }) => payload["prompt"] as string)
      .toSorted(byText),
  ).toEqual([
    "A lighthouse in a storm.",
    "The keeper climbs the stairs.",
    "The light finds a ship.",
  ]);
  const lock = await readFile(join(folder.path, "lighthouse.lock.yaml"), "utf8");
  expect(lock.match(/request_id: /g)).toHaveLength(3);
  expect(lock).toContain('usd: "0.336"');
  expect(lock).not.toContain("test-key");

  // Refused or not, what is at hand is told alike, and as a warm run tells it.
  const warm = lastEvent((await render()).stdout);
  await writeFile(
    join(folder.path, "lighthouse.yaml"),
    board.replace("The light finds a ship.", "The light finds a small ship."),
  );
  const refused = await render();
  expect(refused.exit).toBe(4);
  expect(shotsOf(lastEvent(refused.stdout))).toEqual([
    ...shotsOf(warm).slice(0, 2),
    {
      id: "ship",
      state: "new",
      requestId: null,
      reused: false,
      media: null,
      sha256: null,
      usd: "0.448",
    },
  ]);
  await writeFile(join(folder.path, "lighthouse.yaml"), board);

  // All that is left is what the user commits: clips come again by their ids, and none is bought.
  await rm(join(folder.path, ".storyreel"), { recursive: true });
  const plan = await runCli(["plan", "lighthouse.yaml"], { cwd: folder.path });
  expect(plan.stdout.match(/\$0\.00  +finished in an earlier run, to download$/gm)).toHaveLength(3);
  const again = await render();
  expect(again.exit).toBe(0);
  expect(server.requests()).toHaveLength(3);
  expect(await readFile(join(folder.path, "lighthouse.lock.yaml"), "utf8")).toBe(lock);
  expect((await stat(join(folder.path, "out/lighthouse/lighthouse.mp4"))).size).toBeGreaterThan(
    1000,
  );
});
