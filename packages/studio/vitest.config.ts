import { defineConfig } from "vitest/config";

const conditions = ["storyreel-source"];

export default defineConfig(({ mode }) => ({
  resolve: { conditions },
  // Only ours: with `import`, a CommonJS package that requires another would get its ES module.
  ssr: { resolve: { conditions, externalConditions: ["storyreel-source"] } },
  test: {
    passWithNoTests: true,
    // `pnpm proof` runs again what a quick run cuts short, at full length.
    include:
      mode === "proof" ? ["{src,test}/**/*.{proof,long}.test.ts"] : ["{src,test}/**/*.test.ts"],
    exclude: mode === "proof" ? [] : ["**/*.long.test.ts"],
    // Machines are shared: a test fails by what it finds, not by how long it takes.
    testTimeout: mode === "proof" ? 900_000 : 180_000,
    hookTimeout: 180_000,
    // A worker for each file would cost a fifth of all time. Test files leave nothing behind in their process.
    isolate: false,
    execArgv: ["--conditions=storyreel-source"],
  },
}));
