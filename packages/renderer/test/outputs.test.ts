import { readdir, readFile, writeFile } from "node:fs/promises";
import { labelHash, readMarker } from "@storyreel/mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkFilm } from "../src/film/assembly/check-film.ts";
import { posterOfFilm } from "../src/film/assembly/make-poster.ts";
import { checkOutputs } from "../src/film/assembly/check-outputs.ts";
import { endingOf, type OutputCodec } from "../src/storyboard/output-format.ts";
import type { Deliverable } from "../src/storyboard/storyboard.ts";
import { runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import { listEngines } from "./engines.ts";
import { createFilmKit, decodeGray, decodeSamples, type KitFilm } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

const film: KitFilm = {
  title: "A = B; #1",
  shots: [
    { id: "one", cut: { outSeconds: 0.5 } },
    {
      id: "two",
      cut: { inSeconds: 0.25, outSeconds: 0.75 },
      transition: { type: "dissolve", durationSeconds: 0.25 },
    },
  ],
  ending: { colour: "black", durationSeconds: 0.25 },
  captions: { source: "narration", formats: ["srt"], burnIn: false },
};
const master = { aspectRatio: undefined, widthPx: undefined, heightPx: undefined };

/** The film in its own folder of segments. */
async function make(deliverable: Partial<Deliverable>, name: string, of = film) {
  const { plan, diagnostics } = await kit.plan({ ...of, deliverable });
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  const ending = endingOf(plan.output.codec);
  const made = await kit.assemble(plan, {
    segmentsDir: kit.inFolder(`${name}-segments`),
    outputPath: kit.inFolder(`${name}${ending}`),
  });
  return { plan, film: made };
}

const check = () => ({
  ffmpeg: () => Promise.resolve(kit.ffmpeg),
  cacheDir: kit.inFolder("facts"),
  jobs: 1,
});

async function isUsable(deliverable: Partial<Deliverable>): Promise<boolean> {
  const deliverables = [{ id: "x", ...master, reframe: "pad", ...deliverable } as const];
  const board = { file: { path: "film.yaml", text: "" }, rate: 24, deliverables };
  return (await checkOutputs(board, () => Promise.resolve(kit.ffmpeg.path))).length === 0;
}

const forms: readonly Pick<Deliverable, "codec" | "bits" | "quality">[] = [
  { codec: "h264", bits: 10, quality: "draft" },
  { codec: "hevc", bits: 10 },
  { codec: "av1" },
  { codec: "prores_422_hq" },
  { codec: "dnxhr_hq", bits: 10 },
  { codec: "vp9", quality: "draft" },
];

/** The frames of the film in H.264 of 8 bits. */
let plain: Promise<Buffer[]> | undefined;

describe("a film of every codec", () => {
  test.for(forms)(
    "%o has the frames and the sound of the film, joined of segments",
    async (form, { skip }) => {
      if (!(await isUsable(form))) skip("this ffmpeg has no encoder for it");
      const name = form.codec ?? "";
      const made = await make(form, name);
      expect(await checkFilm(made.plan, made.film, check())).toEqual([]);
      plain ??= make({}, "plain").then((one) => decodeGray(kit.ffmpeg, one.film));
      const expected = await plain;
      const seen = await decodeGray(kit.ffmpeg, made.film);
      expect(seen).toHaveLength(24);
      const far = seen.flatMap((frame, index) => {
        const sum = frame.reduce(
          (total, value, at) => total + Math.abs(value - (expected[index]?.[at] ?? 0)),
          0,
        );
        const mean = sum / frame.length;
        return mean < 3 ? [] : [{ index, mean }];
      });
      expect(far).toEqual([]);
      // VP9 of draft quality leaves traces of white letters in the black at the end.
      expect(Math.max(...(seen[23] ?? []))).toBeLessThanOrEqual(form.codec === "vp9" ? 8 : 3);
      const samples = await decodeSamples(kit.ffmpeg, made.film.path);
      expect(Math.abs(samples.length - 48_000)).toBeLessThanOrEqual(
        form.codec === "vp9" ? 1000 : 1024,
      );
      const before = await readdir(kit.inFolder(`${name}-segments`));
      const other = { ...film, ending: { colour: "white", durationSeconds: 0.25 } } as const;
      await make(form, name, other);
      const after = await readdir(kit.inFolder(`${name}-segments`));
      const news = after.filter((file) => !before.includes(file) && /\.(?:mp4|mov)$/.test(file));
      expect(news).toHaveLength(1);
    },
  );

  test.for([{ codec: "prores_422_hq" }, { codec: "vp9", quality: "draft" }] as const)(
    "the poster of %o is a picture of the film, of the shot that shows something",
    async (form) => {
      const { plan, film: made } = await make(form, form.codec);
      const stills = await Promise.all(
        [100, 900].map(async (size) => {
          await writeFile(kit.inFolder(`still-${size}`), Buffer.alloc(size));
          return kit.inFolder(`still-${size}`);
        }),
      );
      const work = { ffmpeg: kit.ffmpeg, cacheDir: kit.inFolder("posters"), stills };
      const path = kit.inFolder(`${form.codec}.jpg`);
      await writeFile(path, await posterOfFilm(plan, made, work));
      const [gray] = await decodeGray(kit.ffmpeg, { path, widthPx: 256, heightPx: 144 });
      const shown = readMarker(gray ?? Buffer.alloc(0), 256, 144);
      expect(shown).toEqual({ labelHash: labelHash("two"), frame: 12 });
    },
  );

  test("a GIF has every second frame and the length of the film, in one palette", async () => {
    const { plan, film: gif } = await make({ codec: "gif", widthPx: 64 }, "gif");
    expect(await checkFilm(plan, gif, check())).toEqual([]);
    const bytes = await readFile(gif.path);
    expect(bytes.subarray(0, 10)).toEqual(
      Buffer.concat([Buffer.from("GIF89a"), Buffer.from([64, 0, 36, 0])]),
    );
    // Before each frame, a block with its delay in hundredths of a second.
    const mark = Buffer.from([0x21, 0xf9, 0x04]);
    const delays: number[] = [];
    for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) {
      if (bytes[at + 7] === 0) delays.push(bytes.readUInt16LE(at + 4));
    }
    expect(delays).toHaveLength(12);
    expect(Math.abs(delays.reduce((sum, delay) => sum + delay, 0) - 100)).toBeLessThanOrEqual(2);
  });

  test("the sound alone is a WAV, sample for sample as long as the film", async () => {
    const { plan, film: wav } = await make({ codec: "audio" }, "sound");
    expect(await checkFilm(plan, wav, check())).toEqual([]);
    const samples = await decodeSamples(kit.ffmpeg, wav.path);
    expect(samples).toHaveLength(48_000);
    const silent = await kit.plan({
      ...film,
      deliverable: { codec: "audio" },
      audio: { productionSound: "mute" },
    });
    expect(silent.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        "STORYBOARD_DELIVERABLE",
        'deliverable "master" contains only the sound of the film, but the film has no sound',
      ],
    ]);
  });

  test("title and chapters are in a MOV, with the characters that ffmpeg has for itself", async () => {
    const { film: mov } = await make({ codec: "prores_422_hq" }, "titled");
    const bytes = await readFile(mov.path);
    for (const text of ["A = B; #1", "one", "two"]) expect(bytes.includes(text)).toBe(true);
  });

  test.for(["zh-Hant", "yue", "de", undefined])(
    "sound, captions and chapters of a MOV have the language %s, whatever QuickTime has numbers for",
    async (language) => {
      const shots = [{ id: "one", narration: { text: "她", file: undefined } }] as const;
      const spoken = { ...film, shots, ...(language === undefined ? {} : { language }) };
      const { film: mov } = await make({ codec: "dnxhr_hq" }, `mov-${language}`, spoken);
      const { stderr } = await runFfmpeg(kit.ffmpeg.path, [
        "-i",
        mov.path,
        "-f",
        "ffmetadata",
        "-",
      ]);
      const code = { "zh-Hant": "zho", yue: "yue", de: "deu" }[language ?? ""] ?? "und";
      const found = [...stderr.matchAll(/Stream #0:\d(?:\[0x\d+\])?\((\w+)\): (\w+)/g)];
      const streams = found.map(([, of = "", kind = ""]) => `${kind} ${of}`);
      expect(streams).toEqual(["Video und", `Audio ${code}`, `Subtitle ${code}`, `Data ${code}`]);
    },
  );
});

