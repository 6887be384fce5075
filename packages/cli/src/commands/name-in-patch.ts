import { basename, dirname } from "node:path";
import { pathBelow } from "@storyreel/models/paths";
import { findUpwards } from "../arguments/locate.ts";

/** Relative to the top of the repository, where `git apply` looks; outside of one, relative to the working directory. */
export async function nameInPatch(file: string, cwd: string): Promise<string> {
  const top = await findUpwards(dirname(file), [".git"]);
  return pathBelow(top ?? cwd, file) ?? basename(file);
}
