import { extname } from "node:path";
import { portableName } from "@storyreel/models/paths";

/**
 * Gives every file a name of its own that all file systems take, also on a disk that ignores case, and as near to the wanted one
 * as that can be. Names in different folders may be equal.
 *
 * @returns the path with `/`.
 */
export function createNamer(): (folder: string, wanted: string) => string {
  const taken = new Set<string>();
  return (folder, wanted) => {
    const { stem, ending } = split(wanted);
    let path = `${folder}/${stem}${ending}`;
    for (let count = 2; taken.has(folded(path)); count += 1) {
      path = `${folder}/${stem}_${count}${ending}`;
    }
    taken.add(folded(path));
    return path;
  };
}

/** The ending says what a file is, so it stays when a long name is cut. */
function split(wanted: string): { readonly stem: string; readonly ending: string } {
  const ending = extname(wanted);
  if (!/^\.[A-Za-z\d]{1,8}$/.test(ending)) return { stem: portableName(wanted), ending: "" };
  return { stem: portableName(wanted.slice(0, -ending.length)), ending };
}

/** Equal for names that a disk may take for one. */
function folded(path: string): string {
  return path.normalize("NFKC").toUpperCase().toLowerCase();
}
