import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Texts that belong to the package: beside its code, or inside the single executable that is made of it. */
export type PackageFiles = {
  /** Paths of the files in a folder. */
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<string>;
};

/** @param root of the package; unused in the executable. */
export function openPackageFiles(root: string): PackageFiles {
  const sea = process.getBuiltinModule("node:sea");
  if (!sea.isSea()) {
    return {
      list: async (folder) =>
        (await readdir(join(root, folder))).map((file) => `${folder}/${file}`),
      read: (path) => readFile(join(root, path), "utf8"),
    };
  }
  const texts: Readonly<Record<string, string>> = JSON.parse(sea.getAsset("files.json", "utf8"));
  return {
    list: async (folder) => Object.keys(texts).filter((path) => path.startsWith(`${folder}/`)),
    read: async (path) => texts[path] ?? "",
  };
}
