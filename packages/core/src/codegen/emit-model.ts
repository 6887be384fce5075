import { writeDoc, writeKey, writeLiteral, writeText } from "./code-writer.ts";
import type {
  ClientField,
  ClientLimit,
  ClientModel,
  ClientRule,
  ClientType,
} from "./client-model.ts";
import type { EmitTarget } from "./emit-target.ts";

/** The file of one model: its payload type, and the model as a literal. */
export function emitModel(client: ClientModel, target: EmitTarget): string {
  const { model, constantName, typeName, fields, rules } = client;
  const names = fields.some(({ type }) => usesJsonValue(type)) ? "JsonValue, Model" : "Model";
  return [
    generatedHeader(model.spec, target),
    `import type { ${names} } from ${writeText(target.modelModule)};\n\n`,
    writeDoc(client.doc),
    `export type ${typeName} = ${emitMap(fields, "")}${rules.map(emitRule).join("")};\n\n`,
    writeDoc({ paragraphs: [`${model.title} (\`${model.id}\`).`], tags: [`see ${model.page}`] }),
    `export const ${constantName}: Model<${typeName}, ${writeText(model.output.media)}> = ${writeLiteral(model)};\n`,
  ].join("");
}

/** The first line of every generated file. */
export function generatedHeader(source: string, { command }: Pick<EmitTarget, "command">): string {
  return `// Generated from ${source.replace(/\s+/g, " ")} by \`${command}\`. Do not edit.\n`;
}

function emitMap(fields: readonly ClientField[], indent: string): string {
  const inner = `${indent}  `;
  const lines = fields.map(({ name, isOptional, type, doc }) => {
    const mark = isOptional ? "?" : "";
    const rest = isOptional ? " | undefined" : "";
    return `${writeDoc(doc, inner)}${inner}readonly ${writeKey(name)}${mark}: ${emitType(type, inner)}${rest};\n`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}

/** Each rule narrows the payload to one of a few shapes; a payload has to fit one shape of every rule. */
function emitRule(rule: ClientRule): string {
  const [only, ...others] = rule.map((shape) => `{ ${shape.map(emitLimit).join("; ")} }`);
  if (others.length === 0) return ` & ${only ?? "never"}`;
  return ` &\n  (${[only, ...others].map((shape) => `\n    | ${shape}`).join("")}\n  )`;
}

function emitLimit({ name, isOptional, isNullable, type }: ClientLimit): string {
  const types = [
    ...(type === undefined ? [] : [emitType(type, "")]),
    ...(isNullable ? ["null"] : []),
    ...(isOptional ? ["undefined"] : []),
  ];
  return `readonly ${writeKey(name)}${isOptional ? "?" : ""}: ${types.join(" | ")}`;
}

function emitType(type: ClientType, indent: string): string {
  switch (type.kind) {
    case "text":
      return "string";
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "any-json":
      return "JsonValue";
    case "object":
      return "object";
    case "empty-list":
      return "readonly []";
    case "any-map":
      return "{ readonly [key: string]: JsonValue }";
    case "literals":
      return type.values.map((value) => writeLiteral(value)).join(" | ");
    case "list":
      return `readonly ${emitItem(type.item, indent)}[]`;
    case "map":
      return emitMap(type.fields, indent);
    case "nullable":
      return `${emitType(type.type, indent)} | null`;
  }
}

/** Unions and literals need parentheses before `[]`; a name and a map do not. */
function emitItem(type: ClientType, indent: string): string {
  const text = emitType(type, indent);
  return type.kind === "literals" || type.kind === "nullable" || type.kind === "list"
    ? `(${text})`
    : text;
}

function usesJsonValue(type: ClientType): boolean {
  switch (type.kind) {
    case "any-json":
    case "any-map":
      return true;
    case "list":
      return usesJsonValue(type.item);
    case "map":
      return type.fields.some((field) => usesJsonValue(field.type));
    case "nullable":
      return usesJsonValue(type.type);
    case "text":
    case "number":
    case "boolean":
    case "object":
    case "empty-list":
    case "literals":
      return false;
  }
}
