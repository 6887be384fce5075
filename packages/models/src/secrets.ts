export { createSecretRedactor, LEAST_SECRET_CHARACTERS } from "./secrets/secret-redactor.ts";
export type { SecretRedactor } from "./secrets/secret-redactor.ts";
