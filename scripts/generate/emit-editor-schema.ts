import type { EmittedFile } from "@storyreel/core/codegen";
import type { JsonValue, Model } from "@storyreel/models";
import { editorSchema, formatEditorSchema } from "@storyreel/renderer/editor";
import type { FileSchema } from "./file-schemas.ts";

/**
 * The schema that editors use for the examples, with the built-in models: what `storyreel schema --write` writes in a project
 * without specs of its own. Examples name it as storyboards of a project do, so a copied example needs no change.
 */
export function emitEditorSchema(
  folder: string,
  models: readonly Model[],
  fileSchemas: readonly FileSchema[],
): readonly EmittedFile[] {
  const base = fileSchemas.find(({ name }) => name === "storyboard");
  if (base === undefined) return [];
  const schema: JsonValue = JSON.parse(JSON.stringify(base.schema));
  return [
    {
      path: `${folder}/storyboard.schema.json`,
      text: formatEditorSchema(editorSchema(schema, models)),
    },
  ];
}
