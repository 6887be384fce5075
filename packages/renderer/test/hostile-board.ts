/** Writes the same storyboard as different people would, oddities of YAML included. */

/** Whole numbers below a limit, the same for each seed. */
export type Dice = (below: number) => number;

export function diceFrom(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function pick<T>(dice: Dice, items: readonly T[]): T {
  return items[dice(items.length)]!;
}

/** Words that are easily read as something else. */
export const oddWords: readonly string[] = [
  "A quay in the rain",
  "Mei: waits, # not a comment",
  "16:9",
  "yes",
  "null",
  "~",
  "- dash",
  "? key",
  "*alias",
  "&anchor and more",
  "!tag",
  "%percent",
  "@at `tick`",
  "{ a: b }",
  "[1, 2]",
  'it\'s "quoted"',
  "'single'",
  "C:\\path\\n",
  "a, b } c ] d",
  "ends with colon:",
  "a #b",
  "a: b",
  "0x1F",
  "1e3",
  "012",
  "2026-11-28",
  " leading",
  "trailing ",
  "tab\tin it",
  "line one\nline two",
  "line one\n\nline three\n",
  "\nbegins empty",
  "  indented\nless",
  "less\n  indented\nless",
  "ends in blanks\n\n\n",
  "---",
  "... and so on",
  "--- a\n--- b\n",
  "# all comment",
  "emoji 🎬 and 👩‍👩‍👧",
  "שלום עולם",
  "a\u2028b",
  "a\u0085b",
  "a\u00a0b",
  "crlf\r\nline",
  "$" + "{name} and $1 $& $$",
  "|",
  ">",
  "| pipe",
  "> fold",
  "<<",
  "=",
  "a".repeat(200),
  `${"long word ".repeat(30)}end`,
  "a  b   c",
  "word \n word",
  "trailing spaces  \nnext",
  "\\",
  '"',
  "'",
  "",
];

type Style = {
  readonly lineBreak: string;
  readonly listIndent: number;
  readonly dashGap: number;
  readonly quotesKeys: boolean;
  readonly hasGaps: boolean;
  readonly hasComments: boolean;
  readonly hasAnchors: boolean;
  readonly isOdd: boolean;
};

type Pen = Style & { readonly dice: Dice; readonly anchors: string[]; count: number };

/** The text of a storyboard of a few shots; the same for each seed. Its comments are all different. */
export function hostileBoard(seed: number): string {
  const dice = diceFrom(seed);
  const pen: Pen = {
    dice,
    anchors: [],
    count: 0,
    lineBreak: dice(5) === 0 ? "\r\n" : "\n",
    listIndent: pick(dice, [0, 2, 2, 4]),
    dashGap: pick(dice, [1, 1, 1, 3]),
    quotesKeys: dice(6) === 0,
    hasGaps: dice(2) === 0,
    hasComments: dice(3) !== 0,
    hasAnchors: dice(3) === 0,
    isOdd: dice(2) === 0,
  };
  const lines = [
    ...comment(pen, ""),
    ...(pen.isOdd && dice(6) === 0 ? ["---"] : []),
    "storyboard: 1",
    `title: ${pick(dice, ["Harbour", '"Harbour"', "'Harbour'"])}${tail(pen)}`,
    ...comment(pen, ""),
    ...styleLines(pen),
    ...(dice(2) === 0
      ? [`characters:${tail(pen)}`, "  mei:", ...pair(pen, "description", "Mei, 30", 4)]
      : []),
    ...(dice(2) === 0 ? ["locations: { sea: { description: The open sea } }"] : []),
    ...(dice(4) === 0 ? ["defaults: { transition: { type: cut }, duration: 4 }"] : []),
    ...(dice(2) === 0 ? shotList(pen, "", 2 + dice(4), "s") : sceneList(pen)),
    ...(dice(3) === 0 ? ["exports: [otio]"] : []),
    ...(pen.isOdd && dice(8) === 0 ? ["..."] : []),
  ];
  const end = dice(5) === 0 ? "" : pen.lineBreak.repeat(1 + (dice(6) === 0 ? 2 : 0));
  return lines.join("\n").replaceAll("\n", pen.lineBreak) + end;
}

function styleLines(pen: Pen): readonly string[] {
  return pen.dice(2) === 0
    ? ['style: { look: "35mm film" }']
    : ["style:", ...pair(pen, "look", "35mm film", 2)];
}

function sceneList(pen: Pen): readonly string[] {
  const { dice } = pen;
  const margin = " ".repeat(pen.listIndent);
  const count = 1 + dice(3);
  return [
    `scenes:${tail(pen)}`,
    ...Array.from({ length: count }, (_, index) => {
      const inner = `${margin}  `;
      return [
        ...comment(pen, margin),
        `${margin}- id: scene${index}${tail(pen)}`,
        ...(dice(2) === 0 ? pair(pen, "slugline", `EXT. QUAY ${index}`, inner.length) : []),
        ...(dice(4) === 0 ? [`${inner}defaults: { duration: 3 }`] : []),
        ...shotList(pen, inner, 1 + dice(3), `s${index}-`),
        ...(dice(5) === 0 ? [`${inner}location: sea${tail(pen)}`] : []),
        ...(pen.hasGaps && index < count - 1 ? [""] : []),
      ];
    }).flat(),
  ];
}

function shotList(pen: Pen, base: string, count: number, name: string): readonly string[] {
  const { dice } = pen;
  const margin = base + " ".repeat(pen.listIndent);
  const ids = Array.from({ length: count }, (_, index) => `${name}${index}`);
  const kind = dice(6);
  if (kind === 0) {
    const items = ids.map((id) => flowShot(pen, id));
    return [`${base}shots: [${items.join(dice(2) === 0 ? ", " : ",")}]${tail(pen)}`];
  }
  if (kind === 1) {
    const inner = `${base}    `;
    return [
      `${base}shots: [${tail(pen)}`,
      ...ids.flatMap((id, index) => [
        ...comment(pen, inner),
        `${inner}${flowShot(pen, id)}${index < count - 1 || dice(2) === 0 ? "," : ""}${tail(pen)}`,
      ]),
      `${base}  ]`,
    ];
  }
  return [
    `${base}shots:${tail(pen)}`,
    ...ids.flatMap((id, index) => [
      ...comment(pen, margin),
      ...blockShot(pen, margin, id),
      ...comment(pen, `${margin}  `),
      ...(pen.hasGaps && index < count - 1 ? [pen.isOdd && dice(4) === 0 ? "  " : ""] : []),
    ]),
  ];
}

function blockShot(pen: Pen, margin: string, id: string): readonly string[] {
  const { dice } = pen;
  if (dice(6) === 0) return [`${margin}- ${flowShot(pen, id)}${tail(pen)}`];
  const inner = margin.length + 1 + pen.dashGap;
  const entries = entriesOf(pen, id).flatMap(([key, value]) => [
    ...comment(pen, " ".repeat(inner)),
    ...pair(pen, key, value, inner),
  ]);
  const first = entries.findIndex((line) => !line.trimStart().startsWith("#"));
  const before = entries.slice(0, first).map((line) => line.trimStart());
  const [line = "", ...rest] = entries.slice(first);
  if (pen.isOdd && dice(8) === 0) {
    const anchor = pen.hasAnchors && dice(2) === 0 ? ` &shot-${id}` : "";
    return [`${margin}-${anchor}${tail(pen)}`, line, ...rest];
  }
  return [
    ...before.map((one) => `${margin}${one}`),
    `${margin}-${" ".repeat(pen.dashGap)}${line.trimStart()}`,
    ...rest,
  ];
}

/** The id comes first, as a rule. */
function entriesOf(pen: Pen, id: string): readonly (readonly [string, unknown])[] {
  const { dice } = pen;
  const others: (readonly [string, unknown])[] = [
    [pick(dice, ["prompt", "action"]), pick(dice, oddWords) || "x"],
    ...(dice(3) === 0 ? [["duration", 3 + dice(5)] as const] : []),
    ...(dice(3) === 0 ? [["takes", 1 + dice(3)] as const] : []),
    ...(dice(4) === 0 ? [["notes", pick(dice, oddWords)] as const] : []),
    ...(dice(4) === 0 ? [["dialogue", pick(dice, oddWords)] as const] : []),
    ...(dice(4) === 0 ? [["cut", { in: 0.5, out: 2.5 }] as const] : []),
    ...(dice(4) === 0 ? [["narration", { text: pick(dice, oddWords), offset: 0.5 }] as const] : []),
    ...(dice(5) === 0 ? [["transition", { type: "dissolve", duration: 0.5 }] as const] : []),
    ...(dice(5) === 0 ? [["enabled", dice(2) === 0] as const] : []),
    ...(dice(6) === 0 ? [["characters", ["mei"]] as const] : []),
    ...(dice(6) === 0
      ? [["overlays", [{ text: pick(dice, oddWords), position: "top" }]] as const]
      : []),
    ...(dice(5) === 0
      ? [["markers", [1, 2].map((at) => ({ at, name: pick(dice, oddWords) || "x" }))] as const]
      : []),
    ...(dice(8) === 0 ? [["seed", null] as const] : []),
  ];
  const at = dice(5) === 0 ? dice(others.length + 1) : 0;
  return others.toSpliced(at, 0, ["id", id]);
}

function flowShot(pen: Pen, id: string): string {
  const words = entriesOf(pen, id).map(
    ([key, value]) => `${keyText(pen, key)}: ${flowValue(pen, value)}`,
  );
  const gap = pick(pen.dice, [" ", ""]);
  return `{${gap}${words.join(", ")}${pen.isOdd && pen.dice(6) === 0 ? "," : ""}${gap}}`;
}

function keyText(pen: Pen, key: string): string {
  return pen.quotesKeys && pen.dice(2) === 0 ? pick(pen.dice, [`"${key}"`, `'${key}'`]) : key;
}

function flowValue(pen: Pen, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => flowValue(pen, one)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const words = Object.entries(value).map(([key, one]) => `${key}: ${flowValue(pen, one)}`);
    return `{ ${words.join(", ")} }`;
  }
  if (typeof value === "string") return inlineText(pen, value, true);
  return String(value);
}

