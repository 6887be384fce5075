import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { applyWithGit, editAndImport } from "./import-kit.ts";
import {
  otioDissolve,
  otioMarker,
  otioTime,
  type OtioChild,
  type OtioEditor,
} from "./otio-editor.ts";

const head = `storyboard: 1
title: Night Market
defaults: { model: kling-3.0-turbo-t2v, duration: 5, aspect_ratio: "1:1", resolution: 720p }
`;

const arrival = `  # the opening
  - id: arrival-010   # keep me
    prompt: >
      Mei walks
      in.
    cut: { in: 0.5, out: 4.5 }   # trimmed
    narration: { text: She had not been back for ten years. }
    notes: ask the client
    markers:
      - { at: 1, name: bell }
      - { at: 4, name: door }   # two
`;
const rain = `  - { id: rain, prompt: Rain., cut: { in: 1 } }\n`;
const film = `${head}shots:\n${arrival}${rain}`;

const media = { mediaRate: { numerator: 24, denominator: 1 } };

/** Leaves out so many frames of the second piece of a shot. */
function leaveOut(editor: OtioEditor, frames: number): void {
  for (const { children } of editor.timeline.tracks.children) {
    const range = children.filter(({ name }) => name === "arrival-010")[1]?.source_range;
    if (range === undefined || range === null) continue;
    range.start_time.value += frames;
    range.duration.value -= frames;
  }
}

const strip = (editor: OtioEditor): unknown => editor.strip();

