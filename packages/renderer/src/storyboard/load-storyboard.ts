import path from "node:path";
import {
  checkSchema,
  type Diagnostic,
  hasErrors,
  joinDiagnostics,
  readSourceFile,
  readYaml,
  type SchemaCheck,
  type SourceFile,
  type YamlSource,
} from "@storyreel/models/source";
import {
  builtInCatalogue,
  type Catalogue,
  type JsonValue,
  loadListedModels,
  type Model,
} from "@storyreel/models";
import { validateStoryboard } from "../generated/storyboard-validator.ts";
import { isPlainMap } from "../kit/json.ts";
import type { BoardContext } from "./board-context.ts";
import { checkProfiles } from "./check-profiles.ts";
import { checkStoryboard } from "./check-storyboard.ts";
import { describeOtherFile } from "./describe-other-file.ts";
import { createDiagnosticList, sortByPlace, type DiagnosticList } from "./diagnostic-list.ts";
import { pruneDocument } from "./prune-document.ts";
import { resolveStoryboard, type ResolvedStoryboard } from "./resolve-storyboard.ts";
import type {
  SceneDocument,
  ShotDocument,
  ShotSettings,
  StoryboardDocument,
} from "./storyboard-document.ts";
import { namesNoModel, usualModelId } from "./usual-model.ts";
import { createStoryboardFiles, type StoryboardFiles } from "./storyboard-files.ts";
import type { Budget, Storyboard } from "./storyboard.ts";
import { createVariables } from "./substitute-variables.ts";

/** What `loadStoryboard` needs. */
export type LoadStoryboardOptions = {
  /** Relative paths resolve against it, and paths below it are shown relative to it. */
  readonly cwd: string;
  /** The models that a storyboard may name. Default: the built-in ones. */
  readonly catalogue?: Catalogue | undefined;
  /** Limits of the project, for what the storyboard does not limit itself. */
  readonly projectBudget?: Budget | undefined;
  /** Name of one of the storyboard's profiles. An unknown name changes nothing. */
  readonly profile?: string | undefined;
  /** Also checks the storyboard with each of its profiles. Each costs as much time as the first check. Default: no. */
  readonly everyProfile?: boolean | undefined;
  /** The files that the storyboard names. Default: those on the disk. */
  readonly files?: StoryboardFiles | undefined;
};

export type LoadedStoryboard = {
  /** All errors and warnings, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** `undefined` when a diagnostic is an error. */
  readonly storyboard: Storyboard | undefined;
  /** The models that the storyboard names, by id. */
  readonly models: ReadonlyMap<string, Model>;
  /** `undefined` when the file could not be read. */
  readonly file?: SourceFile;
};

/**
 * Reads a storyboard and the files that it names. Returns all mistakes at once, as diagnostics with codes `YAML_…` and
 * `STORYBOARD_…`; nothing is thrown for what a person wrote.
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

/** The same for text that was read already. `absolutePath` is where the file is, or would be. */
export function loadStoryboardText(
  file: SourceFile,
  absolutePath: string,
  options: Omit<LoadStoryboardOptions, "cwd">,
): Promise<LoadedStoryboard> {
  return loadSource(readStoryboard(file), absolutePath, options);
}

// Values that are used as they are written, however many digits they have.
const AS_WRITTEN = ["variables", "budget"];

function readStoryboard(file: SourceFile): YamlSource {
  const other = describeOtherFile(file);
  const source = readYaml(file);
  const hasFirstKey = isPlainMap(source.value) && "storyboard" in source.value;
  if (other !== undefined && !hasFirstKey) {
    return { ...source, value: undefined, diagnostics: [{ ...other, file }] };
  }
  const diagnostics = source.diagnostics
    .filter(({ code, span }) => {
      if (code !== "YAML_NUMBER_DIGITS") return true;
      return !AS_WRITTEN.some((key) => {
        if (!isPlainMap(source.value) || !Object.hasOwn(source.value, key)) return false;
        const { start, end } = source.span([key], "value");
        return start <= span.start && span.end <= end;
      });
    })
    .map((one) => (one.code === "YAML_EMPTY" ? { ...one, hint: HOW_TO_START } : one));
  return { ...source, diagnostics };
}

