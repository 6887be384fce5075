import { resolve } from "node:path";
import type { ExitCode } from "@storyreel/renderer/events";
import { createFfmpegFinder } from "@storyreel/renderer/film";
import { commandLine, fileOperand, printable } from "@storyreel/renderer/kit";
import { collectFilm, timelineFormats, type CollectedFilm } from "@storyreel/renderer/timeline";
import { checkWritableFolder } from "../arguments/check-places.ts";
import { programName } from "../arguments/program-name.ts";
import { printJson, printProblem } from "../output/output.ts";
import { printDiagnostics } from "../output/print-diagnostics.ts";
import { printPath } from "../output/print-path.ts";
import type { CommandCall } from "./command.ts";
import { loadCut } from "./load-cut.ts";
import { warnOfMissing } from "./warn-of-missing.ts";

/** `storyreel export FILE --collect DIR`: a folder that an edit suite opens. */
export async function collectFolder(call: CommandCall, given: string): Promise<ExitCode> {
  const { flags, cwd, environment, output } = call;
  const folder = resolve(cwd, given);
  const problem =
    flags.output === undefined
      ? checkWritableFolder("--collect", folder)
      : {
          message: "-o and --collect cannot be used together",
          hint: "name the folder with --collect",
        };
  if (problem !== undefined) {
    printProblem(problem, output);
    return 2;
  }
  const cut = await loadCut(call);
  if ("exit" in cut) return cut.exit;
  if (cut.isRehearsal) output.stderr("rehearsal: these are stand-in clips\n");
  const format = timelineFormats.find((known) => known === flags.format);
  const collected = await collectFilm({
    ...cut,
    storyboard: cut.project.storyboard,
    folder,
    formats: format === undefined ? undefined : [format],
    style: flags.absolute ? "absolute" : "relative",
    ffmpeg: createFfmpegFinder({ environment, cacheDir: cut.cacheDir }),
    copiesDir: cut.workplace.caches.segments,
  });
  return report(collected, folder, call);
}

function report(film: CollectedFilm, folder: string, call: CommandCall): ExitCode {
  const { output } = call;
  switch (film.kind) {
    case "not-cut":
      printDiagnostics(film.diagnostics, output);
      return 1;
    case "no-clips": {
      const [file = ""] = call.operands;
      const render = [...programName(call.environment, "render"), fileOperand(file)];
      const message = "no shot of the film has a clip yet, so there is nothing to collect";
      printProblem({ message, hint: `render the film first: ${commandLine(render)}` }, output);
      return 3;
    }
    case "in-the-way": {
      const which = film.names.slice(0, 5).join(", ") + (film.names.length > 5 ? ", …" : "");
      const message = `${folder} has files that storyreel did not write, or that were changed since: ${which}`;
      const hint = "move or rename them, or collect into another folder; nothing was written";
      printProblem({ message, hint }, output);
      return 2;
    }
    case "collected":
      reportFiles(film, folder, call);
      return 0;
  }
}

type Collected = Extract<CollectedFilm, { readonly kind: "collected" }>;

function reportFiles(film: Collected, folder: string, { flags, output }: CommandCall): void {
  const { diagnostics, files, unused, missing, losses } = film;
  printDiagnostics(diagnostics, output);
  for (const loss of losses) output.stderr(printable(`warning: ${loss}\n`));
  warnOfMissing(missing, output);
  if (flags.json) {
    printJson({ type: "collected", output: folder, files, unused, missing, losses }, output);
    return;
  }
  const unchanged = files.filter(({ state }) => state === "unchanged").length;
  const lines = [
    ...files.flatMap(({ name, state }) => (state === "written" ? [`wrote  ${name}`] : [])),
    ...files.flatMap(({ name, state }) =>
      state === "kept" ? [`kept  ${name}  (changed since it was written)`] : [],
    ),
    ...unused.map((name) => `no longer needed  ${name}`),
    ...(unchanged === 0 ? [] : [`unchanged  ${unchanged} of ${files.length} files`]),
  ];
  output.stdout(printable(`${lines.join("\n")}\n`));
  printPath(folder, output);
}