function inlineText(pen: Pen, value: string, isFlow: boolean): string {
  const isPlain = isFlow
    ? /^[A-Za-z][A-Za-z0-9 ]*$/.test(value)
    : /^[A-Za-z][A-Za-z0-9 ,.{}[\]']*$/.test(value);
  const isWord = /^(?:yes|null|true|false|no|on|off|y|n)$/i.test(value) || value.endsWith(" ");
  if (isPlain && !isWord && pen.dice(3) !== 0) return value;
  if (!/[\n\r\t\u0085\u2028]/.test(value) && pen.dice(2) === 0)
    return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replaceAll(
    /[\u0085\u2028]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A key with its value, on lines of its own. */
function pair(pen: Pen, key: string, value: unknown, column: number): readonly string[] {
  const { dice } = pen;
  const margin = " ".repeat(column);
  const start = `${margin}${keyText(pen, key)}:`;
  const anchored = anchorFor(pen, key, value);
  if (anchored !== undefined && anchored.startsWith("*"))
    return [`${start} ${anchored}${tail(pen)}`];
  const mark = anchored === undefined ? "" : ` ${anchored}`;
  if (value === null) return [pick(dice, [start, `${start} ~`, `${start} null`]) + tail(pen)];
  if (typeof value === "string") {
    const block = dice(4) === 0 ? blockLines(pen, value, column + 2 + 2 * dice(2)) : undefined;
    if (block !== undefined) {
      const [header = "", ...lines] = block;
      return [`${start}${mark} ${header}`, ...lines];
    }
    if (
      pen.isOdd &&
      dice(5) === 0 &&
      value.length > 12 &&
      /^[A-Za-z][A-Za-z ]*[a-z]$/.test(value)
    ) {
      const words = value.split(" ");
      const half = Math.ceil(words.length / 2);
      if (half < words.length) {
        return [
          `${start}${mark} ${words.slice(0, half).join(" ")}`,
          `${margin}  ${words.slice(half).join(" ")}${tail(pen)}`,
        ];
      }
    }
    const gap = pen.isOdd && dice(6) === 0 ? `\n${margin}  ` : " ";
    return `${start}${mark}${gap}${inlineText(pen, value, false)}${tail(pen)}`.split("\n");
  }
  if (typeof value === "object" && !Array.isArray(value) && dice(3) === 0) {
    const lines = Object.entries(value).flatMap(([name, one]) => [
      ...comment(pen, `${margin}  `),
      ...pair(pen, name, one, column + 2),
    ]);
    return [`${start}${mark}${tail(pen)}`, ...lines];
  }
  if (Array.isArray(value) && dice(2) === 0) {
    return [
      `${start}${mark}${tail(pen)}`,
      ...value.flatMap((one) => [
        ...comment(pen, `${margin}  `),
        `${margin}  - ${flowValue(pen, one)}${tail(pen)}`,
      ]),
    ];
  }
  if (Array.isArray(value) && value.length > 1 && dice(3) === 0) {
    const items = value.flatMap((one, index) => [
      ...comment(pen, `${margin}  `),
      `${margin}  ${flowValue(pen, one)}${index < value.length - 1 ? "," : ""}${tail(pen)}`,
    ]);
    return [`${start}${mark} [${tail(pen)}`, ...items, `${margin}  ]`];
  }
  return [`${start}${mark} ${flowValue(pen, value)}${tail(pen)}`];
}

function anchorFor(pen: Pen, key: string, value: unknown): string | undefined {
  if (!pen.hasAnchors || key === "id" || value === null || pen.dice(3) !== 0) return undefined;
  const kind = typeof value === "object" ? key : typeof value;
  const names = pen.anchors.filter((name) => name.startsWith(`${kind}-`));
  if (names.length > 0 && pen.dice(2) === 0) return `*${pick(pen.dice, names)}`;
  const name = pen.dice(5) === 0 && names.length > 0 ? names[0]! : `${kind}-${pen.anchors.length}`;
  pen.anchors.push(name);
  return `&${name}`;
}

/** A text as a block, if it can be one. */
function blockLines(pen: Pen, value: string, column: number): readonly string[] | undefined {
  if (value === "" || /[\r\u0085\u2028]/.test(value) || value.trim() === "") return undefined;
  const isFolded = pen.dice(2) === 0 && !value.includes("\n");
  const body = value.replace(/\n+$/, "");
  const ends = value.length - body.length;
  const chomp = ends === 0 ? "-" : ends === 1 ? "" : "+";
  const needsIndent = /^[\n ]/.test(body);
  if (isFolded && (needsIndent || /^ | {2}| $|\t/.test(body))) return undefined;
  const margin = " ".repeat(column);
  const width = needsIndent || (pen.isOdd && pen.dice(6) === 0) ? "rel" : "";
  if (width === "rel") return undefined;
  const words =
    isFolded && body.length > 20
      ? fold(body, margin)
      : body.split("\n").map((line) => (line === "" ? "" : margin + line));
  const after = chomp === "+" ? Array.from({ length: ends - 1 }, () => "") : [];
  return [
    `${isFolded ? ">" : "|"}${chomp}${pen.hasComments && pen.dice(5) === 0 ? ` # c${(pen.count += 1)}` : ""}`,
    ...words,
    ...after,
  ];
}

function fold(body: string, margin: string): readonly string[] {
  const words = body.split(" ");
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half).join(" "), words.slice(half).join(" ")]
    .filter((line) => line !== "")
    .map((line) => margin + line);
}

function comment(pen: Pen, margin: string): readonly string[] {
  if (!pen.hasComments || pen.dice(4) !== 0) return [];
  pen.count += 1;
  return [`${margin}# c${pen.count}${pick(pen.dice, ["", ": it's - a { note", " שלום"])}`];
}

/** A comment at the end of a line, or spaces. */
function tail(pen: Pen): string {
  const { dice } = pen;
  if (pen.hasComments && dice(5) === 0) {
    pen.count += 1;
    return ` # c${pen.count}`;
  }
  return pen.isOdd && dice(12) === 0 ? pick(dice, ["  ", " \t"]) : "";
}
