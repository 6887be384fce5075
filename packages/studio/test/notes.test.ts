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

test("a remark with any characters leaves a file that can be read", async () => {
  await using kit = await openKit();
  const remark = (text: string, frame = 0) => kit.send({ do: "remark", shot: "quay", frame, text });
  const texts = [
    "a\u2028b",
    "a\r\nb\n  c",
    "a\u0085b # c",
    "- a: 'b'\n\n#",
    "tab\there\nand",
    "🎬 שלום",
  ];
  for (const text of texts) expect(await remark(text)).toMatchObject({ ok: true });
  expect((await kit.view()).shots[0]?.remarks.map(({ text }) => text)).toEqual([
    "a\nb",
    "a\nb\n  c",
    "a\nb # c",
    "- a: 'b'\n\n#",
    "tab\there\nand",
    "🎬 שלום",
  ]);
  const before = readFileSync(join(kit.folder, "film.notes.yaml"), "utf8");
  expect(await remark("a\0b")).toMatchObject({ ok: false, code: "refused" });
  expect(await remark("\ud83c")).toMatchObject({ ok: false, code: "misuse" });
  expect(await remark("far", 1e15)).toMatchObject({ ok: false, code: "misuse" });
  expect(await kit.send({ do: "reject", take: "none", isRejected: true })).toMatchObject({
    ok: false,
    code: "unknown",
  });
  expect(readFileSync(join(kit.folder, "film.notes.yaml"), "utf8")).toBe(before);
});

test("remarks that are written at once, also in two studios, are all kept", async () => {
  await using kit = await openKit();
  await using other = await openKit(film, { in: kit.folder });
  const sent = Array.from({ length: 8 }, (_, index) =>
    (index % 2 === 0 ? kit : other).send({
      do: "remark",
      shot: "quay",
      frame: index,
      text: `Remark ${index}`,
    }),
  );
  const outcomes = await Promise.all(sent);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  const shown = await kit.until(({ shots }) => shots[0]?.remarks.length === 8);
  expect(shown.shots[0]?.remarks.map(({ text }) => text).toSorted()).toEqual(
    sent.map((_, index) => `Remark ${index}`),
  );
});
