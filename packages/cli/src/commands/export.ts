import { join, resolve } from "node:path";
import { suggest } from "@storyreel/models/source";
import { counted, printable } from "@storyreel/renderer/kit";
import { timelineFormats, writeExports } from "@storyreel/renderer/timeline";
import { checkOutputFile, formatPlaceProblem } from "../arguments/check-places.ts";
import type { Command } from "./command-context.ts";
import { printDiagnostics } from "../output/print-diagnostics.ts";
import { loadCut } from "./load-cut.ts";

/** `storyreel export FILE --format otio|fcpxml|edl|srt|vtt`: the cut, for an edit suite. Generates nothing. */
export const exportTimeline: Command = async (call) => {
  const { flags, cwd, output } = call;
  const format = timelineFormats.find((known) => known === flags.format);
  if (format === undefined) {
    output.stderr(describeFormat(flags.format));
    return 2;
  }
  const cut = await loadCut(call);
  if ("exit" in cut) return cut.exit;
  const { isRehearsal, project, locations } = cut;
  if (isRehearsal) output.stderr("rehearsal: the clips are stand-ins\n");
  const outputPath =
    flags.output === undefined
      ? join(locations.outDir, `${cut.baseName}.${format}`)
      : resolve(cwd, flags.output);
  const problem = checkOutputFile(flags.output === undefined ? "--out" : "-o", outputPath);
  if (problem !== undefined) {
    output.stderr(formatPlaceProblem(problem));
    return 2;
  }
  const written = await writeExports({
    ...cut,
    storyboard: project.storyboard,
    formats: [format],
    outDir: locations.outDir,
    outputPath,
    style: flags.absolute ? "absolute" : "relative",
  });
  printDiagnostics(written.diagnostics, output);
  const [path] = written.paths;
  if (path === undefined) return 1;
  const { missing, losses } = written;
  for (const loss of losses) output.stderr(printable(`warning: ${loss}\n`));
  if (missing.length > 0) {
    const which = missing.slice(0, 5).join(", ") + (missing.length > 5 ? ", …" : "");
    output.stderr(
      `warning: ${counted(missing.length, "shot")} without a clip yet: ${which}\n  hint: render makes them; in the cut they have their place and no media\n`,
    );
  }
  output.stdout(
    flags.json
      ? `${JSON.stringify({ type: "exported", format, output: path, missing, losses })}\n`
      : `${path}\n`,
  );
  return 0;
};

function describeFormat(wanted: string | undefined): string {
  const all = timelineFormats.join(", ");
  if (wanted === undefined) return `storyreel: export needs a --format\n  hint: one of ${all}\n`;
  const near = suggest(wanted, timelineFormats);
  const hint = near === undefined ? `one of ${all}` : `did you mean "${near}"?`;
  return `storyreel: there is no format "${wanted}" to export\n  hint: ${hint}\n`;
}
