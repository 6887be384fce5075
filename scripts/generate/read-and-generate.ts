import path from "node:path";
import type { Generated, GenerateRequest } from "@storyreel/core/generate";
import { catalogueOf } from "@storyreel/models/catalogue";
import { hasErrors } from "@storyreel/models/source";
import { readSpecFolder } from "@storyreel/models/specs";
import type { AnswerExample } from "./answer-examples.ts";
import { readAnswerExamples } from "./answer-examples.ts";
import { compileSpecSchemas, readFileSchemas } from "./file-schemas.ts";
import { byId, generate, outputFolders } from "./generate-repository.ts";

/** Reads the specs of a folder and generates all files of the repository. */
export async function generateRepository(
  { specs }: GenerateRequest,
  repository: string,
): Promise<Generated> {
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
  const examples = new Map<string, readonly AnswerExample[]>();
  for (const provider of found.providers) {
    const models = found.models.map(({ model }) => model);
    const own = models.filter((model) => model.provider === provider.id).toSorted(byId);
    examples.set(provider.id, await readAnswerExamples(provider, own));
  }
  const { files, diagnostics } = generate({ ...found, fileSchemas, examples });
  return {
    files,
    diagnostics: [...found.diagnostics, ...diagnostics],
    diagnosticsFrom,
    place,
  };
}
