import { defineConfig } from "vitest/config";

const conditions = ["storyreel-source", "node", "import", "module", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["proof/**"],
    execArgv: ["--conditions=storyreel-source"],
  },
});
