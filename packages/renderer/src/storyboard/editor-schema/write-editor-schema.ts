import path from "node:path";
import type { Catalogue } from "@storyreel/models";
import { updateWholeFile } from "../../kit/whole-file.ts";
import { editorSchemaPath } from "./editor-schema-file.ts";
import { loadEditorSchema } from "./load-editor-schema.ts";

/** A schema that was written. */
export type WrittenSchema = {
  /** Absolute. */
  readonly path: string;
  /** False if the file had these bytes before. */
  readonly isChanged: boolean;
};

/**
 * Writes the schema for editors into a project, completely or not at all.
 *
 * @param root absolute.
 * @throws Node's own error if the file cannot be written.
 */
export async function writeEditorSchema(
  root: string,
  catalogue: Catalogue,
): Promise<WrittenSchema> {
  const file = path.join(root, editorSchemaPath);
  return { path: file, isChanged: await updateWholeFile(file, await loadEditorSchema(catalogue)) };
}
