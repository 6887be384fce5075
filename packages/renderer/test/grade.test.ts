import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatDiagnostic } from "@storyreel/models/source";
import { applyCube } from "../src/film/grade/apply-cube.ts";
import { checkGrades } from "../src/film/grade/check-grades.ts";
import { gradeColour } from "../src/film/grade/grade-colour.ts";
import { parseCube, type Cube, type Triple } from "../src/film/grade/parse-cube.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import type { Grade } from "../src/storyboard/storyboard.ts";
import { createFilmKit, type KitFilm } from "./film-kit.ts";

/** A LUT of so many points, of a function. */
function cubeOf(points: number, change: (colour: Triple) => Triple): string {
  const levels = Array.from({ length: points }, (_, index) => index / (points - 1));
  const rows = levels.flatMap((blue) =>
    levels.flatMap((green) =>
      levels.map((red) =>
        change([red, green, blue])
          .map((value) => value.toFixed(6))
          .join(" "),
      ),
    ),
  );
  return `TITLE "test"\n# a comment\nLUT_3D_SIZE ${points}\n\n${rows.join("\n")}\n`;
}

function read(text: string): Cube {
  const parsed = parseCube(text);
  if ("mistakes" in parsed) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.cube;
}

const swap = ([red, green, blue]: Triple): Triple => [blue, red * 0.5, 1 - green];

describe("a .cube file", () => {
  test("of a grid gives its colours, and those between them", () => {
    const cube = read(cubeOf(5, swap).replaceAll("\n", "\r\n"));
    for (const colour of [
      [0, 0, 0],
      [0.3, 0.8, 0.55],
      [1, 1, 1],
      [1.4, -2, 0.5],
    ] as const) {
      const inside = colour.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;
      for (const [channel, value] of applyCube(cube, colour).entries()) {
        expect(value).toBeCloseTo(swap(inside)[channel] ?? 0, 5);
      }
    }
  });

  test("of a curve, with a domain, and of both as DaVinci Resolve writes them", () => {
    const curve = read(
      "LUT_1D_SIZE 3\nDOMAIN_MIN 0 0 0\nDOMAIN_MAX 2 2 2\n0 0 0\n.5 0.25 1e0\n1 1 1\n",
    );
    expect(applyCube(curve, [1, 1, 1])).toEqual([0.5, 0.25, 1]);
    expect(applyCube(curve, [0.5, 0.5, 2])).toEqual([0.25, 0.125, 1]);
    const both = read(
      `LUT_1D_SIZE 2\nLUT_1D_INPUT_RANGE 0.0 2.0\nLUT_3D_SIZE 2\nLUT_3D_INPUT_RANGE 0 1\n0 0 0\n1 1 1\n${cubeOf(
        2,
        ([r, g, b]) => [1 - r, 1 - g, 1 - b],
      )
        .split("\n")
        .slice(4)
        .join("\n")}`,
    );
    expect(applyCube(both, [1, 0.5, 0])).toEqual([0.5, 0.75, 1]);
  });

  test.each([
    ["hello\n", [{ line: 1, message: '"hello" is not a keyword of .cube files' }]],
    [
      "0 0 0\n1 1 1\n",
      [{ line: 0, message: "is not a .cube LUT: it has neither LUT_1D_SIZE nor LUT_3D_SIZE" }],
    ],
    ["\u0089PNG\0\0", [{ line: 0, message: "is not a text file" }]],
    [
      "LUT_3D_SIZE 400\n",
      [{ line: 1, message: 'the size is "400"; it must be a whole number from 2 to 129' }],
    ],
    [
      "LUT_1D_SIZE 2\n0 0\n1 1 nan\n",
      [
        { line: 2, message: 'expected three numbers, got "0 0"' },
        { line: 3, message: 'expected three numbers, got "1 1 nan"' },
      ],
    ],
    [
      "LUT_1D_SIZE 3\n0 0 0\n1 1 1\n",
      [{ line: 3, message: "the LUT has 2 lines of numbers, but its size needs 3" }],
    ],
    [
      "LUT_1D_SIZE 2\nDOMAIN_MIN 1 0 0\n0 0 0\n1 1 1\n",
      [{ line: 0, message: "has a DOMAIN_MIN that is not below its DOMAIN_MAX" }],
    ],
  ])("%j is told with its lines", (text, mistakes) => {
    expect(parseCube(text)).toEqual({ mistakes });
  });
});

// A quarter of a million lines, written once.
const bigText = { text: "" };
const big = (): string => (bigText.text ||= cubeOf(65, swap));
const small = cubeOf(17, swap);

const neutral: Grade = {
  exposureStops: 0,
  temperature: 0,
  contrast: 1,
  saturation: 1,
  lut: undefined,
};

// Y, U and V of the patches, from left to right.
const patches: readonly Triple[] = [
  [60, 128, 128],
  [126, 128, 128],
  [90, 150, 110],
  [150, 110, 150],
];

function toRgb([y, u, v]: Triple): Triple {
  const [luma, pb, pr] = [(y - 16) / 219, (u - 128) / 224, (v - 128) / 224];
  const [red, blue] = [luma + 1.5748 * pr, luma + 1.8556 * pb];
  return [red, (luma - 0.2126 * red - 0.0722 * blue) / 0.7152, blue];
}

function toYuv([red, green, blue]: Triple): Triple {
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return [
    16 + 219 * luma,
    128 + (224 * (blue - luma)) / 1.8556,
    128 + (224 * (red - luma)) / 1.5748,
  ];
}

