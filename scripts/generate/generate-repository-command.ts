import path from "node:path";
import type { Generated, GenerateCommand, GenerateRequest } from "@storyreel/core/codegen";
import { catalogueOf } from "@storyreel/models/catalogue";
import { hasErrors } from "@storyreel/models/source";
import { readSpecFolder } from "@storyreel/models/specs";
import { compileSpecSchemas, readFileSchemas } from "./file-schemas.ts";
import { generate, outputFolders } from "./generate-repository.ts";

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
    generate: generateRepository,
  };
}

async function generateRepository({ specs }: GenerateRequest): Promise<Generated> {
  const diagnosticsFrom = path.dirname(specs);
  const place = { folders: outputFolders };
  const fileSchemas = await readFileSchemas(repository);
  // Paths of specs are relative to the repository, so that the output does not depend on where it is.
  const found = await readSpecFolder(specs, {
    cwd: diagnosticsFrom,
    providerIds: [],
    // The built-in models are what is generated.
    below: catalogueOf([]),
    schemas: compileSpecSchemas(fileSchemas),
  });
  if (hasErrors(found.diagnostics)) {
    return { files: [], diagnostics: found.diagnostics, diagnosticsFrom, place };
  }
  const { files, diagnostics } = generate({ ...found, fileSchemas });
  return {
    files,
    diagnostics: [...found.diagnostics, ...diagnostics],
    diagnosticsFrom,
    place,
  };
}
