import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import type { BoardEdit } from "../src/api/studio-request.ts";
import { film, openKit, type Kit } from "./studio-kit.ts";

const edit = async (kit: Kit, change: BoardEdit, revision?: number) =>
  kit.send({ do: "edit", revision: revision ?? (await kit.view()).revision, edit: change });

/** The lines that differ from the film of the kit. */
function changed(text: string): readonly string[] {
  const [old, now] = [film.split("\n"), text.split("\n")];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

test("each change is a small patch that is priced, can be taken back, and done again", async () => {
  await using kit = await openKit();
  const longer: BoardEdit = { kind: "set", shot: "boat", field: "duration", value: 5 };
  expect(await edit(kit, longer)).toEqual({
    ok: true,
    message: "boat: duration 5.",
    deltaUsd: "+0.224",
  });
  expect(changed(kit.read())).toEqual(["+    duration: 5"]);
  const view = await kit.view();
  expect(view.undo).toBe("boat: duration 5");
  expect(view.shots[1]?.seconds).toBe(5);
  expect(view.plan.totalUsd).toBe("1.232");

  expect(await edit(kit, { kind: "trim", shot: "boat", inFrame: 12, outFrame: 108 })).toMatchObject(
    {
      ok: true,
      message: "boat: 00:12 to 04:12, 4 s (96 frames). Free: nothing is requested again.",
      deltaUsd: "0.00",
    },
  );
  expect(await edit(kit, { kind: "enable", shot: "quay", isEnabled: false })).toMatchObject({
    ok: true,
    deltaUsd: "-0.672",
  });
  expect(changed(kit.read())).toEqual([
    "+    enabled: false",
    "+    duration: 5",
    "+    cut: { in: 0.5, out: 4.5 }",
  ]);
  expect(await edit(kit, { kind: "enable", shot: "quay", isEnabled: true })).toMatchObject({
    ok: true,
  });
  expect(await edit(kit, { kind: "set-source", origin: "style", text: "16mm" })).toMatchObject({
    message: "style changed. The price stays the same.",
  });
  for (const _ of [1, 2, 3, 4]) {
    expect(await kit.send({ do: "undo" })).toMatchObject({ ok: true });
  }
  expect(changed(kit.read())).toEqual(["+    duration: 5"]);
  expect((await kit.view()).redo).toBe("boat: 00:12 to 04:12, 4 s (96 frames)");
  expect(await kit.send({ do: "undo" })).toMatchObject({ ok: true, deltaUsd: "-0.224" });
  expect(kit.read()).toBe(film);
  expect(await kit.send({ do: "undo" })).toMatchObject({ ok: false, code: "nothing" });
  expect(await kit.send({ do: "redo" })).toMatchObject({ ok: true, deltaUsd: "+0.224" });
  expect(changed(kit.read())).toEqual(["+    duration: 5"]);
});

test.each<[string, BoardEdit, readonly string[]]>([
  ["more takes", { kind: "takes", shot: "boat", count: 3 }, ["+    takes: 3"]],
  [
    "a text",
    { kind: "set", shot: "quay", field: "prompt", value: "A quay at night, in the rain." },
    ["-    prompt: A quay in the rain. # wet", "+    prompt: A quay at night, in the rain. # wet"],
  ],
  [
    "a transition",
    { kind: "transition", shot: "boat", type: "fade_from_black", frames: 12 },
    ["+    transition: { type: fade_from_black, duration: 0.5 }"],
  ],
  ["a trim that changes nothing", { kind: "trim", shot: "boat", inFrame: 0, outFrame: 72 }, []],
  ["a trim", { kind: "trim", shot: "boat", inFrame: 0, outFrame: 50 }, ["+    cut: { out: 2.1 }"]],
  [
    "a new shot",
    { kind: "add", after: "quay", id: "rain", action: "Rain falls, softly" },
    ["+  - id: rain", "+    action: Rain falls, softly"],
  ],
  ["a copy", { kind: "duplicate", shot: "quay" }, ["+  - id: quay-b"]],
  [
    "a shot that is removed",
    { kind: "remove", shot: "quay" },
    [
      "-  # The first picture",
      "-  - id: quay",
      "-    prompt: A quay in the rain. # wet",
      "-    takes: 2",
    ],
  ],
  [
    "a split",
    { kind: "split", shot: "quay", atFrame: 24 },
    [
      "+    cut: { out: 1 }",
      "+  - id: quay-b",
      "+    prompt: A quay in the rain.",
      "+    cut: { in: 1 }",
    ],
  ],
])("%s", async (_, change, lines) => {
  await using kit = await openKit();
  expect(await edit(kit, change)).toMatchObject({ ok: true });
  expect(changed(kit.read())).toEqual(lines);
  expect((await kit.view()).diagnostics).toEqual([]);
});

test("a plain cut is the absence of a transition, unless the defaults give one", async () => {
  const faded = film.replace(
    "# slowly\n",
    "# slowly\n    transition: { type: fade_from_black, duration: 0.5 }\n",
  );
  const cut: BoardEdit = { kind: "transition", shot: "boat", type: "cut", frames: 0 };
  {
    await using kit = await openKit(faded);
    expect(await edit(kit, cut)).toMatchObject({
      ok: true,
      message: expect.stringMatching(/^boat: cut\./),
    });
    expect(kit.read()).toBe(film);
    expect(await edit(kit, cut)).toMatchObject({ ok: true });
    expect(kit.read()).toBe(film);
  }
  const inherited = faded.replace(
    "resolution: 720p }",
    "resolution: 720p, transition: { type: dip_to_black, duration: 0.5 } }",
  );
  await using kit = await openKit(inherited);
  expect(await edit(kit, cut)).toMatchObject({ ok: true });
  expect(kit.read()).toContain("    transition: { type: cut }\n");
});

test("the comments of a cut and of a transition stay, whatever changes there", async () => {
  const written = `    cut: # as long as the song
      # breath
      in: 0.5
      out: 2.5 # the door
    transition: # soft
      type: dip_to_black # a
      duration: 0.5
`;
  const noted = film.replace("# slowly\n", `# slowly\n${written}`);
  await using kit = await openKit(noted);
  const says = (lines: string) => film.replace("# slowly\n", `# slowly\n${lines}`);
  const steps: readonly (readonly [BoardEdit, (lines: string) => string])[] = [
    [
      { kind: "trim", shot: "boat", inFrame: 12, outFrame: 48 },
      (lines) => lines.replace("2.5 #", "2 #"),
    ],
    [
      { kind: "trim", shot: "boat", inFrame: 0, outFrame: 72 },
      (lines) => lines.replace("in: 0.5", "in: 0").replace("out: 2 #", "#"),
    ],
    [
      { kind: "transition", shot: "boat", type: "fade_from_black", frames: 6 },
      (lines) => lines.replace("dip_to_black", "fade_from_black").replace(": 0.5", ": 0.25"),
    ],
    [
      { kind: "transition", shot: "boat", type: "cut", frames: 0 },
      (lines) => lines.replace("fade_from_black", "cut").replace("      duration: 0.25\n", ""),
    ],
  ];
  let lines = written;
  for (const [change, next] of steps) {
    lines = next(lines);
    expect(await edit(kit, change)).toMatchObject({ ok: true });
    expect(kit.read()).toBe(says(lines));
  }
  for (const _ of steps) expect(await kit.send({ do: "undo" })).toMatchObject({ ok: true });
  expect(kit.read()).toBe(noted);
});

test("cuts, splits and transitions of a file with odd lines are taken back to the byte", async () => {
  const odd = film.replace(
    "    takes: 2\n",
    `    takes: 2
    "cut": {  # breath
      in: 0.5,\t# late
      # the door
      out: 2.5, # !
    } # over
    markers:\t# beats, A & B
    # one
    - { at: 1, name: 'x # y' }
      # two

    # three
    - at: 2 # b
      name: y
`,
  );
  const text = `\uFEFF${odd.trimEnd().replaceAll("\n", "\r\n")}`;
  await using kit = await openKit(text);
  const { shots } = await kit.view();
  const [quay] = shots;
  const at = (quay?.startFrame ?? 0) + 24;
  const changes: readonly BoardEdit[] = [
    { kind: "trim", shot: "quay", inFrame: 12, outFrame: 72 },
    { kind: "transition", shot: "boat", type: "fade_from_black", frames: 12 },
    { kind: "split", shot: "quay", atFrame: at },
    { kind: "trim", shot: "quay", inFrame: 0, outFrame: 30 },
    { kind: "transition", shot: "boat", type: "cut", frames: 0 },
    { kind: "trim", shot: "quay-b", inFrame: 30, outFrame: 60 },
  ];
  for (const change of changes) {
    expect(await edit(kit, change)).toMatchObject({ ok: true });
    const now = kit.read();
    expect(now.startsWith("\uFEFF")).toBe(true);
    expect(now.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const comments = (whole: string) => whole.match(/(?<=\s)#[^\r\n']*/g)?.toSorted();
    expect(comments(now)).toEqual(comments(text));
  }
  expect((await kit.view()).shots.map(({ id }) => id)).toEqual(["quay", "quay-b", "boat"]);
  for (const _ of changes) expect(await kit.send({ do: "undo" })).toMatchObject({ ok: true });
  expect(kit.read()).toBe(text);
});

test("a dissolve that is longer than its handles is refused with their length", async () => {
  await using kit = await openKit(film.replace("takes: 2", "takes: 2\n    cut: { out: 2.75 }"));
  const dissolve = { kind: "transition", shot: "boat", type: "dissolve" } as const;
  expect(await edit(kit, { ...dissolve, frames: 7 })).toMatchObject({
    ok: false,
    code: "refused",
    message:
      'Not changed: the dissolve into "boat" needs 7 unused frames: "quay" has 6 after its out point, and "boat" has 0 before its in point.',
    hint: "trim one of them, or shorten the dissolve",
  });
  expect(await edit(kit, { ...dissolve, frames: 6 })).toMatchObject({
    message: "boat: dissolve, 0.25 s (6 frames). Free: nothing is requested again.",
  });
});

test("a cut rolls between two shots, as far as their clips go", async () => {
  const cut = film.replace("    takes: 2", "    takes: 2\n    cut: { out: 2 }");
  await using kit = await openKit(cut);
  const { revision } = await kit.view();
  const roll = (frames: number): BoardEdit => ({ kind: "roll", shot: "boat", frames });
  expect(await edit(kit, roll(12), revision)).toMatchObject({
    message:
      "quay: 00:00 to 02:12, 2.5 s (60 frames); boat: 00:12 to 03:00, 2.5 s (60 frames). Free: nothing is requested again.",
  });
  expect(kit.read()).toBe(
    cut
      .replace("cut: { out: 2 }", "cut: { out: 2.5 }")
      .replace("a boat # slowly\n", "a boat # slowly\n    cut: { in: 0.5 }\n"),
  );
  expect(await edit(kit, roll(13))).toMatchObject({ ok: false, code: "refused" });
  expect(await edit(kit, { kind: "roll", shot: "quay", frames: 1 })).toMatchObject({
    message: 'There is no shot before "quay".',
  });
  // Back at both ends of its clip, a shot needs no cut.
  expect(await edit(kit, { kind: "trim", shot: "boat", inFrame: 0, outFrame: 72 })).toMatchObject({
    ok: true,
  });
  expect(kit.read()).toBe(cut.replace("cut: { out: 2 }", "cut: { out: 2.5 }"));
});

test("a shot that moves takes its comment along", async () => {
  await using kit = await openKit();
  expect(await edit(kit, { kind: "move", shot: "quay" })).toMatchObject({ ok: true });
  expect((await kit.view()).shots.map(({ id }) => id)).toEqual(["boat", "quay"]);
  expect(kit.read()).toContain("  # The first picture\n  - id: quay\n");
});

test("a shot goes into another scene, whose defaults count then, and back", async () => {
  const scenes = `storyboard: 1
title: Harbour
defaults: { model: kling-3.0-turbo-t2v, aspect_ratio: "1:1", resolution: 720p }
locations: { sea: { description: The open sea } }
scenes:
  - id: quay
    defaults: { duration: 3 }
    shots:
      # Rain
      - id: wide
        action: A quay # wet
      - id: close
        action: A face

  - id: boat
    defaults: { duration: 5 }
    shots:
    - id: end
      card: { text: The End, duration: 2 }
`;
  await using kit = await openKit(scenes);
  expect((await kit.view()).shots.map(({ sceneId }) => sceneId)).toEqual(["quay", "quay", "boat"]);
  expect(await edit(kit, { kind: "move", shot: "wide", before: "end" })).toEqual({
    ok: true,
    message: "wide moved before end.",
    deltaUsd: "+0.224",
  });
  const moved = scenes
    .replace("      # Rain\n      - id: wide\n        action: A quay # wet\n", "")
    .replace(
      "    - id: end",
      "    # Rain\n    - id: wide\n      action: A quay # wet\n    - id: end",
    );
  expect(kit.read()).toBe(moved);
  expect(await kit.send({ do: "undo" })).toMatchObject({ ok: true, deltaUsd: "-0.224" });
  expect(kit.read()).toBe(scenes);
  expect(await edit(kit, { kind: "move", shot: "end", after: "wide" })).toMatchObject({
    message: '"end" is the only shot of its scene, and a scene needs one.',
  });

  // Words of a scene and of a card.
  const heading = { kind: "set-scene", scene: "boat", field: "location", value: "sea" } as const;
  expect(await edit(kit, heading)).toMatchObject({ ok: true });
  expect(await edit(kit, { ...heading, scene: "quay", value: "moon" })).toMatchObject({
    code: "mistake",
  });
  const title = { kind: "set", shot: "end", field: "card.text", value: "Fin" } as const;
  expect(await edit(kit, title)).toMatchObject({ ok: true });
  const [first, last] = (await kit.view()).scenes;
  expect(first?.fields.map(({ name, value }) => [name, value])).toEqual([
    ["slugline", undefined],
    ["location", undefined],
    ["notes", undefined],
  ]);
  expect(last?.fields[1]).toMatchObject({ value: "sea", choices: ["sea"] });
  expect(kit.read()).toBe(
    scenes
      .replace("  - id: boat\n", "  - id: boat\n")
      .replace("{ duration: 5 }\n", "{ duration: 5 }\n    location: sea\n")
      .replace("The End", "Fin"),
  );
});

test("what would be a mistake is refused and not written", async () => {
  await using kit = await openKit();
  const refused = await edit(kit, { kind: "set", shot: "boat", field: "duration", value: 99 });
  expect(refused).toMatchObject({ ok: false, code: "mistake" });
  expect(refused.message).toBe(
    "Not changed: duration 99 is not supported; kling-3.0-turbo-t2v accepts 3 to 15 seconds.",
  );
  expect(await edit(kit, { kind: "set", shot: "boat", field: "nothing", value: 1 })).toMatchObject({
    ok: false,
    code: "mistake",
  });
  expect(
    await edit(kit, { kind: "set", shot: "boat", field: "overlays.0.text", value: "x" }),
  ).toMatchObject({ code: "refused", message: 'There is no "overlays.0" here.' });
  expect(await edit(kit, { kind: "set", shot: "sea", field: "seed", value: 1 })).toMatchObject({
    ok: false,
    code: "unknown",
  });
  expect(await edit(kit, { kind: "trim", shot: "boat", inFrame: 0, outFrame: 3 })).toMatchObject({
    ok: false,
    code: "refused",
  });
  expect(kit.read()).toBe(film);
  expect((await kit.view()).undo).toBeUndefined();
});

test("changes of others are kept: another field merges, the same field is settled by a person", async () => {
  await using kit = await openKit();
  const { revision } = await kit.view();
  kit.write(film.replace("takes: 2", "takes: 3 # mine"));
  const words: BoardEdit = { kind: "set", shot: "quay", field: "prompt", value: "A pier" };
  expect(await edit(kit, words, revision)).toMatchObject({ ok: true });
  expect(changed(kit.read())).toEqual([
    "-    prompt: A quay in the rain. # wet",
    "-    takes: 2",
    "+    prompt: A pier # wet",
    "+    takes: 3 # mine",
  ]);

  // The same field of an older view.
  const other: BoardEdit = { kind: "set", shot: "quay", field: "prompt", value: "A harbour" };
  const asked = await edit(kit, other, revision);
  expect(asked).toMatchObject({ ok: false, code: "conflict" });
  expect((await kit.view()).conflict).toEqual({
    shot: "quay",
    field: "prompt",
    mine: "A harbour",
    theirs: "A pier",
    isText: true,
  });
  expect(await edit(kit, { kind: "remove", shot: "boat" })).toMatchObject({ code: "conflict" });
  expect(await kit.send({ do: "settle-conflict", keep: "theirs" })).toMatchObject({ ok: true });
  expect(kit.read()).toContain("prompt: A pier # wet");
  expect((await kit.view()).conflict).toBeUndefined();
  await edit(kit, other, revision);
  expect(await kit.send({ do: "settle-conflict", keep: "mine" })).toMatchObject({ ok: true });
  expect(kit.read()).toContain("prompt: A harbour # wet");
});

test("words that were typed while much went on do not overwrite what others wrote", async () => {
  await using kit = await openKit();
  const { revision } = await kit.view();
  // Each is followed by another view, as the events of a run are.
  for (let views = 0; views < 55; views += 1) await kit.send({ do: "choose", shot: "quay" });
  expect((await kit.view()).revision).toBeGreaterThan(revision + 50);
  kit.write(kit.read().replace("A quay in the rain.", "A quay in the snow."));
  const words: BoardEdit = { kind: "set", shot: "quay", field: "prompt", value: "A pier" };
  expect(await edit(kit, words, revision)).toMatchObject({ ok: false, code: "conflict" });
  expect(kit.read()).toContain("in the snow");
});

test("the words of a source that two people changed are a conflict of that source", async () => {
  await using kit = await openKit();
  const { revision } = await kit.view();
  const source = { kind: "set-source", origin: "character mei" } as const;
  await edit(kit, { ...source, text: "Mei, 31" });
  expect(await edit(kit, { ...source, text: "Mei, 40" }, revision)).toMatchObject({
    code: "conflict",
  });
  expect((await kit.view()).conflict).toEqual({
    field: "character mei",
    mine: "Mei, 40",
    theirs: "Mei, 31",
    isText: true,
  });
});

test("undo keeps what others wrote since, and refuses where they wrote over it", async () => {
  await using kit = await openKit();
  await edit(kit, { kind: "set", shot: "quay", field: "prompt", value: "A pier" });
  kit.write(`# by another\n${kit.read().replace("takes: 2", "takes: 4")}`);
  expect(await kit.send({ do: "undo" })).toMatchObject({ ok: true });
  expect(kit.read()).toBe(`# by another\n${film.replace("takes: 2", "takes: 4")}`);
  expect(await kit.send({ do: "redo" })).toMatchObject({ ok: true });
  kit.write(kit.read().replace("A pier", "A jetty"));
  expect(await kit.send({ do: "undo" })).toMatchObject({ ok: false, code: "conflict" });
  expect(kit.read()).toContain("prompt: A jetty # wet");
});

test("a deleted file is written again, and one that is there is not", async () => {
  await using kit = await openKit();
  expect(await kit.send({ do: "write-again" })).toMatchObject({ ok: false, code: "present" });
  rmSync(kit.file);
  expect(await edit(kit, { kind: "remove", shot: "quay" })).toMatchObject({ code: "missing" });
  expect(await kit.send({ do: "write-again" })).toMatchObject({ ok: true });
  expect(kit.read()).toBe(film);
  expect((await kit.view()).board.state).toBe("present");
});

test("a full disk is said, and the file stays as it was", async () => {
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), {
    code: "ENOSPC",
    syscall: "write",
  });
  await using kit = await openKit(film, { writeFile: () => Promise.reject(full) });
  expect(await edit(kit, { kind: "takes", shot: "boat", count: 2 })).toEqual({
    ok: false,
    code: "disk-full",
    message: "Not saved: the disk is full. Nothing was bought.",
    hint: "free up space, then try again",
  });
  expect(kit.read()).toBe(film);
});

test("two studios on one file know of each other, and see each other's changes", async () => {
  await using first = await openKit();
  expect((await first.view()).isShared).toBe(false);
  {
    await using second = await openKit(film, { in: first.folder });
    expect((await second.view()).isShared).toBe(true);
    await first.until(({ isShared }) => isShared);
    await edit(first, { kind: "takes", shot: "boat", count: 3 });
    await second.until(({ plan }) => plan.requests.length === 5);
    await edit(second, { kind: "set", shot: "boat", field: "duration", value: 4 });
    await first.until(({ shots }) => shots[1]?.seconds === 4);
    expect(changed(first.read())).toEqual(["+    takes: 3", "+    duration: 4"]);
  }
  await first.until(({ isShared }) => !isShared);
});

test("nothing is lost when two studios write at the same moment", async () => {
  await using first = await openKit();
  await using second = await openKit(film, { in: first.folder });
  const set = (field: string, value: string | number): BoardEdit => ({
    kind: "set",
    shot: "boat",
    field,
    value,
  });
  const outcomes = await Promise.all([
    edit(first, set("lighting", "dusk")),
    edit(second, set("camera_movement", "static")),
    edit(first, set("notes", "Ask Ana")),
    edit(second, set("dialogue", "Late again.")),
    edit(first, { kind: "duplicate", shot: "quay" }),
    edit(second, { kind: "takes", shot: "boat", count: 3 }),
  ]);
  expect(outcomes.map(({ ok, message }) => [ok, message])).toEqual(
    outcomes.map(({ message }) => [true, message]),
  );
  expect(changed(first.read()).toSorted()).toEqual([
    "+    camera_movement: static",
    "+    dialogue: Late again.",
    "+    lighting: dusk",
    "+    notes: Ask Ana",
    "+    takes: 3",
    "+  - id: quay-b",
  ]);
});

test("a file that cannot be read is not said to have lost its shots", async () => {
  await using kit = await openKit();
  const stop = new AbortController();
  const events = await fetch(`http://127.0.0.1:${kit.port}/api/events`, {
    headers: { authorization: `Bearer ${kit.token}` },
    signal: stop.signal,
  });
  kit.write(film.replace("shots:", "shots: ["));
  await kit.until(({ diagnostics }) => diagnostics.length > 0);
  kit.write(film.replace("in the rain", "in the snow"));
  let said = "";
  for await (const chunk of events.body ?? []) {
    said += Buffer.from(chunk).toString("utf8");
    if (said.includes("Changed outside")) break;
  }
  stop.abort();
  expect(said).toContain("Changed outside: quay (prompt)");
  expect(said).not.toContain("removed");
});

const joined = `storyboard: 1
title: Harbour
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots:
  - { id: quay, prompt: A quay, cut: { out: 2.5 } }
  - { id: boat, prompt: A boat, transition: { type: dissolve, duration: 0.5 } }
  - { id: sea, prompt: The sea, transition: { type: dip_to_black, duration: 1 } }
  - { id: walk, model: kling-3.0-turbo-i2v, prompt: Walk, first_frame: { shot: sea, frame: last } }
`;

const first =
  'Not changed: a dissolve into "boat" needs a shot before it, and "boat" would be the first one.';
const plainFirst = 'give "boat" a plain cut or a fade from black first';

test.each<[string, BoardEdit, string, string | undefined]>([
  ["a move to the start", { kind: "move", shot: "boat", before: "quay" }, first, plainFirst],
  ["a move from the start", { kind: "move", shot: "quay", after: "sea" }, first, plainFirst],
  ["a shot that is removed", { kind: "remove", shot: "quay" }, first, plainFirst],
  [
    "a move to a clip without handles",
    { kind: "move", shot: "boat", after: "walk" },
    'Not changed: the dissolve into "boat" needs 12 unused frames: "walk" has 0 after its out point, and "boat" has 0 before its in point.',
    "trim one of them, or shorten the dissolve",
  ],
  [
    "a trim under a transition",
    { kind: "trim", shot: "boat", inFrame: 0, outFrame: 20 },
    'Not changed: the transitions of "boat" would cover 24 frames, but it has only 20.',
    'shorten one of them, or use more of "boat"',
  ],
  [
    "a shot that another one needs",
    { kind: "enable", shot: "sea", isEnabled: false },
    'Not changed: "walk" is made from a frame of "sea".',
    'disable "walk" first',
  ],
  [
    "its removal",
    { kind: "remove", shot: "sea" },
    'Not changed: "walk" is made from a frame of "sea".',
    'remove "walk" first, or give it another picture in the file',
  ],
  [
    "a model that needs more",
    { kind: "set", shot: "boat", field: "model", value: "kling-3.0-turbo-i2v" },
    'Not changed: shot "boat": kling-3.0-turbo-i2v needs a first frame.',
    undefined,
  ],
])("%s is refused in the words of the page, also before it is done", async (...given) => {
  const [, change, message, hint] = given;
  await using kit = await openKit(joined);
  const refusal = { ok: false, code: "mistake", message, ...(hint === undefined ? {} : { hint }) };
  expect(await kit.send({ do: "check", edit: change })).toEqual(refusal);
  expect(await edit(kit, change)).toEqual(refusal);
  expect(kit.read()).toBe(joined);
});

test("what a change would cost is said without making it", async () => {
  await using kit = await openKit();
  const { revision } = await kit.view();
  const longer: BoardEdit = { kind: "set", shot: "boat", field: "duration", value: 5 };
  expect(await kit.send({ do: "check", edit: longer })).toMatchObject({
    ok: true,
    deltaUsd: "+0.224",
  });
  const moved: BoardEdit = { kind: "move", shot: "quay" };
  expect(await kit.send({ do: "check", edit: moved })).toMatchObject({
    message: "quay moved to the end. Free: nothing is requested again.",
  });
  expect(kit.read()).toBe(film);
  const view = await kit.view();
  expect([view.revision, view.undo]).toEqual([revision, undefined]);
});
