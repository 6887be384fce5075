import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { formatRecordingProblem, parseRecording } from "./parse-recording.ts";
import type { Recording } from "./recording.ts";

/** Recordings by name, from the user's folder first and then from those that come with the package. */
export type RecordingLibrary = {
  /** Sorted names of all that can be asked for. */
  readonly names: readonly string[];
  /** Recordings that say which requests they are for, from the user's folder only. */
  matching(): Promise<readonly Recording[]>;
  /** @throws RecordingError when the file has mistakes; undefined when there is no such recording. */
  load(name: string): Promise<Recording | undefined>;
};

/** A recording that cannot be used: all its mistakes, one a line with its place. */
export class RecordingError extends Error {
  override readonly name: string = "RecordingError";
  readonly code = "RECORDING_INVALID";
}

/** Opens the folders without reading the files; each is read and checked when it is first asked for. */
export async function openRecordings(userFolder: string | undefined): Promise<RecordingLibrary> {
  const bundled = await listRecordings(bundledFolder);
  const own =
    userFolder === undefined ? new Map<string, string>() : await listRecordings(userFolder);
  const paths = new Map([...bundled, ...own]);
  const loaded = new Map<string, Promise<Recording>>();
  const load = async (name: string): Promise<Recording | undefined> => {
    const path = paths.get(name);
    if (path === undefined) return undefined;
    const reading = loaded.get(name) ?? readRecording(name, path);
    loaded.set(name, reading);
    return reading;
  };
  return {
    names: [...paths.keys()].toSorted(),
    load,
    matching: async () => {
      const all = await Promise.all([...own.keys()].toSorted().map(load));
      return all
        .filter((recording) => recording?.match !== undefined)
        .filter((one) => one !== undefined);
    },
  };
}

const bundledFolder = join(import.meta.dirname, "../../recordings");
const schemaFile = join(import.meta.dirname, "../../schemas/recording.schema.json");

async function listRecordings(folder: string): Promise<Map<string, string>> {
  const files = await readdir(folder);
  return new Map(
    files
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => [file.slice(0, -".yaml".length), join(folder, file)]),
  );
}

async function readRecording(name: string, path: string): Promise<Recording> {
  schema ??= compileSchema();
  const text = await readFile(path, "utf8");
  const result = await parseRecording({ path, name, text }, await schema);
  if ("recording" in result) return result.recording;
  throw new RecordingError(result.problems.map(formatRecordingProblem).join("\n"));
}

let schema: Promise<ValidateFunction> | undefined;

/** The check of `schemas/recording.schema.json`; ajv is loaded with the first recording. */
export async function compileSchema(): Promise<ValidateFunction> {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const document: unknown = JSON.parse(await readFile(schemaFile, "utf8"));
  const ajv = new Ajv2020({
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