const HOW_TO_START =
  "write storyboard: 1, a title and shots, or start from a template with storyreel init";

async function loadSource(
  source: YamlSource,
  absolutePath: string,
  options: Omit<LoadStoryboardOptions, "cwd">,
): Promise<LoadedStoryboard> {
  const { value, file } = source;
  const refuse = (diagnostics: readonly Diagnostic[]): LoadedStoryboard => ({
    diagnostics,
    storyboard: undefined,
    models: new Map(),
    file,
  });
  if (value === undefined) return refuse(source.diagnostics);
  const otherVersion = checkVersion(source);
  if (otherVersion !== undefined) return refuse([...source.diagnostics, otherVersion]);

  const { check, advice } = await checkForm(value);
  const schemaDiagnostics = checkSchema(source, check, { codePrefix: "STORYBOARD", advice });
  if (!isPlainMap(value)) return refuse(joinDiagnostics(source, schemaDiagnostics));
  const pruned = pruneDocument(value, check.errors, advice);
  const list = createDiagnosticList(source, joinDiagnostics(source, schemaDiagnostics));
  const { catalogue = builtInCatalogue, files = createStoryboardFiles() } = options;
  const { models, areKnown } = await loadModels(pruned.document, catalogue);
  const { projectBudget } = options;
  const catalogued = { models, ...(await findOtherModels(areKnown ? undefined : catalogue)) };
  const shared = { ...pruned, source, files, path: absolutePath, ...catalogued, projectBudget };
  const contextOf = (profile: string | undefined, { report }: DiagnosticList): BoardContext => {
    const variables = createVariables({ ...pruned, source, report });
    return { ...shared, report, variables, profile };
  };
  const board = contextOf(options.profile, list);
  const resolved = await resolveWithSources(board);
  checkStoryboard(board, resolved);
  checkProfiles(board);

  let diagnostics = list.all();
  const others = options.everyProfile === true ? Object.keys(pruned.document.profiles ?? {}) : [];
  for (const name of others) {
    const found = createDiagnosticList(source, []);
    const withProfile = contextOf(name, found);
    const inProfile = await resolveWithSources(withProfile);
    checkStoryboard(withProfile, inProfile);
    diagnostics = sortByPlace([...diagnostics, ...newInProfile(diagnostics, withProfile, found)]);
  }
  return {
    diagnostics,
    storyboard: hasErrors(diagnostics) ? undefined : resolved.storyboard,
    models,
    file,
  };
}

async function resolveWithSources(board: BoardContext): Promise<ResolvedStoryboard> {
  const resolved = resolveStoryboard(board);
  const isOwn = resolved.shots.some(({ shot }) => shot.source.kind !== "request");
  const shown = isOwn
    ? await (await import("./look-at-sources.ts")).lookAtSources(board, resolved)
    : resolved;
  if (!shown.shots.some(({ shot }) => shot.length !== undefined)) return shown;
  const { followNarration } = await import("./follow-narration.ts");
  return followNarration(board, shown);
}

/** What is wrong with one profile alone. If the place is outside the profile, the message names the profile. */
function newInProfile(
  known: readonly Diagnostic[],
  { source, profile = "" }: BoardContext,
  found: DiagnosticList,
): readonly Diagnostic[] {
  const keyOf = ({ code, span }: Diagnostic): string => `${code} ${span.start} ${span.end}`;
  const keys = new Set(known.map(keyOf));
  const own = source.span(["profiles", profile], "value");
  return found
    .all()
    .filter((diagnostic) => !keys.has(keyOf(diagnostic)))
    .map((diagnostic) => {
      const { span, message } = diagnostic;
      const isInside = span.start >= own.start && span.end <= own.end;
      return isInside ? diagnostic : { ...diagnostic, message: `${message} (profile ${profile})` };
    });
}

// Mistakes in ids, names of assets, amounts and patterns: the schema shows them in editors, and our own rules report them more clearly.
const REPORTED_BY_RULES =
  /\/(?:id\/pattern|assets\/propertyNames(?:\/pattern)?|usd\/(?:pattern|minimum)|narration\/properties\/file_pattern\/pattern)$/;

