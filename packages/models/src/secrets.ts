export { createSecretRedactor, LEAST_SECRET_CHARACTERS } from "./secrets/secret-redactor.ts";
export type { SecretRedactor } from "./secrets/secret-redactor.ts";
export { readLayers } from "./secrets/text-layers.ts";
export type { CodeView, TextLayers } from "./secrets/text-layers.ts";
