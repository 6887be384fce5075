import { rmSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createMockServer } from "@storyreel/mock-server";
import { openFolder } from "@storyreel/renderer/workplace";
import type { ComparisonView, HistoryView, VersionPriceView } from "../src/api/studio-history.ts";
import { gitIn } from "./git-kit.ts";
import { film, openKit, render, type Kit } from "./studio-kit.ts";

const ask = async <Answer>(kit: Kit, path: string): Promise<Answer> =>
  JSON.parse(String((await kit.get(path)).body));
const versionsOf = (kit: Kit) => ask<HistoryView>(kit, "/api/history");
const compare = (kit: Kit, query: string) => ask<ComparisonView>(kit, `/api/compare?${query}`);

const lines = (text: string) => text.split("\n");
const boat = lines(film).slice(-5).join("\n");

describe("versions of the film", () => {
  test("a film is compared with a commit and two commits with each other, as diff does it", async () => {
    const server = await createMockServer();
    const hashes: string[] = [];
    await using kit = await openKit(film, {
      prepare: async (folder) => {
        const { init, commit } = gitIn(folder);
        init();
        hashes.push(commit("One"));
        await render(folder, {
          mode: "live",
          apiKey: "test-key",
          baseUrl: server.baseUrl,
          pace: 1000,
          workplace: openFolder(join(folder, ".storyreel")),
        });
        hashes.push(commit("Buy"));
      },
    });
    await server.close();
    const [one = "", bought = ""] = hashes;
    const listed = await versionsOf(kit);
    expect(
      listed.ok && listed.versions.map(({ hash, subject, author }) => [hash, subject, author]),
    ).toEqual([
      [bought, "Buy", "Mei"],
      [one, "One", "Mei"],
    ]);
    expect(await ask<VersionPriceView>(kit, `/api/history/${one}`)).toEqual({
      ok: true,
      shots: 2,
      usd: "1.008",
      unknownPrice: 0,
    });

    kit.write(
      film
        .replace(boat, "")
        .replace("shots:\n", `shots:\n${boat}\n`)
        .replace("watches a boat", "watches a ship")
        .replace("    takes: 2\n", "    cut: { out: 2 }\n"),
    );
    const shown = await kit.until(({ shots }) => shots[0]?.id === "boat");
    const found = await compare(kit, `before=${bought}`);
    if (!found.ok) throw new Error(found.message);
    expect(found.shots).toEqual([
      {
        id: "boat",
        kind: "changed",
        movedBehind: null,
        changes: [
          {
            field: "prompt",
            before: expect.stringContaining("a boat"),
            after: expect.stringContaining("a ship"),
          },
        ],
        isAssumed: false,
        usd: "0.336",
      },
      {
        id: "quay",
        kind: "re-cut",
        changes: [
          { field: "cut.out", before: "end of clip", after: "2" },
          { field: "takes", before: "2", after: "1" },
        ],
        isAssumed: false,
        usd: "0.00",
      },
    ]);
    expect(found.addedUsd).toBe("+0.336");
    expect(shown.money.sinceCommitUsd).toBe(found.addedUsd);
    expect(found.film).toEqual({ before: "1.008", after: "0.672" });
    expect(found.paid).toEqual({ before: "1.008", after: "1.008" });
    expect(found.command).toBe(`storyreel diff film.yaml --against ${bought.slice(0, 10)}`);
    const lay = (strip: typeof found.after | undefined) =>
      strip?.shots.map(({ id, startFrame, frameCount, pictureUrl }) => [
        id,
        startFrame,
        frameCount,
        pictureUrl !== undefined,
      ]);
    expect(lay(found.before)).toEqual([
      ["quay", 0, 72, true],
      ["boat", 72, 72, true],
    ]);
    expect(lay(found.after)).toEqual([
      ["boat", 0, 72, true],
      ["quay", 72, 48, true],
    ]);
    const picture = await kit.get(found.before?.shots[0]?.pictureUrl ?? "");
    expect(picture.headers["content-type"]).toBe("image/jpeg");

    const earlier = await compare(kit, `before=${one}&after=${bought}`);
    expect(earlier).toMatchObject({
      ok: true,
      shots: [],
      addedUsd: "0.00",
      paid: { before: "0.00", after: "1.008" },
      command: `storyreel diff film.yaml --against ${one.slice(0, 10)} --to ${bought.slice(0, 10)}`,
    });
    // Nothing of it was bought then.
    expect(earlier.ok && lay(earlier.before)).toEqual([
      ["quay", 0, 72, false],
      ["boat", 72, 72, false],
    ]);
  });

  test("only commits that git listed can be asked for", async () => {
    let head = "";
    await using kit = await openKit(film, {
      prepare: async (folder) => {
        const { init, commit } = gitIn(folder);
        init();
        head = commit("--output=/tmp/x");
      },
    });
    const unknown = { ok: false, code: "unknown" };
    expect(await compare(kit, `before=${head}`)).toMatchObject(unknown);
    expect(await versionsOf(kit)).toMatchObject({ versions: [{ subject: "--output=/tmp/x" }] });
    expect(await compare(kit, `before=${head}`)).toMatchObject({ ok: true, shots: [] });
    for (const query of [
      "",
      "before=HEAD",
      "before=--help",
      `before=${head.slice(0, 10)}`,
      `before=${head}&after=main`,
    ]) {
      expect(await compare(kit, query)).toMatchObject(unknown);
    }
    expect(await ask(kit, `/api/history/${"0".repeat(40)}`)).toMatchObject(unknown);
    expect((await kit.get("/api/history/HEAD")).status).toBe(404);
    expect((await kit.get("/api/history", { authorization: "Bearer nobody" })).status).toBe(401);
    expect((await kit.get("/api/compare", { host: "evil.example" })).status).toBe(403);
  });

  test("a rename, a commit with mistakes and one without the film each say what they are", async () => {
    const hashes: string[] = [];
    await using kit = await openKit(film, {
      prepare: async (folder) => {
        const { init, commit } = gitIn(folder);
        const path = join(folder, "film.yaml");
        init();
        rmSync(path);
        hashes.push(commit("Begin"));
        writeFileSync(join(folder, "old.yaml"), film.replace("duration: 3", "duration: 99"));
        hashes.push(commit("Mistake"));
        writeFileSync(join(folder, "old.yaml"), film);
        hashes.push(commit("Mended"));
        renameSync(join(folder, "old.yaml"), path);
        hashes.push(commit("Renamed"));
      },
    });
    const listed = await versionsOf(kit);
    expect(listed.ok && listed.versions.map(({ subject }) => subject)).toEqual([
      "Renamed",
      "Mended",
      "Mistake",
    ]);
    const [begin = "", mistake = "", mended = "", renamed = ""] = hashes;
    expect(await compare(kit, `before=${mended}&after=${renamed}`)).toMatchObject({
      ok: true,
      shots: [],
      renamedFrom: "old.yaml",
    });
    const refused = await compare(kit, `before=${mistake}`);
    expect(refused).toMatchObject({ ok: false, code: "mistake" });
    expect(refused.ok || refused.message).toContain(`${mistake.slice(0, 8)}:old.yaml:5:`);
    expect(await ask(kit, `/api/history/${mistake}`)).toMatchObject({ ok: false, code: "mistake" });
    expect(await compare(kit, `before=${begin}`)).toMatchObject({ ok: false, code: "unknown" });
  });

  test("the bar says what diff says of a model whose price nobody knows", async () => {
    let head = "";
    await using kit = await openKit(film, {
      prepare: async (folder) => {
        const { init, commit } = gitIn(folder);
        init();
        head = commit("One");
      },
    });
    await versionsOf(kit);
    kit.write(film.replace("shot_size: CU", "model: kling-v3-text-to-video"));
    const { money } = await kit.until(({ shots }) => shots[1]?.model === "kling-v3-text-to-video");
    expect(money).toMatchObject({ sinceCommitUsd: "0.00", sinceCommitUnknown: 1 });
    expect(await compare(kit, `before=${head}`)).toMatchObject({
      addedUsd: "0.00",
      unknownPrice: ["boat"],
      shots: [{ id: "boat", kind: "changed" }],
    });
  });

  test("without a repository, the page is told so", async () => {
    await using kit = await openKit();
    expect(await versionsOf(kit)).toMatchObject({ ok: false, code: "git-no-repository" });
    expect((await kit.view()).money.sinceCommitUsd).toBeUndefined();
  });
});
