import { dirname, join } from "node:path";
import { updateWholeFile } from "../../kit/whole-file.ts";
import type { Diagnostic } from "@storyreel/models/source";
import { buildHandover, type HandoverOptions } from "../build-handover.ts";
import {
  exportEnding,
  formatTimeline,
  listLosses,
  type TimelineFormat,
} from "./format-timeline.ts";

/** The exports that were written. */
export type WrittenExports = {
  /** Absolute, in the order of the formats; empty when the film cannot be cut as the storyboard demands. */
  readonly paths: readonly string[];
  /** True when every file already had the same text. */
  readonly reused: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of the shots that are in the cut without media. */
  readonly missing: readonly string[];
  /** Sentences about what a format cannot express. */
  readonly losses: readonly string[];
};

/**
 * Writes the cut of a film in each format. A file that already has the right text is not touched.
 *
 * @throws MediaError for a clip that exists but cannot be read; Node's error when a file cannot be written.
 */
export async function writeExports(
  options: HandoverOptions & {
    readonly formats: readonly TimelineFormat[];
    readonly outDir: string;
    /** Of the files, without extension. */
    readonly baseName: string;
    /** Instead of `outDir` and `baseName`, when there is one format. */
    readonly outputPath?: string | undefined;
    /** Default: relative to the file. */
    readonly style?: "relative" | "absolute";
  },
): Promise<WrittenExports> {
  const { formats, outDir, baseName, outputPath, style = "relative" } = options;
  if (formats.length === 0) {
    return { paths: [], reused: true, diagnostics: [], missing: [], losses: [] };
  }
  const { handover, diagnostics, missing } = await buildHandover(options);
  if (handover === undefined) return { paths: [], reused: false, diagnostics, missing, losses: [] };
  const paths: string[] = [];
  let reused = true;
  for (const format of formats) {
    const ending = exportEnding(format, options.storyboard.language);
    const path = outputPath ?? join(outDir, `${baseName}${ending}`);
    const text = formatTimeline(handover, format, { folder: dirname(path), style });
    reused = !(await updateWholeFile(path, text)) && reused;
    paths.push(path);
  }
  const losses = formats.flatMap((format) => listLosses(handover, format));
  return { paths, reused, diagnostics, missing, losses };
}
