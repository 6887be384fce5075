/** Whether a key needs no quotes in code. Reserved words are allowed as keys. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) && name !== "__proto__";
}

/** A key of an object literal or type. */
export function writeKey(name: string): string {
  if (isIdentifier(name)) return name;
  // Without brackets, this key would set the object's prototype.
  return name === "__proto__" ? '["__proto__"]' : writeText(name);
}

/** Text as a literal. Characters that could end a line are escaped. */
export function writeText(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (character) =>
    character === "\u2028" ? "\\u2028" : "\\u2029",
  );
}

const LINE_LENGTH = 100;

/** A JSON-like value as a literal, on one line if it fits. Keys with the value `undefined` are omitted. */
export function writeLiteral(value: unknown, indent = ""): string {
  // 30: room for what comes before the value on its line.
  const flat = writeFlat(value, LINE_LENGTH - 30 - indent.length);
  if (flat !== undefined) return flat;
  if (typeof value !== "object" || value === null) return writePlain(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${writeLiteral(item, inner)},\n`);
    return `[\n${items.join("")}${indent}]`;
  }
  const entries = definedEntries(value).map(
    ([key, item]) => `${inner}${writeKey(key)}: ${writeLiteral(item, inner)},\n`,
  );
  return `{\n${entries.join("")}${indent}}`;
}

/** On one line; `undefined` if it is longer than `room`. Stops as soon as that is known: most values are longer. */
function writeFlat(value: unknown, room: number): string | undefined {
  if (typeof value !== "object" || value === null) {
    // Quotes and escapes only add to the length.
    if (typeof value === "string" && value.length > room) return undefined;
    const text = writePlain(value);
    return text.length > room ? undefined : text;
  }
  const isArray = Array.isArray(value);
  const entries: readonly (readonly [string, unknown])[] = isArray
    ? value.map((item) => ["", item])
    : definedEntries(value);
  if (entries.length === 0) return room < 2 ? undefined : isArray ? "[]" : "{}";
  // Brackets, and in maps a space on each side.
  let left = room - (isArray ? 2 : 4);
  const parts: string[] = [];
  for (const [key, item] of entries) {
    const head = isArray ? "" : `${writeKey(key)}: `;
    const text = writeFlat(item, left - head.length);
    if (text === undefined) return undefined;
    parts.push(head + text);
    left -= head.length + text.length + 2;
  }
  // There is no comma after the last part.
  if (left + 2 < 0) return undefined;
  return isArray ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
}

function writePlain(value: unknown): string {
  return typeof value === "string" ? writeText(value) : String(value);
}

function definedEntries(value: object): (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

/** A doc comment with paragraphs and tags. Their text cannot end the comment or start another tag. */
export function writeDoc(
  doc: { readonly paragraphs: readonly string[]; readonly tags: readonly string[] },
  indent = "",
): string {
  const paragraphs = doc.paragraphs.map((text) => safeComment(text)).filter((text) => text !== "");
  const tags = doc.tags.map((tag) => `@${safeComment(tag)}`);
  const blocks = paragraphs.map((text) => wrap(text, LINE_LENGTH - indent.length - 3));
  if (tags.length > 0) blocks.push(tags);
  if (blocks.length === 0) return "";
  const [only] = blocks;
  if (blocks.length === 1 && only!.length === 1) return `${indent}/** ${only![0]!} */\n`;
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block]));
  const body = lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n");
  return `${indent}/**\n${body}\n${indent} */\n`;
}

function safeComment(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replaceAll("*/", "*\\/")
    .replace(/(^|\s)@/g, "$1\\@");
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
