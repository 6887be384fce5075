import { rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { builtInCatalogue } from "@storyreel/models";
import { film, openKit, render, sha256 } from "./studio-kit.ts";

test("a rehearsed film is shown with its stand-ins, and nothing is bought", async () => {
  await using kit = await openKit(film, { prepare: async (folder) => void (await render(folder)) });
  const view = await kit.view();
  expect(view.film).toMatchObject({ isRehearsal: true, frameCount: 144, widthPx: 960 });
  expect(view.shots.map(({ id, state, startFrame }) => [id, state, startFrame])).toEqual([
    ["quay", "new", 0],
    ["boat", "new", 72],
  ]);
  expect(view.shots[0]?.standing).toMatch(/^New · rehearsed/);
  expect(view.shots[0]?.takes.map(({ state, cost }) => [state, cost])).toEqual([
    ["done", "stand-in, $0.00"],
    ["done", "stand-in, $0.00"],
  ]);
  expect(view.shots[1]?.prompt).toEqual([
    { text: "Close-up.", origin: "camera", usedBy: 1 },
    { text: "Mei, 30.", written: "Mei, 30", origin: "character mei", usedBy: 1 },
    { text: "Mei watches a boat.", origin: "shot", usedBy: 1 },
    { text: "Grainy film.", written: "Grainy film", origin: "style", usedBy: 1 },
  ]);
  expect(view.shots[1]?.price).toEqual({
    usd: "0.336",
    arithmetic: "3 s × $0.112",
    isAssumed: false,
  });
  expect(view.money).toEqual({
    spentUsd: "0.00",
    reservedUsd: "0.00",
    maxUsd: "5.00",
    leftUsd: "5.00",
    budgetLine: 4,
  });
  expect(view.plan).toMatchObject({ totalUsd: "1.008", canBuy: false, unknownPrice: [] });
  expect(view.plan.requests.map(({ shot, take, why }) => [shot, take, why])).toEqual([
    ["quay", 1, "new"],
    ["quay", 2, "new"],
    ["boat", 1, "new"],
  ]);

  const url = view.shots[0]?.media?.url ?? "";
  const whole = await kit.get(url);
  expect(whole.status).toBe(200);
  expect(url).toBe(`/media/${sha256(whole.body)}`);
  const size = whole.body.length;
  const etag = String(whole.headers["etag"]);
  const part = async (headers: { readonly [name: string]: string }) => {
    const answer = await kit.get(url, headers);
    return [answer.status, answer.headers["content-range"], answer.body.length];
  };
  expect(await part({ range: "bytes=2-5" })).toEqual([206, `bytes 2-5/${size}`, 4]);
  expect(await part({ range: `bytes=${size - 3}-` })).toEqual([
    206,
    `bytes ${size - 3}-${size - 1}/${size}`,
    3,
  ]);
  expect(await part({ range: "bytes=-7" })).toEqual([
    206,
    `bytes ${size - 7}-${size - 1}/${size}`,
    7,
  ]);
  expect(await part({ range: `bytes=${size}-` })).toEqual([416, `bytes */${size}`, 0]);
  expect(await part({ range: "bytes=1-2,4-5" })).toEqual([200, undefined, size]);
  expect(await part({ range: "bytes=2-5", "if-range": etag })).toEqual([
    206,
    `bytes 2-5/${size}`,
    4,
  ]);
  expect(await part({ range: "bytes=2-5", "if-range": '"old"' })).toEqual([200, undefined, size]);
  expect(await part({ "if-none-match": etag })).toEqual([304, undefined, 0]);
  expect((await kit.get(url, { range: "bytes=2-5" })).body).toEqual(whole.body.subarray(2, 6));

  const poster = await kit.get(view.shots[0]?.media?.posterUrl ?? "");
  expect(poster.headers["content-type"]).toBe("image/jpeg");
  expect(poster.body.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
});

test("what others write is shown: saved over, renamed over, with mistakes, deleted", async () => {
  await using kit = await openKit();
  writeFileSync(kit.file, film.replace("watches a boat", "watches a ship"));
  const changed = await kit.until((view) =>
    view.shots.some(({ prompt }) => prompt.some(({ text }) => text === "Mei watches a ship.")),
  );
  expect(changed.diagnostics).toEqual([]);

  kit.write(film.replace("title: Harbour", "title: Port"));
  await kit.until(({ board }) => board.title === "Port");

  kit.write(film.replace("duration: 3", "duration: 99"));
  const broken = await kit.until(({ diagnostics }) => diagnostics.length > 0);
  expect(broken.diagnostics[0]).toMatchObject({
    severity: "error",
    code: "STORYBOARD_MODEL_LIMIT",
    file: "film.yaml",
    line: 5,
  });
  // The last good state is still there, and nothing can be bought.
  expect(broken.board.title).toBe("Port");
  expect(broken.shots.map(({ id }) => id)).toEqual(["quay", "boat"]);
  expect(broken.plan.canBuy).toBe(false);

  rmSync(kit.file);
  const gone = await kit.until(({ board }) => board.state === "missing");
  expect(gone.shots.map(({ id }) => id)).toEqual(["quay", "boat"]);

  kit.write(film);
  const back = await kit.until(({ board }) => board.state === "present");
  expect(back.board.title).toBe("Harbour");
  expect(back.diagnostics).toEqual([]);
});

test("while the view of a change is built, all of the view is of the moment before", async () => {
  // A model that the film does not name is read for nothing but the view.
  const other = builtInCatalogue.ids.find((id) => id !== "kling-3.0-turbo-t2v");
  const reached = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  let isHeld = false;
  await using kit = await openKit(film, {
    project: () => ({
      catalogue: {
        ids: builtInCatalogue.ids,
        load: async (id) => {
          if (isHeld && id === other) {
            reached.resolve();
            await opened.promise;
          }
          return builtInCatalogue.load(id);
        },
      },
    }),
  });
  const before = await kit.view();
  isHeld = true;
  const next = film.replace("title: Harbour", "title: Quay").replace("a boat", "a ship");
  kit.write(next);
  await reached.promise;
  const during = await kit.view();
  opened.resolve();
  expect(during).toEqual({ ...before, nowMs: during.nowMs });
  const after = await kit.until(({ board }) => board.sha256 === sha256(Buffer.from(next)));
  expect(after.board.title).toBe("Quay");
  expect(after.shots[1]?.prompt.map(({ text }) => text)).toContain("Mei watches a ship.");
});
