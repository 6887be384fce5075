import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { describeFailure, describeNoFile } from "./describe-failure.ts";
import { openPackageFiles } from "./package-files.ts";
import { formatRecordingProblem, parseRecording } from "./parse-recording.ts";
import type { Recording } from "./recording.ts";

/** Recordings by name. Those in the user's folder come before those of the package. */
export type RecordingLibrary = {
  /** Names of all recordings, sorted. */
  names(): readonly string[];
  /** Names of the recordings in the user's folder, sorted. */
  ownNames(): readonly string[];
  /** Recordings in the user's folder that have a `match`. */
  matching(): Promise<readonly Recording[]>;
  /** Undefined if there is no such recording. @throws RecordingError when the file has mistakes */
  load(name: string): Promise<Recording | undefined>;
  /** What `matching` and `load` returned before; undefined before their first call. */
  peekMatching(): readonly Recording[] | undefined;
  peek(name: string): Recording | undefined;
  /** Reads the folders again. Running jobs keep their recordings. @throws RecordingError and changes nothing */
  reload(): Promise<void>;
};

/** A recording that cannot be used. The message has one line for each mistake, with its position. */
export class RecordingError extends Error {
  override readonly name: string = "RecordingError";
  readonly code = "RECORDING_INVALID";
  /** The lines of the message. */
  readonly problems: readonly string[];
  constructor(problems: string | readonly string[], options?: ErrorOptions) {
    const lines = typeof problems === "string" ? [problems] : problems;
    super(lines.join("\n"), options);
    this.problems = lines;
  }
}

/** Lists the folders. Each file is read and checked when it is first needed. */
export async function openRecordings(userFolder: string | undefined): Promise<RecordingLibrary> {
  let shelf = await openShelf(userFolder);
  return {
    names: () => shelf.names,
    ownNames: () => shelf.ownNames,
    load: (name) => shelf.load(name),
    matching: () => shelf.matching(),
    peek: (name) => shelf.loaded.get(name),
    peekMatching: () => shelf.ownMatching(),
    reload: async () => {
      const next = await openShelf(userFolder);
      await next.matching();
      shelf = next;
    },
  };
}

/** The contents of the folders at one time. */
type Shelf = {
  readonly names: readonly string[];
  readonly ownNames: readonly string[];
  readonly loaded: ReadonlyMap<string, Recording>;
  load(name: string): Promise<Recording | undefined>;
  matching(): Promise<readonly Recording[]>;
  ownMatching(): readonly Recording[] | undefined;
};

async function openShelf(userFolder: string | undefined): Promise<Shelf> {
  const ours = listRecordings(await bundled.list("recordings"), readBundled);
  const own = listRecordings(
    userFolder === undefined
      ? []
      : (await filesIn(userFolder)).map((file) => join(userFolder, file)),
    readOwn,
  );
  const paths = new Map([...ours, ...own]);
  const ownNames = [...own.keys()].toSorted();
  const loading = new Map<string, Promise<Recording>>();
  const loaded = new Map<string, Recording>();
  let ownMatching: readonly Recording[] | undefined = own.size === 0 ? [] : undefined;
  const load = async (name: string): Promise<Recording | undefined> => {
    const place = paths.get(name);
    if (place === undefined) return undefined;
    const reading = loading.get(name) ?? readRecording(name, place);
    loading.set(name, reading);
    const recording = await reading;
    loaded.set(name, recording);
    return recording;
  };
  const matching = async (): Promise<readonly Recording[]> => {
    const all = await settleAll(ownNames.map(load));
    ownMatching = all.flatMap((one) => (one?.match === undefined ? [] : [one]));
    return ownMatching;
  };
  return {
    names: [...paths.keys()].toSorted(),
    ownNames,
    loaded,
    load,
    matching,
    ownMatching: () => ownMatching,
  };
}

/** All values, or one error with the mistakes in all files. */
async function settleAll<T>(promises: readonly Promise<T>[]): Promise<readonly T[]> {
  const settled = await Promise.allSettled(promises);
  const values: T[] = [];
  const mistakes: string[] = [];
  for (const result of settled) {
    if (result.status === "fulfilled") values.push(result.value);
    else if (result.reason instanceof RecordingError) mistakes.push(...result.reason.problems);
    else throw result.reason;
  }
  if (mistakes.length > 0) throw new RecordingError(mistakes);
  return values;
}

const bundled = openPackageFiles(join(import.meta.dirname, "../.."));
const readBundled = (path: string): Promise<string> => bundled.read(path);

async function readOwn(path: string): Promise<string> {
  const problem = describeNoFile(await stat(path));
  if (problem !== undefined) throw new Error(problem);
  return readFile(path, "utf8");
}

/** Where a recording is, and how it is read. */
type Place = { readonly path: string; readonly read: (path: string) => Promise<string> };

function listRecordings(files: readonly string[], read: Place["read"]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const path of files.toSorted()) {
    const name = /^(.+)\.ya?ml$/iu.exec(basename(path))?.[1];
    if (name === undefined) continue;
    const other = places.get(name);
    if (other !== undefined)
      throw new RecordingError(`${path}: a recording with the same name exists: ${other.path}`);
    places.set(name, { path, read });
  }
  return places;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const problem = describeFailure(error);
    throw new RecordingError(
      `${folder}: ${problem}; expected a folder with recordings (NAME.yaml)`,
      {
        cause: error,
      },
    );
  }
}

async function readRecording(name: string, { path, read }: Place): Promise<Recording> {
  schema ??= compileSchema();
  const text = await read(path).catch((error: unknown) => {
    throw new RecordingError(`${path}: ${describeFailure(error)}`, { cause: error });
  });
  const result = await parseRecording({ path, name, text }, await schema);
  if ("recording" in result) return result.recording;
  throw new RecordingError(result.problems.map(formatRecordingProblem));
}

let schema: Promise<ValidateFunction> | undefined;

/** Compiles `schemas/recording.schema.json`. Loads ajv, so it waits for the first recording. */
export async function compileSchema(): Promise<ValidateFunction> {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const document: unknown = JSON.parse(await bundled.read("schemas/recording.schema.json"));
  const ajv = new Ajv2020({
    // A test checks the schema itself: doing so here takes longer than compiling it.
    meta: false,
    validateSchema: false,
    allErrors: true,
    discriminator: true,
    verbose: true,
    allowUnionTypes: true,
  });
  return ajv.compile(isSchema(document) ? document : {});
}

function isSchema(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
