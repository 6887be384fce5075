import path from "node:path";
import {
  checkSchema,
  hasErrors,
  joinDiagnostics,
  readSourceFile,
  readYaml,
} from "@storyreel/models/source";
import type { Diagnostic, SourceFile, YamlSource } from "@storyreel/models/source";
import type { Model } from "@storyreel/models";
import { checkProfiles } from "./check-profiles.ts";
import { checkStoryboard } from "./check-storyboard.ts";
import { createDiagnosticList, sortByPlace, type DiagnosticList } from "./diagnostic-list.ts";
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
  /** As `load` and `ids` of a catalogue of `@storyreel/models`. */
  readonly loadModel: (id: string) => Promise<Model | undefined>;
  readonly modelIds: readonly string[];
  /** Name of one of the storyboard's profiles. One that it does not have changes nothing. */
  readonly profile?: string;
  /** Whether to check the storyboard with each of its profiles as well. Costs as much again for each. Default: no. */
  readonly everyProfile?: boolean;
  /** The files that the storyboard names. Default: those on the disk. */
  readonly files?: StoryboardFiles;
};

export type LoadedStoryboard = {
  /** Everything that is wrong, sorted by place; warnings too. */
  readonly diagnostics: readonly Diagnostic[];
  /** `undefined` when a diagnostic is an error. */
  readonly storyboard: Storyboard | undefined;
  /** The models that the storyboard names, by id. */
  readonly models: ReadonlyMap<string, Model>;
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
  const list = createDiagnosticList(source, joinDiagnostics(source, schemaDiagnostics));
  const models = await loadModels(pruned.document, loadModel);
  const resolveWith = (name: string | undefined, { report }: DiagnosticList) => {
    const variables = createVariables(pruned, source, report);
    const folder = path.dirname(absolutePath);
    const given = { source, report, variables, files, folder, models, modelIds, profile: name };
    const resolved = resolveStoryboard(pruned, absolutePath, given);
    checkStoryboard(pruned, resolved, source, report);
    return resolved;
  };
  const resolved = resolveWith(profile, list);
  checkProfiles(pruned, models, modelIds, list.report);
  const others = options.everyProfile === true ? Object.keys(pruned.document.profiles ?? {}) : [];
  const diagnostics = others.reduce((known, name) => {
    const ofProfile = createDiagnosticList(source, []);
    resolveWith(name, ofProfile);
    return addOfProfile(known, ofProfile.all(), name, source);
  }, list.all());
  return {
    diagnostics,
    storyboard: hasErrors(diagnostics) ? undefined : resolved.storyboard,
    models,
    file,
  };
}

/** What is wrong with one profile alone. Where that stands elsewhere, the message names the profile. */
function addOfProfile(
  known: readonly Diagnostic[],
  found: readonly Diagnostic[],
  name: string,
  source: YamlSource,
): readonly Diagnostic[] {
  const keyOf = ({ code, span }: Diagnostic): string => `${code} ${span.start} ${span.end}`;
  const keys = new Set(known.map(keyOf));
  const words = source.span(["profiles", name], "value");
  const added = found
    .filter((diagnostic) => !keys.has(keyOf(diagnostic)))
    .map((diagnostic) => {
      const { span, message } = diagnostic;
      const isInside = span.start >= words.start && span.end <= words.end;
      return isInside ? diagnostic : { ...diagnostic, message: `${message} (profile ${name})` };
    });
  return sortByPlace([...known, ...added]);
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
): Promise<ReadonlyMap<string, Model>> {
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
  return new Map(loaded.filter((entry): entry is [string, Model] => entry[1] !== undefined));
}
