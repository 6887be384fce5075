import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import {
  compareFiles,
  type FileDifference,
  generateModels,
  writeFiles,
} from "@storyreel/core/codegen";
import type { Model } from "@storyreel/models";
import { slashed } from "@storyreel/models/paths";
import { counted, printable } from "@storyreel/renderer/kit";
import { checkFolder, checkWritableFolder } from "../arguments/check-places.ts";
import { printJson, printProblem, type Problem } from "../output/output.ts";
import type { Command } from "./command.ts";
import { openProject, type OpenProject } from "./open-project.ts";

const command = "storyreel generate";

/** `storyreel generate`: TypeScript with the models of this project and the types of their payloads. */
export const generate: Command = async (call) => {
  const { flags, cwd, output } = call;
  const project = await openProject(call, "storyboard.yaml");
  if ("exit" in project) return project.exit;
  const models = await ownModels(project, cwd);
  const out =
    flags.out === undefined ? join(project.folder, "src", "models") : resolve(cwd, flags.out);
  const problem = checkOut(models, out, flags.check);
  if (problem !== undefined) {
    printProblem(problem, output);
    return 2;
  }
  const target = {
    modelModule: "@storyreel/core",
    extension: ".js",
    specs: "specs/",
    command,
  } as const;
  const files = generateModels(models, target);
  const place = { root: out, folders: ["."], isOurs };
  const differences = await (flags.check ? compareFiles : writeFiles)(files, place);
  const shown = differences.map((one) => ({ ...one, path: shownPath(join(out, one.path), cwd) }));
  if (flags.json) printJson({ type: "generated", written: !flags.check, files: shown }, output);
  else if (flags.check) output.stderr(printable(shown.map(describe).join("")));
  else output.stdout(printable(summarize(shown, files.length)));
  if (!flags.json && !hasCore(out)) {
    const message = "the generated files import @storyreel/core, which is not installed here";
    output.stderr(`warning: ${message}\n  hint: npm install @storyreel/core\n`);
  }
  if (!flags.check || shown.length === 0) return 0;
  if (!flags.json) output.stderr(`run ${command} and commit what it writes\n`);
  return 1;
};

/** Paths of specs are relative to the project: the output must not depend on where it is, or where the command runs. */
async function ownModels(
  { own, catalogue, folder }: OpenProject,
  cwd: string,
): Promise<readonly Model[]> {
  const loaded = await Promise.all(own.map((id) => catalogue.load(id)));
  return loaded.flatMap((model) =>
    model === undefined ? [] : [{ ...model, spec: shownPath(resolve(cwd, model.spec), folder) }],
  );
}

function checkOut(models: readonly Model[], out: string, isCheck: boolean): Problem | undefined {
  if (models.length === 0) {
    const hint = "describe a model in specs/models/, or use another folder with --specs";
    return { message: "this project has no model specs of its own", hint };
  }
  return isCheck ? checkFolder("--out", out) : checkWritableFolder("--out", out);
}

/** The folder may contain files of the user: only files that start with our first line are deleted. */
function isOurs(text: string): boolean {
  return /^\/\/ Generated from .* by `storyreel generate`\. Do not edit\.\n/.test(text);
}

/** Whether a file in the folder could import `@storyreel/core`. */
function hasCore(folder: string): boolean {
  if (existsSync(join(folder, "node_modules", "@storyreel", "core"))) return true;
  const parent = dirname(folder);
  return parent !== folder && hasCore(parent);
}

const verbs: Readonly<Record<FileDifference["kind"], string>> = {
  missing: "wrote",
  changed: "wrote",
  "left-over": "deleted",
};

function summarize(written: readonly FileDifference[], count: number): string {
  const lines = written.map(({ kind, path }) => `${verbs[kind]} ${path}\n`);
  return `${lines.join("")}${counted(count, "file")}, ${written.length} of them changed\n`;
}

function describe({ path, kind, line }: FileDifference): string {
  switch (kind) {
    case "missing":
      return `${path} is missing\n`;
    case "changed":
      return `${path}:${line} differs from this line on\n`;
    case "left-over":
      return `${path} does not belong to any spec\n`;
  }
}

function shownPath(path: string, from: string): string {
  return slashed(relative(from, path));
}
