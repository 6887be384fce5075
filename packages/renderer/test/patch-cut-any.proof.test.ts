import { expect, test } from "vitest";
import { readYaml } from "@storyreel/models/source";
import { isPlainMap } from "../src/kit/json.ts";
import type { BoardPatch } from "../src/timeline/edit/board-patch.ts";
import { mergeTexts } from "../src/timeline/edit/merge-texts.ts";
import { patchBoard } from "../src/timeline/edit/patch-board.ts";
import { commentsIn } from "../src/timeline/import/comments-in.ts";
import { findShots } from "../src/timeline/import/patch-storyboard.ts";
import { valueAt } from "../src/timeline/import/yaml-edits.ts";
import { diceFrom, pick, type Dice } from "./hostile-board.ts";

const isProof = process.env["MODE"] === "proof";

/** What is refused because it cannot be kept. */
const reasons = [
  "a comment in the file would be lost",
  "the file is written in a way that cannot be changed here",
];

test("cuts, transitions and splits keep every comment, and only the keys concerned change", () => {
  const problems: string[] = [];
  let [written, refused] = [0, 0];
  for (let seed = 1; seed <= (isProof ? 1500 : 20); seed += 1) {
    const dice = diceFrom(seed * 104_729);
    let text = oddShots(dice);
    if (readYaml({ path: "", text }).diagnostics.length > 0) continue;
    for (let step = 0; step < 3; step += 1) {
      const patch = anyCut(text, dice);
      const result = patchBoard({ path: "", text }, patch);
      if ("refused" in result) {
        refused += 1;
        if (!reasons.includes(result.refused)) problems.push(`${result.refused}\n${text}`);
        continue;
      }
      written += 1;
      const problem = findProblem(text, patch, result.text);
      if (problem !== undefined) {
        problems.push(
          `${problem}, seed ${seed}: ${JSON.stringify(patch)}\n${text}\n===\n${result.text}`,
        );
      }
      text = result.text;
    }
  }
  expect(problems).toEqual([]);
  expect(written).toBeGreaterThan(isProof ? 4000 : 50);
  expect(refused).toBeLessThanOrEqual(written / 100);
});

function findProblem(before: string, patch: BoardPatch, after: string): string | undefined {
  const source = readYaml({ path: "", text: after });
  const [mistake] = source.diagnostics;
  if (mistake !== undefined) return mistake.message;
  if (before.includes("\r\n") && /[^\r]\n/.test(after)) return "mixed line ends";
  if (/[ \t]+\r?$/m.test(after) && !/[ \t]+\r?$/m.test(before))
    return "spaces at the end of a line";
  const shot = valueAt(source, findShots(source).get("a") ?? []);
  if (!isPlainMap(shot)) return "the shot is gone";
  const wrong = isAsMeant(shot, patch);
  if (wrong !== undefined) return wrong;
  // A map that others repeat is written anew for them.
  const [old, now] = [before, after].map((text) => commentsIn({ path: "", text }).length);
  if (old !== now) return "another count of comments";
  const undone = mergeTexts({ from: after, to: before, onto: after });
  return undone === before ? undefined : "not undone";
}

function isAsMeant(
  shot: { readonly [key: string]: unknown },
  patch: BoardPatch,
): string | undefined {
  if (patch.kind === "cut") {
    const [{ cut } = { cut: undefined }] = patch.cuts;
    const now = shot["cut"];
    if (!isPlainMap(now) || cut === undefined) return "no cut";
    const start = now["in"] ?? 0;
    if (cut.moved.includes("in") && start !== cut.inSeconds)
      return `in is ${JSON.stringify(start)}`;
    if (cut.moved.includes("out") && now["out"] !== cut.outSeconds)
      return `out is ${JSON.stringify(now["out"])}`;
  }
  if (patch.kind === "transition") {
    const { type, durationSeconds } = patch.transition;
    const now = shot["transition"];
    if (!isPlainMap(now) || now["type"] !== type) return "another type";
    if (now["duration"] !== (type === "cut" ? undefined : durationSeconds)) return "another length";
  }
  return undefined;
}