describe("a shot that was cut in two", () => {
  test.each([
    ["with our metadata", () => undefined],
    ["without metadata and names", strip],
  ])("is one shot again if nothing is gone, %s", async (_, after) => {
    const { told, text } = await editAndImport(
      film,
      (editor) => {
        editor.razor("arrival-010", 40).razor("arrival-010", 20, 1).razor("rain", 10);
        after(editor);
      },
      media,
    );
    expect(told).toBe("");
    expect(text).toBe(film);
  });

  test.each([
    ["with our metadata", () => undefined],
    ["without metadata and names", strip],
  ])("becomes two shots with one request if something is gone, %s", async (_, after) => {
    const edit = (editor: OtioEditor): void => {
      editor.razor("arrival-010", 40);
      leaveOut(editor, 10);
      after(editor);
    };
    const { told, text, patch, takes } = await editAndImport(film, edit, media);
    expect(told).toBe("");
    expect(text).toBe(`${head}shots:
  # the opening
  - id: arrival-010   # keep me
    prompt: >
      Mei walks
      in.
    cut: { in: 0.5, out: 2.17 }   # trimmed
    narration: { text: She had not been back for ten years. }
    notes: ask the client
    markers:
      - { at: 1, name: bell }
  - id: arrival-010-b
    prompt: >
      Mei walks
      in.
    cut: { in: 2.6, out: 4.5 }
    markers:
      - { at: 4, name: door }   # two
${rain}`);
    expect(await applyWithGit(film, patch)).toBe(text);
    expect(takes).toMatchObject([{ shotId: "arrival-010-b", copyOf: "arrival-010" }]);
  });

  test("is recognised when the same timeline comes back once more, and after more work on it", async () => {
    const split = (editor: OtioEditor): void => {
      editor.razor("arrival-010", 40);
      leaveOut(editor, 10);
    };
    let timeline = "";
    const first = await editAndImport(
      film,
      (editor) => {
        split(editor);
        timeline = editor.text();
      },
      media,
    );
    const again = (edit: (text: string) => string) =>
      editAndImport(first.text, (editor) => (editor.text = () => edit(timeline)), media);
    expect(await again((text) => text)).toMatchObject({ told: "", text: first.text, takes: [] });

    const more = await again((text) => {
      const edited = JSON.parse(text) as OtioEditor["timeline"];
      for (const { children } of edited.tracks.children) {
        children.filter(({ name }) => name === "arrival-010")[1]!.source_range!.duration.value -=
          12;
      }
      return JSON.stringify(edited);
    });
    expect(more.told).toBe("");
    expect(more.text).toBe(first.text.replace("in: 2.6, out: 4.5", "in: 2.6, out: 4"));
  });

  test("becomes two shots if another one is between its pieces", async () => {
    const { told, text } = await editAndImport(
      film,
      (editor) => {
        editor.razor("arrival-010", 40);
        const [second] = editor.picture.splice(1, 1);
        editor.picture.push(second!);
        editor.timeline.tracks.children.length = 1;
      },
      media,
    );
    expect(told).toBe("");
    const ids = [...text.matchAll(/id: ([a-z0-9-]+)/g)].map(([, id]) => id);
    expect(ids).toEqual(["arrival-010", "rain", "arrival-010-b"]);
    expect(text).toContain("    cut: { in: 2.17, out: 4.5 }\n");
    expect(text.match(/narration/g)).toHaveLength(1);
  });

  test("keeps a dissolve and a switched-off piece in the new shots, whose ids are free", async () => {
    const board = `${head}shots:
  - { id: one, prompt: One. }
  - { id: One-B, prompt: "Other.", enabled: false }
`;
    const { told, text } = await editAndImport(
      board,
      (editor) => {
        editor.razor("one", 60).razor("one", 30, 1);
        editor.picture[1]!.source_range!.start_time.value += 12;
        editor.picture[1]!.source_range!.duration.value -= 12;
        editor.picture[2]!.enabled = false;
        editor.picture.splice(1, 0, otioDissolve(6, 6));
        editor.timeline.tracks.children.length = 1;
      },
      media,
    );
    expect(told).toBe("");
    expect(text).toBe(`${head}shots:
  - { id: one, prompt: One., cut: { out: 2.5 } }
  - { id: one-c, prompt: One., cut: { in: 3, out: 3.75 }, transition: { type: dissolve, duration: 0.5 } }
  - { id: one-d, prompt: One., cut: { in: 3.75 }, enabled: false }
  - { id: One-B, prompt: "Other.", enabled: false }
`);
  });

  test("takes back what the new shot would inherit, and keeps a caption of dialogue on the first", async () => {
    const board = `storyboard: 1
title: Film
defaults:
  model: kling-3.0-turbo-t2v
  duration: 5
  aspect_ratio: "1:1"
  resolution: 720p
  narration: { text: Every shot says this. }
  transition: { type: fade_from_white, duration: 0.25 }
  markers: [{ at: 0, name: start }]
captions: { source: dialogue }
scenes:
  - id: a
    shots: [{ id: one, action: She speaks, dialogue: Hello. }, { id: two, prompt: Two. }]
`;
    const { told, text } = await editAndImport(
      board,
      (editor) => {
        // Of the clip; the fade before it has the first six.
        editor.razor("one", 34);
        const second = editor.picture.filter(({ name }) => name === "one")[1]!;
        second.source_range!.start_time.value += 10;
        second.source_range!.duration.value -= 10;
        editor.timeline.tracks.children.length = 1;
      },
      media,
    );
    expect(told).toBe("");
    expect(text).toContain(`{ id: one, action: She speaks, dialogue: Hello., cut: { out: 1.67 } }`);
    expect(text).toContain(
      `{ id: one-b, action: She speaks, dialogue: Hello., cut: { in: 2.1 }, transition: { type: cut }, narration: {}, markers: [], captions: false }`,
    );
  });
});

describe("several shots with one clip", () => {
  const board = `${head}shots:
  - { id: door-1, prompt: A door., cut: { in: 0, out: 2 } }
  - { id: door-2, prompt: A door., cut: { in: 2, out: 4 }, narration: { text: Later. } }
  - { id: street, prompt: A street. }
  - { id: door-3, prompt: A door., cut: { in: 0, out: 2 } }
`;

  test("are told apart by range and order when a suite keeps no metadata", async () => {
    const { told, text } = await editAndImport(
      board,
      (editor) => {
        editor.trim("door-2", { head: 6, tail: -6 }).trim("door-3", { tail: -12 });
        editor.picture.splice(0, 2, editor.picture[1]!, editor.picture[0]!);
        editor.timeline.tracks.children.length = 1;
        editor.strip();
      },
      media,
    );
    expect(told).toBe("");
    expect(text).toBe(`${head}shots:
  - { id: door-2, prompt: A door., cut: { in: 2.25, out: 3.75 }, narration: { text: Later. } }
  - { id: door-1, prompt: A door., cut: { in: 0, out: 2 } }
  - { id: street, prompt: A street. }
  - { id: door-3, prompt: A door., cut: { in: 0, out: 1.5 } }
`);
  });

  test("stay apart where their ranges meet, and where a rolling edit moves the point", async () => {
    const { told, text } = await editAndImport(
      board,
      (editor) => {
        editor.trim("door-1", { tail: 6 }).trim("door-2", { head: 6 });
        editor.strip();
      },
      media,
    );
    expect(told).toBe("");
    expect(text).toBe(
      board
        .replace(
          "{ in: 0, out: 2 } }\n  - { id: door-2",
          "{ in: 0, out: 2.25 } }\n  - { id: door-2",
        )
        .replace("{ in: 2, out: 4 }", "{ in: 2.25, out: 4 }"),
    );
  });
});

