import { readFile } from "node:fs/promises";
import type { Catalogue, JsonValue, Model } from "@storyreel/models";
import { editorSchema } from "./editor-schema.ts";
import { formatEditorSchema } from "./format-editor-schema.ts";

/** Beside `src` and `dist` of this package. */
const baseFile = new URL("../../../schemas/storyboard.schema.json", import.meta.url);

/** The text of the schema for editors, with every model of a catalogue. The same catalogue gives the same bytes. */
export async function loadEditorSchema({ ids, load }: Catalogue): Promise<string> {
  const [text, ...models] = await Promise.all([readFile(baseFile, "utf8"), ...ids.map(load)]);
  const base: JsonValue = JSON.parse(text);
  const known = models.filter((model): model is Model => model !== undefined);
  return formatEditorSchema(editorSchema(base, known));
}
