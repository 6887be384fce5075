import path from "node:path";
import { fileURLToPath } from "node:url";
import type { GenerateCommand, GenerateRequest } from "./generate-command.ts";

const NAME = "storyreel-generate";

const USAGE = `usage: ${NAME} --specs DIR --out DIR [--check] [--extension js|ts]

Writes TypeScript types for the model specs of a project: one file for each model, and an index.

  --specs DIR      folder that contains models/
  --out DIR        folder for the generated files
  --check          write nothing; exit 1 and name each file that differs
  --extension EXT  ending of imports between the files: js (default), or ts for
                   Node's own type stripping`;

const target = { modelModule: "@storyreel/core", specs: "models/", command: NAME };

/** `storyreel-generate`: typed models for a project's own spec folder. */
export function generateModelsCommand(from: string): GenerateCommand {
  return { name: NAME, usage: USAGE, from, flags: ["extension"], generate, inputs: ownCode() };
}

/** Of this package and of that which reads specs, with their versions. */
function ownCode(): readonly string[] {
  const models = path.dirname(fileURLToPath(import.meta.resolve("@storyreel/models/specs")));
  const core = path.resolve(import.meta.dirname, "..");
  return [core, models].flatMap((folder) => [folder, path.join(folder, "..", "package.json")]);
}

async function generate({
  specs,
  values,
}: GenerateRequest): ReturnType<GenerateCommand["generate"]> {
  const { extension = "js" } = values;
  if (extension !== "js" && extension !== "ts") {
    return { wrong: `--extension is "${extension}"; it must be js or ts` };
  }
  const { readSpecFolder } = await import("@storyreel/models/specs");
  const { generateModels } = await import("../codegen/generate-models.ts");
  // Paths of specs are relative to the folder: the output must not depend on the name of a checkout.
  const { models, diagnostics } = await readSpecFolder(specs, { cwd: specs });
  if (models.length === 0 && diagnostics.length === 0) {
    return { wrong: `no model specs in ${path.join(specs, "models")}` };
  }
  const files = generateModels(
    models.map(({ model }) => model),
    { ...target, extension: `.${extension}` },
  );
  return {
    files,
    diagnostics,
    diagnosticsFrom: specs,
    place: { folders: ["."], isOurs: isGenerated },
  };
}

/** The folder may contain files of the user: only files that start with our first line are deleted. */
function isGenerated(text: string): boolean {
  return /^\/\/ Generated from .* by `storyreel-generate`\. Do not edit\.\n/.test(text);
}
