import { defineConfig } from "vitest/config";

/** Slow tests: they pack, install from the registry and render. */
export default defineConfig({
  test: { include: ["proof/**/*.test.ts"], testTimeout: 120_000 },
});
