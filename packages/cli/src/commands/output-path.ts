import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { makeOutFolder } from "@storyreel/renderer/kit";
import { checkOutputFile } from "../arguments/check-places.ts";
import { printProblem } from "../output/output.ts";
import type { CommandCall } from "./command.ts";
import type { Cut } from "./load-cut.ts";
import { projectInputs } from "./project-inputs.ts";

/**
 * Where a command writes its file: `-o`, or this name next to the film. `undefined`, with the reason printed, if it cannot
 * be written there. First prints whether the file will show a rehearsal.
 */
export function outputPath(
  { flags, cwd, output }: CommandCall,
  cut: Cut,
  name: string,
): string | undefined {
  const { locations, isRehearsal } = cut;
  if (isRehearsal) output.stderr("rehearsal: these are stand-in clips\n");
  const path =
    flags.output === undefined ? join(locations.outDir, name) : resolve(cwd, flags.output);
  const flag = flags.output === undefined ? "--out" : "-o";
  const problem = checkOutputFile(flag, path, projectInputs(cut));
  if (problem === undefined) return path;
  printProblem(problem, output);
  return undefined;
}

/** Creates the folder of what `outputPath` has named. */
export async function makeFolderOf(path: string, { flags }: CommandCall, { locations }: Cut) {
  if (flags.output === undefined) await makeOutFolder(locations);
  else await mkdir(dirname(path), { recursive: true });
}
