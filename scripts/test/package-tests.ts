import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const conditions = ["storyreel-source"];

/** How the tests of a package run. `proof`: the files of `pnpm proof`, which runs at full length what a quick run cuts short. */
export function packageTests({ proof = "{src,test}/**/*.{proof,long}.test.ts" } = {}) {
  return defineConfig(({ mode }) => ({
    resolve: { conditions },
    // Only ours: with `import`, a CommonJS package that requires another would get its ES module.
    ssr: { resolve: { conditions, externalConditions: conditions } },
    test: {
      include: mode === "proof" ? [proof] : ["{src,test}/**/*.test.ts"],
      exclude: mode === "proof" ? [] : ["**/*.long.test.ts"],
      setupFiles: [fileURLToPath(new URL("setup.ts", import.meta.url))],
      // Machines are shared: a test fails by what it finds, not by how long it takes.
      testTimeout: mode === "proof" ? 900_000 : 180_000,
      hookTimeout: 180_000,
      expect: { poll: { timeout: 60_000 } },
      // A worker for each file would cost a fifth of all time. Test files leave nothing behind in their process.
      isolate: false,
      execArgv: ["--conditions=storyreel-source"],
    },
  }));
}
