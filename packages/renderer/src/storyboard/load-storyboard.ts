import path from "node:path";
import { checkSchema, hasErrors, readSourceFile, readYaml } from "@storyreel/core/source";
import type { Diagnostic, SourceFile, YamlSource } from "@storyreel/core/source";
import type { AnyModel } from "@storyreel/core/spec";
import { checkProfiles } from "./check-profiles.ts";
import { checkStoryboard } from "./check-storyboard.ts";
import { createDiagnosticList } from "./diagnostic-list.ts";
import { pruneDocument } from "./prune-document.ts";
import { resolveStoryboard } from "./resolve-storyboard.ts";
import type { StoryboardDocument } from "./storyboard-document.ts";
import { createStoryboardFiles, type StoryboardFiles } from "./storyboard-files.ts";
import { checkStoryboardForm } from "./storyboard-form.ts";
import type { Storyboard } from "./storyboard.ts";
import { createVariables } from "./substitute-variables.ts";

/** What a storyboard is read with. */
export type LoadStoryboardOptions = {
  /** Relative paths resolve against it, and paths below it are shown relative to it. */
  readonly cwd: string;
  /** As `loadModel` and `modelIds` of `@storyreel/core/catalogue`. */
  readonly loadModel: (id: string) => Promise<AnyModel | undefined>;
  readonly modelIds: readonly string[];
  /** Name of one of the storyboard's profiles. One that it does not have changes nothing. */
  readonly profile?: string;
  /** The files that the storyboard names. Default: those on the disk. */
  readonly files?: StoryboardFiles;
};

export type LoadedStoryboard = {
  /** Everything that is wrong, sorted by place; warnings too. */
  readonly diagnostics: readonly Diagnostic[];
  /** `undefined` when a diagnostic is an error. */
  readonly storyboard: Storyboard | undefined;
  /** The models that the storyboard names, by id. */
  readonly models: ReadonlyMap<string, AnyModel>;
  /** `undefined` when the file could not be read. */
  readonly file?: SourceFile;
};

/**
 * Reads a storyboard and everything that it refers to on disk. All mistakes come back at once as diagnostics with
 * codes `YAML_…` and `STORYBOARD_…`; nothing is thrown for what a person wrote.
 */
export async function loadStoryboard(
  filePath: string,
  options: LoadStoryboardOptions,
): Promise<LoadedStoryboard> {
  const { cwd } = options;
  const read = await readSourceFile(filePath, { cwd });
  if ("diagnostic" in read) {
    return { diagnostics: [read.diagnostic], storyboard: undefined, models: new Map() };
  }
  return loadStoryboardText(read.file, path.resolve(cwd, filePath), options);
}

/** The same for text that was read already. `absolutePath` is where it lies, or would lie. */
export function loadStoryboardText(
  file: SourceFile,
  absolutePath: string,
  options: Omit<LoadStoryboardOptions, "cwd">,
): Promise<LoadedStoryboard> {
  return loadSource(readYaml(file), absolutePath, options);
}

async function loadSource(
  source: YamlSource,
  absolutePath: string,
  options: Omit<LoadStoryboardOptions, "cwd">,
): Promise<LoadedStoryboard> {
  const { loadModel, modelIds, profile, files = createStoryboardFiles() } = options;
  const { value, file } = source;
  const ends = (diagnostics: readonly Diagnostic[]): LoadedStoryboard => ({
    diagnostics,
    storyboard: undefined,
    models: new Map(),
    file,
  });
  if (value === undefined) return ends(source.diagnostics);
  const otherVersion = checkVersion(source);
  if (otherVersion !== undefined) return ends([...source.diagnostics, otherVersion]);

  const schemaDiagnostics = checkSchema(source, checkStoryboardForm, { codePrefix: "STORYBOARD" });
  const pruned = pruneDocument(value, checkStoryboardForm.errors);
  const list = createDiagnosticList(source, [...source.diagnostics, ...schemaDiagnostics]);
  const models = await loadModels(pruned.document, loadModel);
  const resolved = resolveStoryboard(pruned, absolutePath, {
    source,
    report: list.report,
    variables: createVariables(pruned, source, list.report),
    files,
    folder: path.dirname(absolutePath),
    models,
    modelIds,
    profile,
  });
  checkProfiles(pruned, models, modelIds, list.report);
  checkStoryboard(pruned, resolved, source, list.report);
  const diagnostics = list.all();
  return {
    diagnostics,
    storyboard: hasErrors(diagnostics) ? undefined : resolved.storyboard,
    models,
    file,
  };
}

/** A later format is not this one with mistakes: nothing else is said about such a file. */
function checkVersion(source: YamlSource): Diagnostic | undefined {
  const { value, file } = source;
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  const version: unknown = isMap
    ? (value as { readonly storyboard?: unknown }).storyboard
    : undefined;
  if (typeof version !== "number" || version === 1) return undefined;
  return {
    severity: "error",
    code: "STORYBOARD_VERSION",
    message: `storyboard: ${version} is a format that this version of storyreel does not read`,
    file,
    span: source.span(["storyboard"], "value"),
    hint: "write storyboard: 1, or use a newer storyreel",
  };
}

async function loadModels(
  document: StoryboardDocument,
  loadModel: LoadStoryboardOptions["loadModel"],
): Promise<ReadonlyMap<string, AnyModel>> {
  const ids = new Set<string>();
  const add = (words: { readonly model?: string } | undefined): void => {
    if (words?.model !== undefined) ids.add(words.model);
  };
  add(document.defaults);
  for (const profile of Object.values(document.profiles ?? {})) add(profile);
  for (const scene of document.scenes ?? []) {
    add(scene?.defaults);
    for (const shot of scene?.shots ?? []) add(shot);
  }
  for (const shot of document.shots ?? []) add(shot);
  const loaded = await Promise.all([...ids].map(async (id) => [id, await loadModel(id)] as const));
  return new Map(loaded.filter((entry): entry is [string, AnyModel] => entry[1] !== undefined));
}
