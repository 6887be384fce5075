import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { synthesizePicture } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import type { BoardEdit } from "../src/api/studio-request.ts";
import { openKit, type Kit } from "./studio-kit.ts";

const edit = async (kit: Kit, change: BoardEdit) =>
  kit.send({ do: "edit", revision: (await kit.view()).revision, edit: change });

function changed(before: string, after: string): readonly string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

const layered = `storyboard: 1
title: Layers
defaults:
  model: kling-3.0-turbo-t2v
  duration: 3
  overlays: [{ text: Draft }, { image: logo.png, opacity: 0.5 }]
shots:
  - id: own
    prompt: A ferry
    overlays:
      - { text: One } # first
      - { text: Two }
      - { text: Three }
      - text: Four
        position: top
  - id: same
    prompt: A boat
`;

test("every overlay is a field set, and what comes from defaults becomes the shot's own with a change", async () => {
  const logo = synthesizePicture({ widthPx: 16, heightPx: 16, format: "png", label: "", text: "" });
  await using kit = await openKit(layered, {
    prepare: async (folder) => writeFileSync(join(folder, "logo.png"), logo),
  });
  const [own, same] = (await kit.view()).shots.map(
    ({ fields }) => new Map(fields.map((field) => [field.name, field])),
  );
  expect(own?.get("overlays.3.text")).toMatchObject({ value: "Four", from: "shot" });
  expect(own?.get("overlays.3.position")).toMatchObject({ value: "top", kind: "choice" });
  expect(own?.has("overlays.4.text")).toBe(false);
  expect(same?.get("overlays.1.image")).toMatchObject({ value: "logo.png", from: "defaults" });
  const before = kit.read();
  await edit(kit, { kind: "set", shot: "own", field: "overlays.3.to", value: 1.5 });
  await edit(kit, { kind: "remove-overlay", shot: "own", index: 0 });
  expect(await edit(kit, { kind: "add-overlay", shot: "own", text: "Five" })).toMatchObject({
    ok: true,
    message: "own: overlay added. Free: nothing is requested again.",
  });
  expect(changed(before, kit.read())).toEqual([
    "-      - { text: One } # first",
    "+        to: 1.5",
    "+      - { text: Five }",
  ]);
  const now = kit.read();
  await edit(kit, { kind: "set", shot: "same", field: "overlays.0.text", value: "Cut" });
  await edit(kit, { kind: "add-overlay", shot: "same", text: "New" });
  expect(changed(now, kit.read())).toEqual([
    "+    overlays: [{ text: Cut }, { image: logo.png, opacity: 0.5 }, { text: New }]",
  ]);
});

const kinds = `storyboard: 1
title: Kinds
defaults: { model: kling-3.0-turbo-t2v, duration: 3 }
shots:
  - { id: title, card: { text: Ferry, duration: 2 } }
  - { id: written, prompt: Sea }
  - { id: composed, action: Sea }
`;

test("a shot has no empty fields that do nothing in it", async () => {
  await using kit = await openKit(kinds);
  const { shots } = await kit.view();
  const some = ["lighting", "dialogue", "narration.text", "speed", "card.duration"];
  expect(
    shots.map(({ fields }) => fields.map(({ name }) => name).filter((name) => some.includes(name))),
  ).toEqual([
    ["card.duration", "narration.text"],
    ["narration.text", "speed"],
    ["lighting", "dialogue", "narration.text", "speed"],
  ]);
  kit.write(kinds.replace("shots:", "captions: { source: dialogue }\nshots:"));
  await kit.until(({ shots: [title] }) =>
    title!.fields.some(({ label }) => label === "Dialogue, for captions"),
  );
});
