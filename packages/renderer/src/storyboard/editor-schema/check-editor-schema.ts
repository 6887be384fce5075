import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Catalogue } from "@storyreel/models";
import { relativeUrl } from "@storyreel/models/paths";
import type { Diagnostic, SourceFile, Span } from "@storyreel/models/source";
import { codeOf } from "../../kit/errors.ts";
import type { StoryboardCode } from "../storyboard-codes.ts";
import { editorSchemaMark, editorSchemaPath } from "./editor-schema-file.ts";

/** A storyboard, and the project that it belongs to. */
export type EditedStoryboard = {
  readonly file: SourceFile;
  /** Absolute. */
  readonly path: string;
  /** Absolute folder of the project, in which `storyreel schema --write` writes. */
  readonly root: string;
  readonly catalogue: Catalogue;
};

/**
 * Warns if an editor judges a storyboard by a schema that is missing, or that was written for other models. That is the
 * schema that the first comment names, or the one of the project. A schema that storyreel did not write is left alone, and
 * so is one on the web.
 */
export async function checkEditorSchema(board: EditedStoryboard): Promise<readonly Diagnostic[]> {
  const { file, root, catalogue } = board;
  const named = findSchemaComment(file.text);
  if (named !== undefined && /^[a-z][a-z\d+.-]+:/i.test(named.target)) return [];
  const own = path.join(root, editorSchemaPath);
  const used =
    named === undefined ? own : path.resolve(path.dirname(board.path), decoded(named.target));
  const warning = (code: StoryboardCode, message: string, hint: string): Diagnostic => ({
    severity: "warning",
    code,
    message,
    hint,
    file,
    span: named?.span ?? { start: 0, end: 0 },
  });
  const shown = named?.target ?? path.relative(path.dirname(board.path), own);
  const text = await readIfThere(used);
  if (text === undefined) {
    if (named === undefined) return [];
    const wanted = relativeUrl(path.dirname(board.path), own);
    const change = used === own ? "" : `, and change the path in this line to ${wanted}`;
    return [
      warning(
        "STORYBOARD_SCHEMA_MISSING",
        `the schema for your editor does not exist: ${shown}`,
        `run storyreel schema --write${change}`,
      ),
    ];
  }
  if (!text.slice(0, 500).includes(editorSchemaMark)) return [];
  const { loadEditorSchema } = await import("./load-editor-schema.ts");
  if (text === (await loadEditorSchema(catalogue))) return [];
  return [
    warning(
      "STORYBOARD_SCHEMA_OLD",
      `the schema for your editor is not up to date with the models: ${shown}`,
      "run storyreel schema --write, then reload the editor",
    ),
  ];
}

const SCHEMA_COMMENT =
  /^#[^\S\n]*(?:yaml-language-server:[^\S\n]*\$schema=|\$schema:[^\S\n]*)(\S+)/;

/** The schema that a comment above the content names; editors ignore those below it. */
function findSchemaComment(
  text: string,
): { readonly target: string; readonly span: Span } | undefined {
  let start = 0;
  for (const line of text.split("\n")) {
    const target = SCHEMA_COMMENT.exec(line)?.[1];
    if (target !== undefined) {
      const at = start + line.indexOf(target);
      return { target, span: { start: at, end: at + target.length } };
    }
    if (!/^\s*(?:#|---|$)/.test(line)) return undefined;
    start += line.length + 1;
  }
  return undefined;
}

/** Editors accept percent signs, which a path with a space needs. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return undefined;
    throw error;
  }
}