describe("a graded film", () => {
  let kit: Awaited<ReturnType<typeof createFilmKit>>;
  beforeAll(async () => {
    kit = await createFilmKit();
  });
  afterAll(() => kit.remove());

  const choose = (plane: 0 | 1 | 2): string =>
    patches.reduceRight(
      (rest, patch, index) => `if(lt(X,W*${(index + 1) / patches.length}),${patch[plane]},${rest})`,
      "0",
    );
  const encoding = `-vf geq=lum='${choose(0)}':cb='${choose(1)}':cr='${choose(2)}' -c:v libx264 -qp 0 -color_primaries bt709 -color_trc bt709 -colorspace bt709`;

  async function makeGraded(grades: readonly Grade[], film: Partial<KitFilm> = {}) {
    return kit.plan({
      shots: [{ id: "patches", cut: { outSeconds: 0.125 }, encoding, grades }],
      audio: { productionSound: "mute" },
      ...film,
    });
  }

  /** Y, U and V in the middle of each patch. */
  async function lookAt(plan: NonNullable<Awaited<ReturnType<typeof makeGraded>>["plan"]>) {
    const film = await kit.assemble(plan);
    const { widthPx, heightPx } = film;
    const raw = options("-frames:v 1 -pix_fmt yuv420p -f rawvideo -");
    const { stdout } = await runFfmpeg(kit.ffmpeg.path, ["-v", "error", "-i", film.path, ...raw]);
    const at = (x: number, y: number): Triple => {
      const chroma = (y / 2) * (widthPx / 2) + x / 2;
      const start = widthPx * heightPx;
      return [
        stdout[y * widthPx + x] ?? 0,
        stdout[start + chroma] ?? 0,
        stdout[start * 1.25 + chroma] ?? 0,
      ];
    };
    return patches.map((_, index) => at(((2 * index + 1) * widthPx) / 8, heightPx / 2));
  }

  const lut = async (name: string, text: string): Promise<Grade> => {
    await writeFile(kit.inFolder(name), text);
    return {
      ...neutral,
      lut: { name, path: kit.inFolder(name), sha256: name, span: { start: 0, end: 1 } },
    };
  };

  test.each<[string, () => Promise<readonly Grade[]>, (() => string) | undefined]>([
    ["an exposure", async () => [{ ...neutral, exposureStops: -0.5 }], undefined],
    [
      "warmth, contrast and saturation",
      async () => [{ ...neutral, temperature: 0.5, contrast: 1.2, saturation: 0.5 }],
      undefined,
    ],
    [
      "a LUT of 65 points, which old builds refuse",
      async () => [await lut("big.cube", big())],
      big,
    ],
    [
      "a shot's correction before the film's LUT",
      async () => [{ ...neutral, exposureStops: 0.4 }, await lut("small.cube", small)],
      () => small,
    ],
  ])("shows %s as computed", async (_, gradesOf, textOf) => {
    const grades = await gradesOf();
    const { plan } = await makeGraded(grades);
    if (plan === undefined) throw new Error("the plan is good");
    const cube = textOf && read(textOf());
    const steps = grades.map(({ lut: named, ...step }) => ({
      step,
      cube: named && cube,
    }));
    const seen = await lookAt(plan);
    const far = patches.flatMap((patch, index) => {
      const expected = toYuv(gradeColour(steps, toRgb(patch)));
      const off = Math.max(
        ...expected.map((value, at) => Math.abs(value - (seen[index]?.[at] ?? 0))),
      );
      return off <= 3 ? [] : [{ patch, expected, seen: seen[index] }];
    });
    expect(far).toEqual([]);
  });

  test("is not copied, and without a change it is", async () => {
    const plain = await makeGraded([neutral], { shots: [{ id: "whole", grades: [neutral] }] });
    const graded = await makeGraded([], {
      shots: [{ id: "whole", grades: [{ ...neutral, saturation: 0 }] }],
    });
    expect([plain.plan, graded.plan].map((plan) => plan?.shots[0]?.grade)).toEqual([
      undefined,
      [{ exposureStops: 0, temperature: 0, contrast: 1, saturation: 0 }],
    ]);
    expect(await kit.assemble(plain.plan!)).toMatchObject({ copied: true });
    expect(await kit.assemble(graded.plan!)).toMatchObject({ copied: false });
  });

  test("a LUT with mistakes is reported at its own lines", async () => {
    const bad = await lut("bad.cube", "LUT_3D_SIZE 2\n0 0 0\n1 0\n");
    const { span } = bad.lut!;
    const storyboard = {
      file: { path: "films/film.yaml", text: "x" },
      shots: [
        { isEnabled: true, grades: [bad] },
        { isEnabled: true, grades: [bad] },
        {
          isEnabled: true,
          grades: [
            {
              ...neutral,
              lut: { ...bad.lut!, path: kit.inFolder("gone.cube"), name: "gone.cube", span },
            },
          ],
        },
      ],
    } as unknown as Parameters<typeof checkGrades>[0];
    const found = await checkGrades(storyboard);
    expect(found.map((one) => formatDiagnostic(one).split("\n").slice(0, 2).join(" "))).toEqual([
      'films/bad.cube:3:1 error STORYBOARD_LUT   expected three numbers, got "1 0"',
      'films/film.yaml:1:1 error STORYBOARD_LUT   "gone.cube" cannot be read',
    ]);
  });
});