test.each([
  ["file:///films/media/rain_take1.mov"],
  ["file://localhost/Volumes/My%20Disk/rain_take1.mov"],
  ["file:///C:/Users/me/rain_take1.mov"],
  ["C:\\Users\\me\\media\\rain_take1.mov"],
  ["../50%done/Rain_Take1.MOV"],
  ["media/rain%5Ftake1.mov"],
])("media under a readable name are known: %s", async (url) => {
  const { told, text } = await editAndImport(
    film,
    (editor) => {
      editor.trim("rain", { tail: -24 });
      const clip = editor.clip("rain");
      editor.timeline.tracks.children.length = 1;
      editor.strip();
      clip.OTIO_SCHEMA = "Clip.1";
      clip["media_reference"] = { OTIO_SCHEMA: "ExternalReference.1", target_url: url };
      delete clip.media_references;
      // The suite counts from the timecode of the file, and does not say where it starts.
      clip.source_range!.start_time = otioTime(86_400 + 24);
    },
    media,
  );
  expect(told).toBe("");
  expect(text).toBe(film.replace("cut: { in: 1 }", "cut: { in: 1, out: 4 }"));
});

describe("markers and names of the edit suite", () => {
  const timelineMarker = (name: string, frame: number, words: object = {}): unknown => ({
    ...(otioMarker(name, frame, "BLUE") as object),
    ...words,
  });

  test("come back as markers and notes of the shot under them", async () => {
    const edit = (editor: OtioEditor): void => {
      const { tracks } = editor.timeline;
      Object.assign(tracks, { markers: [timelineMarker("faster", 12, { comment: "the\nwalk" })] });
      Object.assign(tracks.children[0]!, { markers: [timelineMarker("", 100, { color: "Mint" })] });
      const sound = tracks.children.at(-1)!.children[1] as OtioChild;
      sound.markers = [
        timelineMarker("thunder", 48, { metadata: { Resolve_OTIO: { Note: "louder" } } }),
      ];
      editor.clip("arrival-010").name = "Arrival, the good one";
    };
    const { told, text } = await editAndImport(film, edit, media);
    expect(told).toBe("");
    expect(text).toBe(
      film
        .replace(
          "{ at: 4, name: door }   # two",
          '{ at: 4, name: door }   # two\n      - { at: 1, name: faster, comment: "the\\nwalk", color: blue }',
        )
        .replace("ask the client", '"ask the client; name in the edit: Arrival, the good one"')
        .replace(
          "cut: { in: 1 } }",
          "cut: { in: 1 }, markers: [{ at: 1.17, name: marker }, { at: 2, name: thunder, comment: louder, color: blue }] }",
        ),
    );
    const again = await editAndImport(text, edit, media);
    expect(again).toMatchObject({ told: "", text });
  });

  test("keep comments and colours that a suite drops, and change those that it changes", async () => {
    const board = film.replace("name: bell }", "name: bell, comment: softer, color: red }");
    const { told, text } = await editAndImport(board, (editor) => {
      const [bell, door] = editor.clip("arrival-010").markers as { [key: string]: unknown }[];
      delete bell!["comment"];
      delete bell!["color"];
      Object.assign(door!, { comment: "close it", color: "PINK" });
    });
    expect(told).toBe("");
    expect(text).toBe(
      board.replace("name: door }", "name: door, comment: close it, color: pink }"),
    );
  });

  test.each([
    [
      "a block",
      "\n      - { at: 1, name: a }   # first\n      # of the door\n      - at: 2\n        name: b\n      - { at: 3, name: c }  # third\n",
      "\n      - { at: 1, name: a }   # first\n      - { at: 3, name: c }  # third\n",
      "\n      # of the door\n      - at: 2\n        name: b\n",
    ],
    [
      "brackets",
      " [{ at: 1, name: a }, { at: 2, name: b }, { at: 3, name: c }]  # all\n",
      " [{ at: 1, name: a }, { at: 3, name: c }]  # all\n",
      " [{ at: 2, name: b }]  # all\n",
    ],
  ])("are removed one by one from a list in %s", async (_, list, withoutB, onlyB) => {
    const board = (markers: string): string =>
      `${head}shots:\n  - id: one\n    prompt: One.\n    markers:${markers}    cut: { out: 4 }\n`;
    const keep = (names: string) =>
      editAndImport(board(list), (editor) => {
        const clip = editor.clip("one");
        clip.markers = clip.markers!.filter((one) => names.includes((one as OtioChild).name));
      });
    expect(await keep("ac")).toMatchObject({ told: "", text: board(withoutB) });
    expect(await keep("b")).toMatchObject({ told: "", text: board(onlyB) });
  });

  test("are named when they are over no shot", async () => {
    const { told, text } = await editAndImport(film, ({ timeline }) => {
      Object.assign(timeline.tracks, { markers: [timelineMarker("end", 5000)] });
    });
    expect(text).toBe(film);
    expect(told).toMatch(/warning TIMELINE_MARKER\n {2}marker "end" is not over a clip/);
  });

  test("notes in a block get a line more", async () => {
    const board = film.replace(
      "notes: ask the client",
      "notes: |   # for us\n      ask the client",
    );
    const { told, text } = await editAndImport(board, (editor) => {
      editor.clip("arrival-010").name = "hero";
    });
    expect(told).toBe("");
    expect(text).toBe(
      board.replace("ask the client\n", "ask the client\n      name in the edit: hero\n"),
    );
  });
});

