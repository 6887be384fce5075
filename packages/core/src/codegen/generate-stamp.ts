import { createHash, type Hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { OutputPlace } from "./write-files.ts";

/** What decides the output of a run. */
export type StampInputs = {
  /** Tells commands and their flags apart. */
  readonly name: string;
  /** Absolute folders of the specs. */
  readonly specs: readonly string[];
  /** Absolute files and folders with the code of the generator. Folders named `generated` in them are output. */
  readonly code: readonly string[];
  /** Absolute folder of the output. */
  readonly out: string;
};

/** The hashes of a run that found or left everything up to date. */
export type Stamp = {
  /** Absolute path of the file with the hashes. */
  readonly file: string;
  readonly inputs: string;
};

type Recorded = {
  readonly inputs: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
  readonly outputs: string;
};

/** `undefined`: there is no `node_modules` above the output, in which tools keep such files. */
export function openStamp(inputs: StampInputs): Stamp | undefined {
  const modules = findModules(inputs.out);
  if (modules === undefined) return undefined;
  const { name, out } = inputs;
  const id = createHash("sha256")
    .update(JSON.stringify([name, out]))
    .digest("hex")
    .slice(0, 16);
  const file = path.join(modules, ".cache", "storyreel", `generate-${id}.json`);
  return { file, inputs: hashInputs(inputs) };
}

/** How many files there are, if nothing has changed since the stamp was written: neither what they are made of, nor they. */
export function countIfCurrent({ file, inputs }: Stamp, out: string): number | undefined {
  try {
    const recorded = JSON.parse(readFileSync(file, "utf8")) as Partial<Recorded>;
    const { folders, files, outputs } = recorded;
    if (recorded.inputs !== inputs || folders === undefined || files === undefined)
      return undefined;
    return hashOutputs(out, folders, files) === outputs ? files.length : undefined;
  } catch {
    // No stamp, one that is damaged, or a file that is gone: all of them mean that there is work.
    return undefined;
  }
}

/** Remembers that these files are what the inputs give. A folder that cannot be written is no reason to fail. */
export function writeStamp(
  { file, inputs }: Stamp,
  files: readonly string[],
  { root, folders }: OutputPlace,
): void {
  try {
    const outputs = hashOutputs(root, folders, files);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ inputs, folders, files, outputs } satisfies Recorded));
  } catch {
    // The next run does all the work again.
  }
}

function hashInputs({ name, specs, code }: StampInputs): string {
  const hash = createHash("sha256").update(JSON.stringify([name, process.version]));
  for (const one of specs) addTree(hash, one, []);
  for (const one of code) addTree(hash, one, ["node_modules", "generated"]);
  return hash.digest("hex");
}

/** Names and contents, in a fixed order. */
function addTree(hash: Hash, at: string, left: readonly string[]): void {
  const entries = listIfFolder(at);
  if (entries === undefined) {
    hash.update(`\0${at}\0`).update(existsSync(at) ? readFileSync(at) : "missing");
    return;
  }
  for (const entry of entries.toSorted()) {
    if (!left.includes(entry)) addTree(hash, path.join(at, entry), left);
  }
}

function listIfFolder(at: string): readonly string[] | undefined {
  try {
    return readdirSync(at);
  } catch {
    return undefined;
  }
}

function hashOutputs(root: string, folders: readonly string[], files: readonly string[]): string {
  const hash = createHash("sha256");
  // A file that does not belong there is a difference too.
  for (const folder of folders) {
    hash.update(`\0${readdirSync(path.join(root, folder)).toSorted().join("\0")}`);
  }
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

function findModules(folder: string): string | undefined {
  const modules = path.join(folder, "node_modules");
  if (existsSync(modules)) return modules;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : findModules(parent);
}
