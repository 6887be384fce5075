import { defineConfig } from "vitest/config";

const conditions = ["storyreel-source", "node", "import", "module", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["proof/**"],
    // Machines are shared: a test fails by what it finds, not by how long it takes.
    testTimeout: 180_000,
    execArgv: ["--conditions=storyreel-source"],
  },
});