test("a sound at a moment of a shot goes with the part that shows it", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "storyreel-"));
  try {
    const wav = join(cwd, "bell.wav");
    await writeFile(wav, secondOfSilence());
    const effect = (shot: string, at: number): string =>
      `    - { file: ${JSON.stringify(wav)}, shot: ${shot}, at: ${at} }   # at ${at}\n`;
    const effects = (...lines: string[]): string => `audio:\n  effects:\n${lines.join("")}`;
    const others = effect("rain", 3);
    const { told, text } = await editAndImport(
      `${film}${effects(effect("arrival-010", 1), effect("arrival-010", 4), others)}`,
      (editor) => {
        editor.razor("arrival-010", 40);
        leaveOut(editor, 10);
      },
      media,
    );
    expect(told).toBe("");
    expect(text.slice(text.indexOf("audio:"))).toBe(
      effects(effect("arrival-010", 1), effect("arrival-010-b", 4), others),
    );
  } finally {
    await rm(cwd, { recursive: true });
  }
});

/** A WAV file: mono, 8 kHz, 8 bits. */
function secondOfSilence(): Buffer {
  const wav = Buffer.alloc(44 + 8000, 128);
  wav.write("RIFF");
  wav.writeUInt32LE(36 + 8000, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(8000, 24);
  wav.writeUInt32LE(8000, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(8000, 40);
  return wav;
}

test.each([
  ["both", "sound: { lead: 0.5, lag: 0.25 }", "sound: { lead: 0.5 }", "sound: { lag: 0.25 }"],
  ["a lag", "sound: { lag: 0.25 }", "sound: {}", "sound: { lag: 0.25 }"],
  ["a lead", "sound: { lead: 0.5 }", "sound: { lead: 0.5 }", undefined],
])(
  "of a shot that was cut in two, the last piece has the lag, and the first one the lead: %s",
  async (_, before, first, last) => {
    const shot = (id: string, cut: string, sound: string | undefined): string =>
      `  - { ${[`id: ${id}`, "prompt: Rain.", `cut: ${cut}`, sound].filter(Boolean).join(", ")} }\n`;
    const board = (...shots: readonly string[]): string =>
      `${head}shots:\n  - { id: sun, prompt: Sun. }\n${shots.join("")}  - { id: wind, prompt: Wind. }\n`;
    const { text } = await editAndImport(
      board(shot("rain", "{ in: 1, out: 4 }", before)),
      (editor) => {
        editor.razor("rain", 24);
        for (const { children } of editor.timeline.tracks.children) {
          const range = children.filter(({ name }) => name === "rain")[1]?.source_range;
          if (range === undefined || range === null) continue;
          range.start_time.value += 12;
          range.duration.value -= 12;
        }
      },
      media,
    );
    expect(text).toBe(
      board(shot("rain", "{ in: 1, out: 2 }", first), shot("rain-b", "{ in: 2.5, out: 4 }", last)),
    );
  },
);