test("what an engine cannot encode is refused at its line, with ffmpeg's reason", async () => {
  const [bundled] = await listEngines();
  const codecs: readonly OutputCodec[] = ["av1", "hevc", "h264", "gif", "audio"];
  const deliverables = codecs.map(
    (codec, start) =>
      ({ id: codec, ...master, reframe: "pad", codec, span: { start, end: start + 1 } }) as const,
  );
  const board = { file: { path: "film.yaml", text: "" }, rate: 24, deliverables };
  const none = await checkOutputs(board, () => Promise.resolve(undefined));
  expect(none).toEqual([]);
  const found = await checkOutputs(board, () => Promise.resolve(bundled));
  // The bundled build is of 2018.
  expect(found.map(({ code, span, message }) => [code, span.start, message])).toEqual([
    [
      "STORYBOARD_CODEC",
      0,
      expect.stringMatching(
        /^deliverable "av1": this ffmpeg cannot encode av1 with libsvtav1: .*Unknown encoder 'libsvtav1'/,
      ),
    ],
  ]);
});

describe("a picture of another shape", () => {
  const shape = { widthPx: 64, heightPx: 144 };
  // Black, grey and white from left to right.
  const thirds: KitFilm = {
    shots: [
      {
        id: "thirds",
        cut: { outSeconds: 0.25 },
        encoding: "-vf geq=lum='16+110*floor(3*X/W)':cb=128:cr=128 -c:v libx264 -qp 0",
      },
    ],
    audio: { productionSound: "mute" },
  };

  test.each([
    [{ x: 0, y: 0.5 }, 0],
    [undefined, 128],
    [{ x: 1, y: 0.5 }, 255],
  ])("is cropped around its focus: %o", async (focus, level) => {
    const deliverable = { ...shape, reframe: "crop", focus } as const;
    const { film: cropped } = await make(deliverable, "focus", thirds);
    const [first] = await decodeGray(kit.ffmpeg, cropped);
    const middle = first?.[72 * 64 + 32] ?? -1;
    expect(Math.abs(middle - level)).toBeLessThanOrEqual(3);
  });

  test("is cropped around the focus of its shot before that of the film", async () => {
    const shots = thirds.shots.map((shot) => ({ ...shot, focus: { x: 1, y: 0.5 } }));
    const deliverable = { ...shape, reframe: "crop", focus: { x: 0, y: 0.5 } } as const;
    const { film: cropped } = await make(deliverable, "own-focus", { ...thirds, shots });
    const [first] = await decodeGray(kit.ffmpeg, cropped);
    expect(first?.[72 * 64 + 32]).toBeGreaterThan(250);
  });

  test.each([8, 10] as const)("has itself in its bars, soft, in %i bits", async (bits) => {
    const deliverable = { ...shape, reframe: "blur", bits } as const;
    const { film: blurred } = await make(deliverable, "blur", thirds);
    const [frame] = await decodeGray(kit.ffmpeg, blurred);
    const row = (y: number): number[] => [...(frame?.subarray(y * 64, (y + 1) * 64) ?? [])];
    const steepest = (values: readonly number[]): number =>
      Math.max(...values.map((value, index) => Math.abs(value - (values[index - 1] ?? value))));
    // The whole picture is in the middle, with its hard edges.
    expect(
      [row(72)[2], row(72)[32], row(72)[61]].map((value = -1) => Math.round(value / 128)),
    ).toEqual([0, 1, 2]);
    expect(steepest(row(72))).toBeGreaterThan(40);
    // What is above and below it is the middle of the picture, which is grey.
    for (const y of [2, 140]) {
      expect(steepest(row(y))).toBeLessThan(15);
      expect(Math.abs((row(y)[32] ?? 0) - 128)).toBeLessThan(15);
    }
  });
});