/** The result of the check, and for a file with mistakes what knows the mistakes that people make. */
async function checkForm(value: JsonValue) {
  const isFormed = checkStoryboardForm(value);
  const check: SchemaCheck = () => isFormed;
  check.errors = checkStoryboardForm.errors;
  const advice = isFormed ? undefined : (await import("./storyboard-advice.ts")).storyboardAdvice;
  return { check, advice };
}

/** The published schema, without the mistakes that `checkIds` and `resolveStoryboard` report. */
const checkStoryboardForm: SchemaCheck = (value) => {
  validateStoryboard(value);
  checkStoryboardForm.errors = (validateStoryboard.errors ?? [])
    .filter(({ schemaPath }) => !REPORTED_BY_RULES.test(schemaPath))
    // Any word but `auto` was meant as a number.
    .map((error) =>
      error.schemaPath.endsWith("/duration/pattern")
        ? { ...error, keyword: "type", params: { type: "number" } }
        : error,
    );
  return checkStoryboardForm.errors.length === 0;
};

/** A file in a later format is not a file with mistakes: nothing else is checked. */
function checkVersion(source: YamlSource): Diagnostic | undefined {
  const { value, file } = source;
  const version = isPlainMap(value) ? value["storyboard"] : undefined;
  if (typeof version !== "number" || version === 1) return undefined;
  return {
    severity: "error",
    code: "STORYBOARD_VERSION",
    message: `this version of storyreel cannot read storyboard format ${version}`,
    file,
    span: source.span(["storyboard"], "value"),
    hint: "use storyboard: 1, or update storyreel",
  };
}

/** What could be meant by the name of a model that is unknown: read only if there is one. */
async function findOtherModels(
  catalogue: Catalogue | undefined,
): Promise<Pick<BoardContext, "modelIds" | "assetModelIds" | "listedIds">> {
  if (catalogue === undefined) return { modelIds: [], assetModelIds: [], listedIds: new Set() };
  const loaded = await Promise.all(catalogue.ids.map(catalogue.load));
  const models = loaded.filter((model) => model !== undefined);
  // A shot is a video.
  const videos = models.filter(({ output }) => output.media === "video");
  const listed = await loadListedModels();
  return {
    modelIds: videos.map(({ id }) => id),
    assetModelIds: models.flatMap(({ id, output }) => (output.ids === undefined ? [] : [id])),
    listedIds: new Set(listed.flatMap(({ ids }) => ids)),
  };
}

async function loadModels(
  document: StoryboardDocument,
  catalogue: Catalogue,
): Promise<{ readonly models: ReadonlyMap<string, Model>; readonly areKnown: boolean }> {
  const ids = new Set<string>();
  const note = (id: string | undefined): void => {
    if (id !== undefined) ids.add(id);
  };
  const add = (settings: ShotSettings | undefined): void => {
    note(settings?.model);
    note(settings?.first_frame?.generate?.model);
    note(settings?.last_frame?.generate?.model);
    note(settings?.narration?.generate?.model);
  };
  const addShot = (shot: ShotDocument | undefined, scene: SceneDocument | undefined): void => {
    add(shot);
    note(shot?.still?.generate?.model);
    if (namesNoModel(shot, scene, document)) note(usualModelId);
  };
  const { audio, characters = {} } = document;
  for (const cue of [audio?.music].flat()) note(cue?.generate?.model);
  note(audio?.narration?.generate?.model);
  for (const character of Object.values(characters)) {
    note(character?.voice?.model);
    note(character?.reference?.generate?.model);
  }
  add(document.defaults);
  for (const profile of Object.values(document.profiles ?? {})) add(profile);
  for (const scene of document.scenes ?? []) {
    add(scene?.defaults);
    for (const shot of scene?.shots ?? []) addShot(shot, scene);
  }
  for (const shot of document.shots ?? []) addShot(shot, undefined);
  for (const asset of Object.values(document.assets ?? {})) note(asset?.model);
  const loaded = await Promise.all(
    [...ids].map(async (id) => [id, await catalogue.load(id)] as const),
  );
  const known = loaded.filter((entry): entry is [string, Model] => entry[1] !== undefined);
  return { models: new Map(known), areKnown: known.length === loaded.length };
}
