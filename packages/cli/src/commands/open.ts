import { existsSync } from "node:fs";
import { commandLine } from "@storyreel/renderer/kit";
import { programName } from "../arguments/program-name.ts";
import { openFile } from "../output/open-file.ts";
import { printJson, printProblem } from "../output/output.ts";
import { printPath } from "../output/print-path.ts";
import type { Command } from "./command.ts";
import { loadCut } from "./load-cut.ts";
import { writeReview } from "./review.ts";

/** `storyreel open FILE`: the film or the review page, in the program that the system has for it. */
export const open: Command = async (call) => {
  const { flags, output, environment } = call;
  const cut = await loadCut(call);
  if ("exit" in cut) return cut.exit;
  const path = flags.review ? await writeReview(cut, call) : cut.filmPath;
  if (path === undefined) return 2;
  if (!existsSync(path)) {
    const message = `there is no film yet: ${path} does not exist`;
    const profile = flags.profile === undefined ? [] : ["--profile", flags.profile];
    const words = [...programName(environment, "render"), ...call.operands, ...profile];
    printProblem({ message, hint: `make it with ${commandLine(words)}` }, output);
    return 2;
  }
  const isOpened = await openFile(path, environment);
  if (flags.json) printJson({ type: "opened", path, isOpened }, output);
  else printPath(path, output);
  if (!isOpened)
    output.stderr("this machine has no program that opens it; open the path yourself\n");
  return 0;
};
