import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { JsonObject } from "../catalogue/json.ts";
import type { ExportFormat } from "./export-format.ts";
import { pactFile } from "./pact-file.ts";
import type { Played, PlayOptions } from "./play-recordings.ts";
import { playRecordings } from "./play-recordings.ts";
import { specmaticExamples } from "./specmatic-examples.ts";

export type ExportOptions = Omit<PlayOptions, "origin"> & {
  readonly format: ExportFormat;
  /** A Pact file, or the folder of Specmatic's examples. Created with its folders; files with the same names are replaced. */
  readonly out: string;
  /** The consumer in a Pact file. Default `client`. */
  readonly consumer?: string;
};

/** The files that were written, and the recordings that are in none of them. */
export type ExportedRecordings = {
  readonly files: readonly string[];
  readonly calls: number;
  readonly skipped: Played["skipped"];
};

/**
 * Writes the calls and answers of recordings for contract tests of other tools. The same recordings give the same bytes.
 *
 * @throws RecordingError when a recording has mistakes
 */
export async function exportRecordings(options: ExportOptions): Promise<ExportedRecordings> {
  const { format, out, consumer = "client", ...rest } = options;
  const { played, skipped } = await playRecordings({ ...rest, origin: "https://media.example" });
  switch (format) {
    case "pact": {
      const pact = pactFile(played, consumer);
      await write(out, pact);
      const { interactions } = pact;
      return {
        files: [out],
        calls: Array.isArray(interactions) ? interactions.length : 0,
        skipped,
      };
    }
    case "specmatic": {
      const examples = specmaticExamples(played);
      for (const { name, content } of examples) await write(join(out, name), content);
      const files = examples.map(({ name }) => join(out, name));
      return { files, calls: files.length, skipped };
    }
  }
}

async function write(file: string, content: JsonObject): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(content, undefined, 2)}\n`);
}