function anyCut(text: string, dice: Dice): BoardPatch {
  const source = readYaml({ path: "", text });
  const shot = valueAt(source, findShots(source).get("a") ?? []);
  switch (dice(5)) {
    case 0:
    case 1: {
      const moved = pick(dice, [["in"], ["out"], ["in", "out"]] as const);
      const cut = {
        inSeconds: pick(dice, [0, 0.25]),
        outSeconds: pick(dice, [undefined, 1.75]),
        moved,
      };
      return { kind: "cut", cuts: [{ shotId: "a", cut }] };
    }
    case 2:
    case 3: {
      const type = pick(dice, ["cut", "dissolve", "wipe_left"] as const);
      return { kind: "transition", shotId: "a", transition: { type, durationSeconds: 0.4 } };
    }
    default: {
      const written = isPlainMap(shot) && Array.isArray(shot["markers"]) ? shot["markers"] : [];
      const ids = [...findShots(source).keys()];
      return {
        kind: "split",
        shotId: "a",
        id: `new${ids.length}`,
        atSeconds: 1.5,
        inSeconds: 0,
        outSeconds: undefined,
        keepsDialogue: false,
        hidesCaptions: false,
        markers: written.filter(isPlainMap).map((one) => ({
          marker: {
            atSeconds: Number(one["at"]),
            name: String(one["name"]),
            comment: undefined,
            color: undefined,
          },
          isLater: dice(2) === 0,
        })),
      };
    }
  }
}

type Pen = { readonly dice: Dice; readonly indent: number; count: number };

/** Two shots, of which the first has odd maps and lists. */
function oddShots(dice: Dice): string {
  const pen: Pen = { dice, indent: pick(dice, [1, 2, 2, 3, 5]), count: 0 };
  const inFlow = dice(5) === 0;
  const keys = ["cut", "transition", "markers"].filter(() => dice(4) !== 0);
  const body = inFlow
    ? flowShot(pen, keys)
    : [
        `  - id: a${tail(pen)}`,
        ...keys.flatMap((key) => [...comments(pen, 4), ...entry(pen, key, 4)]),
      ];
  const repeated = body.flatMap((line) => [...(/&(c|t|m)\b/.exec(line) ?? [])].slice(1));
  const names = { c: "cut", t: "transition", m: "markers" } as const;
  const uses = repeated.map((name) => `    ${names[name as "c" | "t" | "m"]}: *${name}`);
  const lines = [
    ...comments(pen, 0),
    "shots:",
    ...comments(pen, 2),
    ...body,
    ...comments(pen, pick(dice, [0, 2, 4, 6])),
    "  - id: b",
    "    prompt: x",
    ...uses,
  ];
  const lineBreak = dice(4) === 0 ? "\r\n" : "\n";
  return lines.join(lineBreak) + (dice(4) === 0 ? "" : lineBreak);
}

function entry(pen: Pen, key: string, column: number): readonly string[] {
  const { dice } = pen;
  const margin = " ".repeat(column);
  const anchor = dice(6) === 0 ? ` &${key[0]}` : "";
  const name = dice(6) === 0 ? `"${key}"` : key;
  const start = `${margin}${name}:${anchor}`;
  if (key === "markers") return markerLines(pen, start, column);
  const pairs: readonly (readonly [string, string])[] =
    key === "cut"
      ? pick(dice, [
          [
            ["in", "0.5"],
            ["out", "2"],
          ],
          [
            ["out", "2"],
            ["in", "0.50"],
          ],
          [["in", "0.5"]],
          [["out", "2.0"]],
        ] as const)
      : pick(dice, [
          [
            ["type", "dissolve"],
            ["duration", "0.5"],
          ],
          [
            ["duration", "0.50"],
            ["type", '"dissolve"'],
          ],
          [["type", "wipe_left"]],
          [["type", "cut"]],
        ] as const);
  const inner = column + pen.indent;
  switch (dice(4)) {
    case 0:
      return [`${start} { ${pairs.map(([k, v]) => `${k}: ${v}`).join(", ")} }${tail(pen)}`];
    case 1:
      return [
        `${start} {${tail(pen)}`,
        ...pairs.flatMap(([k, v], index) => [
          ...comments(pen, inner),
          `${" ".repeat(inner)}${k}: ${v}${index < pairs.length - 1 || dice(3) === 0 ? "," : ""}${tail(pen)}`,
        ]),
        ...comments(pen, inner),
        `${margin}  }${tail(pen)}`,
      ];
    default:
      return [
        `${start}${tail(pen)}`,
        ...pairs.flatMap(([k, v]) => [
          // A comment may be further to the left than what it is about.
          ...comments(pen, pick(dice, [inner, inner, column, 0, inner + 3])),
          ...(dice(8) === 0 ? [""] : []),
          ...(dice(8) === 0
            ? [`${" ".repeat(inner)}${k}:${tail(pen)}`, `${" ".repeat(inner + 2)}${v}${tail(pen)}`]
            : [`${" ".repeat(inner)}${dice(6) === 0 ? `'${k}'` : k}: ${v}${tail(pen)}`]),
        ]),
        ...comments(pen, inner),
      ];
  }
}

