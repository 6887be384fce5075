import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openWithKey, order } from "./buy-kit.ts";

const film = `storyboard: 1
title: Quay
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
deliverables: [{ id: master, aspect_ratio: "1:1", width: 64, height: 64 }]
shots:
  - id: quay
    prompt: A quay in the rain.
`;

test("a film that could not be assembled is assembled again, for nothing", async () => {
  await using kit = await openWithKey(film);
  expect((await kit.view()).film.canAssemble).toBe(false);
  expect(await kit.send({ do: "assemble" })).toMatchObject({ ok: false, code: "not-finished" });
  const inTheWay = join(kit.folder, "out");
  writeFileSync(inTheWay, "");
  expect(await kit.send(await order(kit, ["quay"]))).toMatchObject({ ok: true });
  const failed = await kit.until(({ run, film }) => run?.state === "ended" && film.canAssemble);
  expect(failed.run).toMatchObject({ kind: "render", exit: 3 });
  expect(failed.film.assembled).toBeUndefined();

  rmSync(inTheWay);
  expect(await kit.send({ do: "assemble" })).toEqual({
    ok: true,
    message: "Assembling the film. This is free.",
    command: "storyreel render film.yaml",
  });
  const made = await kit.until(({ film }) => film.assembled?.isOutdated === false);
  expect(made.film.canAssemble).toBe(true);
  expect(kit.submitted()).toBe(1);
});
