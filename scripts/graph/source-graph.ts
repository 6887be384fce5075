import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readPackages, root, type Package } from "../packages.ts";
import { readImports } from "./read-imports.ts";

export type SourceGraph = {
  /** Files by their path from the root of the repository, with `/`. */
  readonly files: ReadonlyMap<string, SourceFile>;
};

export type SourceFile = {
  readonly path: string;
  /** The folder below `packages/`, or `scripts`. */
  readonly package: string;
  readonly isTest: boolean;
  /** Folder below `src`, empty for the entry points; undefined outside of `src`. */
  readonly folder: string | undefined;
  readonly imports: readonly SourceImport[];
};

export type SourceImport = {
  readonly line: number;
  readonly specifier: string;
} & (
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "package"; readonly package: string; readonly name: string }
  /** Of npm. */
  | { readonly kind: "library"; readonly name: string }
);

/** What a file's text names, before it is resolved. */
export type ReadFile = { readonly path: string; readonly text: string };

/** Reads the TypeScript and JavaScript files of the packages and of `scripts`, without what is built or installed. */
export function readSourceFiles(): readonly ReadFile[] {
  return [...readPackages().map(({ folder }) => folder), "scripts"]
    .flatMap((folder) => listFiles(folder))
    .map((file) => ({
      path: file,
      text: readFileSync(path.join(root, file), "utf8"),
    }));
}

/**
 * Resolves imports of files by path and of packages by name. What else a file imports is dropped: Node's modules, JSON, and
 * files that the compiler would miss anyway.
 */
export function buildSourceGraph(
  read: readonly ReadFile[],
  packages: readonly Pick<Package, "name" | "folder">[],
): SourceGraph {
  const folders = new Map(packages.map(({ name, folder }) => [name, path.basename(folder)]));
  const known = new Set(read.map((file) => file.path));
  const resolve = (from: string, specifier: string) => {
    if (specifier.startsWith(".")) {
      const file = path.posix.join(path.posix.dirname(from), specifier);
      return known.has(file) ? ({ kind: "file", file } as const) : undefined;
    }
    if (specifier.startsWith("node:") || specifier.startsWith("#")) return undefined;
    const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
    const folder = folders.get(name);
    return folder === undefined
      ? ({ kind: "library", name } as const)
      : ({ kind: "package", package: folder, name } as const);
  };
  const files = read.map((file): SourceFile => {
    const imports = readImports(file.path, file.text).flatMap(({ specifier, line }) => {
      const target = resolve(file.path, specifier);
      return target === undefined ? [] : [{ line, specifier, ...target }];
    });
    return { path: file.path, ...placeOf(file.path), imports };
  });
  return { files: new Map(files.map((file) => [file.path, file])) };
}

function placeOf(file: string): Pick<SourceFile, "package" | "isTest" | "folder"> {
  const [top = "", name = "", area, ...rest] = file.split("/");
  if (top !== "packages")
    return { package: top, isTest: file.includes(".test"), folder: undefined };
  const isSource = area === "src";
  return {
    package: name,
    isTest: (!isSource && area !== "bin") || /\.test(-d)?\.ts$/.test(file),
    folder: isSource ? rest.slice(0, -1).join("/") : undefined,
  };
}

const leftOut = new Set(["node_modules", "dist", "out", ".turbo", "__snapshots__", "recordings"]);

function listFiles(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return leftOut.has(entry.name) ? [] : listFiles(file);
      return /\.[cm]?[jt]sx?$/.test(entry.name) ? [file] : [];
    });
}