function markerLines(pen: Pen, start: string, column: number): readonly string[] {
  const { dice } = pen;
  const items = Array.from({ length: 1 + dice(3) }, (_, index) => ({
    at: index + 1,
    name: pick(dice, ["beat", '"Q & A"', "'a # b'", "x*y"]),
  }));
  const dash = column + pick(dice, [0, 2, 2, 4]);
  const inner = " ".repeat(dash);
  switch (dice(4)) {
    case 0:
      return [
        `${start} [${items.map(({ at, name }) => `{ at: ${at}, name: ${name} }`).join(", ")}]${tail(pen)}`,
      ];
    case 1:
      return [
        `${start} [${tail(pen)}`,
        ...items.flatMap(({ at, name }, index) => [
          ...comments(pen, dash + 2),
          `${inner}  { at: ${at}, name: ${name} }${index < items.length - 1 || dice(3) === 0 ? "," : ""}${tail(pen)}`,
        ]),
        ...comments(pen, dash + 2),
        `${" ".repeat(column)}  ]`,
      ];
    default:
      return [
        `${start}${tail(pen)}`,
        ...items.flatMap(({ at, name }) => [
          ...comments(pen, pick(dice, [dash, dash, dash + 2])),
          ...(dice(8) === 0 ? [""] : []),
          ...(dice(2) === 0
            ? [`${inner}- { at: ${at}, name: ${name} }${tail(pen)}`]
            : [
                `${inner}- at: ${at}${tail(pen)}`,
                ...comments(pen, dash + 2),
                `${inner}  name: ${name}${tail(pen)}`,
              ]),
        ]),
      ];
  }
}

function flowShot(pen: Pen, keys: readonly string[]): readonly string[] {
  const { dice } = pen;
  const values: { readonly [key: string]: string } = {
    cut: pick(dice, ["{ in: 0.5, out: 2 }", "{out: 2}", "{}"]),
    transition: pick(dice, ["{ type: dissolve, duration: 0.5 }", "{type: cut}"]),
    markers: pick(dice, ["[{ at: 1, name: beat }, { at: 2, name: Q }]", "[]"]),
  };
  const pairs = keys.map((key) => `${key}: ${values[key]}`);
  if (dice(2) === 0) return [`  - { ${["id: a", ...pairs].join(", ")} }${tail(pen)}`];
  return [
    `  - { id: a${pairs.length > 0 ? "," : ""}${tail(pen)}`,
    ...pairs.flatMap((pair, index) => [
      ...comments(pen, 6),
      `      ${pair}${index < pairs.length - 1 ? "," : ""}${tail(pen)}`,
    ]),
    `    }${tail(pen)}`,
  ];
}

function comments(pen: Pen, column: number): readonly string[] {
  if (pen.dice(3) !== 0) return [];
  pen.count += 1;
  return [
    `${" ".repeat(column)}# c${pen.count}${pick(pen.dice, ["", ": it's - a { note, & *", " ]"])}`,
  ];
}

function tail(pen: Pen): string {
  if (pen.dice(3) !== 0) return "";
  pen.count += 1;
  return `${pick(pen.dice, [" ", "  ", "\t"])}# c${pen.count}${pick(pen.dice, ["", ", } ]"])}`;
}
