import { join, relative, resolve } from "node:path";
import { builtInCatalogue, type Catalogue } from "@storyreel/models/catalogue";
import { suggest } from "@storyreel/models/source";
import { commandLine, fileOperand, printable } from "@storyreel/renderer/kit";
import { checkWritableFolder, type PlaceProblem } from "../arguments/check-places.ts";
import type { CommandName } from "../arguments/command-table.ts";
import { programName } from "../arguments/program-name.ts";
import { projectFiles } from "../init/project-files.ts";
import { findPlaces, type ProjectPlaces, storyboardsIn } from "../init/project-places.ts";
import { findTemplate, type Template, templates } from "../init/template.ts";
import { writeProject, type WrittenProject } from "../init/write-project.ts";
import { printJson, printProblem } from "../output/output.ts";
import { readVersion } from "../arguments/read-version.ts";
import type { Command, CommandCall } from "./command.ts";
import { findProject, readModels } from "./find-project.ts";

/** `storyreel init [DIR]`: a project that renders at once. Overwrites nothing. */
export const init: Command = async (call) => {
  const { operands, cwd, output } = call;
  const folder = resolve(cwd, operands[0] ?? ".");
  const problem = checkWritableFolder("init", folder);
  const start = problem ?? (await chooseStart(folder, call));
  if ("message" in start) {
    printProblem(start, output);
    return 2;
  }
  const places = await findPlaces(folder);
  const catalogue = await modelsOf(call, join(folder, start.film));
  const version = await readVersion();
  const files = await projectFiles({ places, ...start, version, catalogue });
  const done = await writeProject(files);
  report({ places, done, ...start }, call);
  return 0;
};

/** The models that an editor should know: those of the project that the film joins, as far as its specs are right. */
async function modelsOf(call: CommandCall, film: string): Promise<Catalogue> {
  const project = await findProject(call, film);
  return "message" in project ? builtInCatalogue : (await readModels(project)).catalogue;
}

type Start = {
  readonly film: string;
  /** Undefined where the folder has a film already: only what is missing around it is written. */
  readonly template: Template | undefined;
};

/** The film that the folder has, or the template of one. */
async function chooseStart(folder: string, { flags }: CommandCall): Promise<Start | PlaceProblem> {
  const name = flags.template ?? "film";
  const template = findTemplate(name);
  if (template === undefined) {
    const names = templates.map((known) => known.name);
    const near = suggest(name, names);
    const hint = near === undefined ? `use one of ${names.join(", ")}` : `did you mean "${near}"?`;
    return { message: `unknown template "${name}"`, hint };
  }
  const [existing] = await storyboardsIn(folder);
  if (existing === undefined) return { film: "film.yaml", template };
  if (flags.template === undefined) return { film: existing, template: undefined };
  return {
    message: `${folder} has a film already: ${existing}`,
    hint: `choose another folder, as in: storyreel init ${name}-film --template ${name}`,
  };
}

type Done = Start & { readonly places: ProjectPlaces; readonly done: WrittenProject };

function report({ film, template, places, done }: Done, call: CommandCall): void {
  const { flags, cwd, environment, output } = call;
  const shown = (path: string): string => relative(cwd, path) || ".";
  const file = shown(join(places.folder, film));
  const command = (name: CommandName): string =>
    commandLine([...programName(environment, name), fileOperand(file)]);
  const next = command("render");
  if (flags.json) {
    const { folder } = places;
    const name = template?.name ?? null;
    printJson({ type: "initialized", folder, film, template: name, ...done, next }, output);
    return;
  }
  const lines = [
    ...(template === undefined ? [`${file} is here already, so no film was written`] : []),
    ...done.written.map((path) => `wrote  ${shown(path)}`),
    ...done.mended.map((path) => `added to  ${shown(path)}`),
    ...done.kept.map((path) => `kept  ${shown(path)}`),
    "",
    `next: ${next}`,
    "      a rehearsal with stand-in clips: no key, no cost",
    `  or: ${command("studio")}`,
    "      the same on a page in your browser, where you also cut, choose takes and buy",
  ];
  output.stdout(printable(`${lines.join("\n")}\n`));
}
