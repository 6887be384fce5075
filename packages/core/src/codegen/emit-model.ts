import { writeDoc, writeKey, writeLiteral } from "./code-writer.ts";
import type { ClientField, ClientModel, ClientType } from "./client-model.ts";

/** The text of one model's file: its payload type, and its facts as a literal. */
export function emitModel(model: ClientModel): string {
  const { facts, constantName, typeName } = model;
  return [
    `${generatedHeader(facts.spec)}import { defineModel } from "../spec/define-model.ts";\n`,
    `import type { Model } from "../spec/define-model.ts";\n\n`,
    writeDoc(model.doc),
    `export type ${typeName} = ${emitMap(model.fields, "")};\n\n`,
    writeDoc({ paragraphs: [`${facts.title} (\`${facts.id}\`).`], tags: [`see ${facts.page}`] }),
    `export const ${constantName}: Model<${typeName}> = defineModel<${typeName}>(${writeLiteral(facts)});\n`,
  ].join("");
}

/** First lines of every generated file. */
export function generatedHeader(source: string): string {
  return `// Generated from ${source.replace(/\s+/g, " ")} by \`pnpm generate\`. Do not edit.\n`;
}

function emitMap(fields: readonly ClientField[], indent: string): string {
  const inner = `${indent}  `;
  const lines = fields.map(({ name, isOptional, type, doc }) => {
    const mark = isOptional ? "?" : "";
    return `${writeDoc(doc, inner)}${inner}readonly ${writeKey(name)}${mark}: ${emitType(type, inner)};\n`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
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
      return 'import("../spec/model-spec.ts").JsonValue';
    case "any-map":
      return '{ readonly [key: string]: import("../spec/model-spec.ts").JsonValue }';
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
