import { defineConfig } from "vitest/config";

const conditions = ["storyreel-source", "node", "import", "module", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    execArgv: ["--conditions=storyreel-source"],
  },
});
