export { checkSchema, joinDiagnostics, meantPathOf, unknownKeyOf } from "./source/check-schema.ts";
export type {
  CheckSchemaOptions,
  MeantKey,
  SchemaAdvice,
  SchemaCheck,
  UnknownKey,
} from "./source/check-schema.ts";
export type { SchemaError } from "./source/describe-schema-error.ts";
export { hasErrors } from "./source/diagnostic.ts";
export type { Diagnostic } from "./source/diagnostic.ts";
export { diagnosticToJson, formatDiagnostic } from "./source/format-diagnostic.ts";
export type { DiagnosticJson, FormatDiagnosticOptions } from "./source/format-diagnostic.ts";
export type { JsonValue } from "./source/json-value.ts";
export { describeOddWord } from "./source/odd-characters.ts";
export { readSourceFile } from "./source/read-source-file.ts";
export type { ReadSourceFileOptions } from "./source/read-source-file.ts";
export { readYaml } from "./source/read-yaml.ts";
export type { YamlSource } from "./source/read-yaml.ts";
export { positionAt, positionIn } from "./source/source-file.ts";
export type { Position, SourceFile, Span } from "./source/source-file.ts";
export { keepMeantErrors } from "./source/schema-branches.ts";
export { suggest } from "./source/suggest.ts";
export { findTrap } from "./source/yaml-traps.ts";
export { asQuoted, yamlWord } from "./source/yaml-word.ts";
