export { editorSchema } from "./storyboard/editor-schema/editor-schema.ts";
export { editorSchemaPath } from "./storyboard/editor-schema/editor-schema-file.ts";
export { formatEditorSchema } from "./storyboard/editor-schema/format-editor-schema.ts";
export { loadEditorSchema } from "./storyboard/editor-schema/load-editor-schema.ts";
export { writeEditorSchema } from "./storyboard/editor-schema/write-editor-schema.ts";
export type { WrittenSchema } from "./storyboard/editor-schema/write-editor-schema.ts";
