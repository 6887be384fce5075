import path from "node:path";
import type { GenerateCommand } from "@storyreel/core/generate";

const USAGE = `usage: pnpm generate [--check] [--specs DIR] [--out DIR]

  --check      write nothing; exit 1 and name each file that differs
  --specs DIR  folder with models/ and providers/ (default: specs)
  --out DIR    folder that contains packages/ (default: the repository)`;

const repository = path.resolve(import.meta.dirname, "../..");

/** `pnpm generate`. Relative paths in its flags are resolved against `from`. */
export function generateRepositoryCommand(from: string): GenerateCommand {
  return {
    name: "pnpm generate",
    usage: USAGE,
    from,
    defaults: { specs: path.join(repository, "specs"), out: repository },
    inputs: generatorCode.map((one) => path.join(repository, one)),
    generate: async (request) => {
      const { generateRepository } = await import("./read-and-generate.ts");
      return generateRepository(request, repository);
    },
  };
}

/** What the generated files depend on besides the specs. */
const generatorCode = [
  "scripts/generate",
  ...["core", "mock-server", "models", "renderer"].map((name) => `packages/${name}/src`),
  ...["mock-server", "models", "renderer"].map((name) => `packages/${name}/schemas`),
  "packages/mock-server/recordings",
  "pnpm-lock.yaml",
];
