import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { replaceWholeFile } from "@storyreel/renderer/kit";
import { expect, test } from "vitest";
import type { BoardEdit } from "../src/api/studio-request.ts";
import type { StudioView } from "../src/api/studio-view.ts";
import { film, openKit, type Kit } from "./studio-kit.ts";

const notes = `storyboard_notes: 1
remarks:
  - { id: r1, shot: quay, at: 0.5, text: Early } # stays
  # hers
  - { id: r2, shot: quay, at: 0.792, text: At the cut }
  - { id: r3, shot: quay, at: 2.5, text: Late, done: true }
  - { id: r4, shot: boat, at: 2, text: Elsewhere }
`;

/** Frame 19 is 0.79 s, which is written as 0.8. */
const split: BoardEdit = { kind: "split", shot: "quay", atFrame: 19 };

async function open(text = film, words = notes): Promise<Kit & { readonly notes: () => string }> {
  const kit = await openKit(text, {
    prepare: async (folder) => writeFileSync(join(folder, "film.notes.yaml"), words),
  });
  return { ...kit, notes: () => readFileSync(join(kit.folder, "film.notes.yaml"), "utf8") };
}

async function edit(kit: Kit, change: BoardEdit) {
  return kit.send({ do: "edit", revision: (await kit.view()).revision, edit: change });
}

const remarksIn = ({ shots }: StudioView) =>
  shots.map(({ id, remarks }) => [id, ...remarks.map((one) => `${one.id} ${one.frame}`)]);

test("the second half of a split takes its remarks and markers with it, and undo brings them back", async () => {
  const marked = film.replace(
    "    takes: 2\n",
    "    takes: 2\n    markers:\n      - { at: 0.5, name: bell } # hers\n      - { at: 1, name: door }\n",
  );
  await using kit = await open(marked);
  expect(await edit(kit, split)).toMatchObject({ ok: true });
  expect(kit.notes()).toBe(
    notes
      .replace("r2, shot: quay", "r2, shot: quay-b")
      .replace("r3, shot: quay", "r3, shot: quay-b"),
  );
  const view = await kit.view();
  expect(remarksIn(view)).toEqual([
    ["quay", "r1 12"],
    // The clip is used twice: the same frames of it.
    ["quay-b", "r2 19", "r3 60"],
    ["boat", "r4 48"],
  ]);
  expect(view.shots.map(({ markers }) => markers.map(({ name }) => name))).toEqual([
    ["bell"],
    ["door"],
    [],
  ]);
  await kit.send({ do: "remark", shot: "quay-b", frame: 30, text: "New" });
  expect(await kit.send({ do: "undo" })).toMatchObject({ ok: true });
  expect(kit.read()).toBe(marked);
  const undone = await kit.view();
  expect(undone.shots[0]?.remarks.map(({ frame }) => frame)).toEqual([12, 19, 60, 30]);
  expect(kit.notes().startsWith(notes)).toBe(true);
  await kit.send({ do: "redo" });
  expect((await kit.view()).shots[1]?.remarks.map(({ frame }) => frame)).toEqual([19, 60, 30]);
});

test("a split whose remarks cannot be written is not written", async () => {
  await using kit = await open(film, notes.replace("text: Early", "txt: Early"));
  expect(await edit(kit, split)).toMatchObject({
    ok: false,
    code: "mistake",
    message: expect.stringMatching(
      /^Not written: remarks would move with this change, and film\.notes/u,
    ),
  });
  expect(kit.read()).toBe(film);
  expect((await kit.view()).shots.map(({ id }) => id)).toEqual(["quay", "boat"]);
  expect((await kit.view()).undo).toBeUndefined();
});

test("a split that is taken back because its remarks cannot be written is not shown any more", async () => {
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), {
    code: "ENOSPC",
    syscall: "write",
  });
  const opened = Promise.withResolvers<Kit>();
  await using kit = await openKit(film, {
    prepare: async (folder) => writeFileSync(join(folder, "film.notes.yaml"), notes),
    writeFile: async (path, text) => {
      if (!path.endsWith("film.notes.yaml")) return replaceWholeFile(path, text);
      // The studio has noticed the split by then.
      await (await opened.promise).until(({ shots }) => shots.length === 3);
      throw full;
    },
  });
  opened.resolve(kit);
  expect(await edit(kit, split)).toMatchObject({ ok: false, code: "disk-full" });
  expect((await kit.view()).shots.map(({ id }) => id)).toEqual(["quay", "boat"]);
  expect([kit.read(), (await kit.view()).undo]).toEqual([film, undefined]);
});

test("remarks of a shot that is removed stay in the file, and do not come back on another shot", async () => {
  await using kit = await open();
  await edit(kit, { kind: "duplicate", shot: "quay" });
  await kit.send({ do: "remark", shot: "quay-b", frame: 30, text: "Of the copy" });
  const written = kit.notes();
  expect(await edit(kit, { kind: "remove", shot: "quay-b" })).toMatchObject({
    message: "quay-b removed. Its remark stays in film.notes.yaml. The price stays the same.",
  });
  expect((await kit.view()).diagnostics).toMatchObject([
    { severity: "warning", code: "NOTES_UNKNOWN_SHOT", file: "film.notes.yaml", line: 9 },
  ]);
  await edit(kit, { kind: "duplicate", shot: "quay" });
  expect(remarksIn(await kit.view()).map((row) => row.length)).toEqual([4, 1, 2]);
  expect((await kit.view()).shots[1]?.id).toBe("quay-c");
  expect(await kit.send({ do: "undo" })).toMatchObject({ ok: true });
  expect(await kit.send({ do: "undo" })).toMatchObject({ ok: true });
  expect((await kit.view()).shots[1]?.remarks.map(({ text }) => text)).toEqual(["Of the copy"]);
  expect(await edit(kit, { kind: "move", shot: "quay", after: "boat" })).toMatchObject({
    ok: true,
  });
  expect(remarksIn(await kit.view()).find(([id]) => id === "quay")).toHaveLength(4);
  expect(kit.notes()).toBe(written);
});

test("a shot that is renamed in the file keeps the remarks on its takes", async () => {
  await using kit = await open();
  const take = (await kit.view()).plan.requests[0]?.takeKey ?? "";
  await kit.send({ do: "remark", shot: "quay", frame: 30, take, text: "Of a take" });
  kit.write(film.replace("id: quay", "id: pier"));
  const renamed = await kit.until(({ shots }) => shots[0]?.id === "pier");
  expect(renamed.shots[0]?.remarks.map(({ id }) => id.slice(0, 2))).toEqual([
    "r1",
    "r2",
    "r3",
    "r-",
  ]);
  expect(renamed.diagnostics).toEqual([]);
});
