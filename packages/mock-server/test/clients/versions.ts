/** Clients that the mock is tried with in `pnpm proof`, as the registry had them in November 2026. */
export const clientVersions = {
  "@hey-api/openapi-ts": "0.99.0",
  "@pact-foundation/pact": "17.1.4",
  "@stoplight/prism-cli": "5.16.0",
  "openapi-fetch": "0.17.0",
  "openapi-typescript": "7.13.0",
  specmatic: "2.55.1",
} as const;

/** Generators of types need the API of TypeScript 5. */
export const typescriptVersion = "5.9.3";
