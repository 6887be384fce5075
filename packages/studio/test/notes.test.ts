import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { film, openKit, render } from "./studio-kit.ts";

test("remarks and rejected takes are kept in a file of their own", async () => {
  await using kit = await openKit(film, { prepare: async (folder) => void (await render(folder)) });
  const path = join(kit.folder, "film.notes.yaml");
  const notes = () => readFileSync(path, "utf8");
  const [quay] = (await kit.view()).shots;
  const take = quay?.takes[1]?.key ?? "";
  expect(
    await kit.send({ do: "remark", shot: "quay", frame: 36, text: "Too dark, here" }),
  ).toMatchObject({ ok: true, message: "Remark saved." });
  expect(await kit.send({ do: "reject", take, isRejected: true })).toMatchObject({ ok: true });
  expect(notes()).toContain("    shot: quay\n    at: 1.5\n    text: Too dark, here\n");
  const view = await kit.view();
  expect(view.shots[0]?.remarks).toMatchObject([
    { frame: 36, text: "Too dark, here", isDone: false },
  ]);
  expect(view.shots[0]?.takes.map(({ isRejected }) => isRejected)).toEqual([false, true]);

  const id = view.shots[0]?.remarks[0]?.id ?? "";
  // What a person writes into the file is shown and kept.
  writeFileSync(path, notes().replace("remarks:", "# of the screening\nremarks:"));
  expect(await kit.send({ do: "change-remark", id, isDone: true })).toMatchObject({ ok: true });
  expect(notes()).toContain("# of the screening\nremarks:");
  expect((await kit.view()).shots[0]?.remarks[0]?.isDone).toBe(true);
  expect(await kit.send({ do: "change-remark", id, isDeleted: true })).toMatchObject({ ok: true });
  expect(notes()).not.toContain("Too dark");
  expect(await kit.send({ do: "change-remark", id, isDone: true })).toMatchObject({
    ok: false,
    code: "unknown",
  });
  writeFileSync(path, "storyboard_notes: 1\nremarks: 3\n");
  expect(await kit.send({ do: "remark", shot: "quay", frame: 0, text: "x" })).toMatchObject({
    ok: false,
    code: "mistake",
  });
  expect(notes()).toBe("storyboard_notes: 1\nremarks: 3\n");
  expect(kit.read()).toBe(film);
});
