import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { isUnfinishedName } from "@storyreel/models/paths";
import { codeOf } from "../kit/errors.ts";
import { mediaEndings } from "./media-store.ts";

/** A file in a state folder that storyreel made. The ledger and its lock are not among them. */
export type StoredFile = {
  /**
   * - `clip`: what a request made: a clip, a picture or a sound
   * - `damaged-clip`: one that was moved aside because its bytes did not match
   * - `segment`: an encoded part of a film, picture or sound
   * - `film`: what a film was made from
   * - `picture`: a frame, a poster, a contact sheet
   * - `proxy`: a copy of a clip, or of its sound, that browsers play; `sha256` is that of the clip
   * - `facts`: facts about a clip, if `sha256` says which
   * - `stamp`: a render that had nothing to do
   * - `unfinished`: what a killed process left behind
   */
  readonly kind:
    | "clip"
    | "damaged-clip"
    | "segment"
    | "film"
    | "picture"
    | "proxy"
    | "facts"
    | "stamp"
    | "unfinished";
  /** Absolute. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** Of the clip that it is, or is about; `undefined`: its name does not say. */
  readonly sha256: string | undefined;
};

export type Stored = {
  readonly files: readonly StoredFile[];
  /** Links: what they lead to may be shared with other state folders. */
  readonly links: readonly string[];
};

/** Absolute paths of the folders in a state folder. */
type StoredPlaces = {
  readonly media: string;
  readonly caches: {
    readonly facts: string;
    readonly segments: string;
    readonly films: string;
    readonly stills: string;
  };
};

type Named = Pick<StoredFile, "kind"> & { readonly sha256?: string };
type NameReader = (name: string) => Named | undefined;

/** Lists what a state folder contains, by the names that storyreel gives. Other files are not listed, and links not followed. */
export async function listStored(root: string, { media, caches }: StoredPlaces): Promise<Stored> {
  const found: { files: StoredFile[]; links: string[] } = { files: [], links: [] };
  const looks: readonly (readonly [folder: string, read: NameReader])[] = [
    [media, readMediaName],
    [caches.segments, (name) => product(name, "segment", /^[\da-f]{40}\.(mp4|m4a)$/)],
    [caches.films, (name) => product(name, "film", /^film-[\da-f]{24}\.json$/)],
    [caches.stills, (name) => product(name, "picture", /^[\da-f]{40}\.(png|jpg)$/)],
    [caches.facts, readFactsName],
    [join(root, "stamps"), (name) => product(name, "stamp", /^[\da-f]{32}\.json$/)],
  ];
  if (await isLink(root)) return { files: [], links: [root] };
  for (const [folder, read] of looks) await look(folder, read, found);
  return found;
}

async function look(
  folder: string,
  read: NameReader,
  found: { readonly files: StoredFile[]; readonly links: string[] },
): Promise<void> {
  if (await isLink(folder)) {
    found.links.push(folder);
    return;
  }
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) found.links.push(path);
    if (entry.isDirectory() && /^[\da-f]{2}$/.test(entry.name)) await look(path, read, found);
    const named = entry.isFile() ? readName(entry.name, read) : undefined;
    if (named === undefined) continue;
    const { size: sizeBytes, mtimeMs: modifiedMs } = await lstat(path);
    const { kind, sha256 } = named;
    found.files.push({ kind, path, sizeBytes, modifiedMs, sha256 });
  }
}

function readName(name: string, read: NameReader): Named | undefined {
  return isUnfinishedName(name) ? { kind: "unfinished" } : read(name);
}

function product(name: string, kind: StoredFile["kind"], form: RegExp): Named | undefined {
  return form.test(name) ? { kind } : undefined;
}

function readMediaName(name: string): Named | undefined {
  const [, sha256, ending, damaged] =
    /^([\da-f]{64})\.([\da-z]{3,4})(\.damaged-[\da-f]{12})?$/.exec(name) ?? ([] as const);
  if (sha256 === undefined || !mediaEndings.some((one) => one === ending)) return undefined;
  return { kind: damaged === undefined ? "clip" : "damaged-clip", sha256 };
}

function readFactsName(name: string): Named | undefined {
  const [, sha256] = /^(?:clip|sound)-([\da-f]{64})\.json$/.exec(name) ?? ([] as const);
  if (sha256 !== undefined) return { kind: "facts", sha256 };
  const [, original] = /^proxy-([\da-f]{64})(?:\.mp4|-[\d.]+\.m4a)$/.exec(name) ?? ([] as const);
  if (original !== undefined) return { kind: "proxy", sha256: original };
  return (
    product(name, "picture", /^[\da-f]{40}\.(png|jpg)$/) ??
    product(name, "facts", /^[\da-f]{40}\.json$/)
  );
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}
