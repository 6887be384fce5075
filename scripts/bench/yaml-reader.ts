import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Benchmark } from "./benchmark.ts";
import { measureCommands, type Command } from "./measure-command.ts";
import { cli, storyboardOf } from "./plan-speed.ts";

const sizes = [5, 1_000, 10_000] as const;

/** What the reader for plain YAML saves: the same file with one anchor is read by the yaml library instead. */
export const yamlReader: Benchmark = {
  name: "yaml-reader",
  title: "Validate a storyboard: own YAML reader and yaml library",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "storyreel-bench-"));
    try {
      const command = (count: number, reader: "own" | "library"): Command => {
        const file = `${count}-${reader}.yaml`;
        const text = storyboardOf(count);
        writeFileSync(
          join(folder, file),
          reader === "own" ? text : text.replace("title: ", "title: &title "),
        );
        return {
          name: `${count} shots, ${reader}`,
          argv: [...cli, "validate", file],
          cwd: folder,
          env: { GMI_API_KEY: undefined, INIT_CWD: undefined, CI: "1" },
        };
      };
      const figures = await measureCommands(
        sizes.flatMap((count) => [command(count, "own"), command(count, "library")]),
        { runs: 7, warmup: 1 },
      );
      return {
        columns: ["storyboard, reader", "wall ms", "CPU ms", "exit"],
        rows: figures.map((row) => [
          row.name,
          row.wallMs.median,
          row.cpuMs.median,
          row.exitCodes.join(","),
        ]),
        notes: ["Medians of 7 interleaved runs, the start of Node included."],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
