import { printable } from "@storyreel/renderer/kit";
import { exportEnding, timelineFormats, writeExports } from "@storyreel/renderer/timeline";
import { printJson, printProblem } from "../output/output.ts";
import { printDiagnostics } from "../output/print-diagnostics.ts";
import { printPath } from "../output/print-path.ts";
import { collectFolder } from "./collect-film.ts";
import type { Command } from "./command.ts";
import { loadCut } from "./load-cut.ts";
import { makeFolderOf, outputPath } from "./output-path.ts";
import { warnOfMissing } from "./warn-of-missing.ts";

/** `storyreel export FILE --format otio|fcpxml|edl|srt|vtt|--collect DIR`: the cut for an edit suite. Generates nothing. */
export const exportTimeline: Command = async (call) => {
  const { flags, output } = call;
  if (flags.collect !== undefined) return collectFolder(call, flags.collect);
  const format = timelineFormats.find((known) => known === flags.format);
  if (format === undefined) {
    const hint = `use one of ${timelineFormats.join(", ")}`;
    printProblem({ message: "export needs a --format, or --collect DIR", hint }, output);
    return 2;
  }
  const cut = await loadCut(call);
  if ("exit" in cut) return cut.exit;
  const path = outputPath(
    call,
    cut,
    `${cut.baseName}${exportEnding(format, cut.project.storyboard.language)}`,
  );
  if (path === undefined) return 2;
  await makeFolderOf(path, call, cut);
  const { paths, diagnostics, missing, losses } = await writeExports({
    ...cut,
    storyboard: cut.project.storyboard,
    formats: [format],
    outDir: cut.locations.outDir,
    outputPath: path,
    style: flags.absolute ? "absolute" : "relative",
  });
  printDiagnostics(diagnostics, output);
  const [written] = paths;
  if (written === undefined) return 1;
  for (const loss of losses) output.stderr(printable(`warning: ${loss}\n`));
  warnOfMissing(missing, output);
  if (flags.json) printJson({ type: "exported", format, output: written, missing, losses }, output);
  else printPath(written, output);
  return 0;
};
