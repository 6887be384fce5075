import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** A package of the program: the folder of its code, `src` in a checkout or `dist`. */
type CodeFolder = string;

/** The packages whose change can change a plan: this command, the renderer, and the models with their prices. */
export function codeFolders(): readonly CodeFolder[] {
  const doors = ["@storyreel/renderer/unchanged", "@storyreel/models"];
  return [
    dirname(import.meta.dirname),
    ...doors.map((door) => dirname(fileURLToPath(import.meta.resolve(door)))),
  ];
}

/** Names and versions of the packages. They identify the code of installed packages, which never changes in place. */
export function programVersions(folders: readonly CodeFolder[]): readonly string[] {
  return folders.map((folder) => {
    const text = readFileSync(join(dirname(folder), "package.json"), "utf8");
    const field = (name: string) => new RegExp(`"${name}":\\s*"([^"]+)"`).exec(text)?.[1] ?? "";
    return `${field("name")} ${field("version")}`;
  });
}

/** The files of packages that are worked on, such as those of a checkout: their version stays the same when they change. */
export function programFiles(folders: readonly CodeFolder[]): readonly string[] {
  return folders.filter((folder) => !isInstalled(folder)).flatMap(listCode);
}

function isInstalled(folder: CodeFolder): boolean {
  return folder.split(sep).includes("node_modules");
}

function listCode(folder: CodeFolder): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.(?:ts|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
