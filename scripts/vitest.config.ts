import { defineConfig } from "vitest/config";

const conditions = ["storyreel-source", "node", "import", "module", "default"];

export default defineConfig(({ mode }) => ({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    // `pnpm proof` runs again what a quick run cuts short, at full length; and the slow tests, which pack and install.
    include: mode === "proof" ? ["**/*.proof.test.ts", "proof/**/*.test.ts"] : ["**/*.test.ts"],
    exclude: mode === "proof" ? [] : ["proof/**"],
    // Machines are shared: a test fails by what it finds, not by how long it takes.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    isolate: false,
    execArgv: ["--conditions=storyreel-source"],
  },
}));
