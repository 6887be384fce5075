import type { Stats } from "node:fs";

const isFolder = "is a folder, not a file";

/** Why a file or folder could not be used, in words; the error's own message if it is not about one. */
export function describeFailure(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
      return "no such file or folder";
    case "EEXIST":
    case "ENOTDIR":
      return "is a file, not a folder";
    case "EISDIR":
      return isFolder;
    case "ELOOP":
      return "is a link that leads back to itself";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "EROFS":
      return "the file system is read-only";
    case "ENOSPC":
      return "no space left on the device";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** What is wrong with something that should be a file; undefined: nothing. Reading a pipe or a device may never end. */
export function describeNoFile(found: Stats): string | undefined {
  if (found.isFile()) return undefined;
  return found.isDirectory() ? isFolder : "is a pipe, a socket or a device, not a file";
}
