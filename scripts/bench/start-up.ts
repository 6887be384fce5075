import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Benchmark } from "./benchmark.ts";
import { measureCommands, type Command } from "./measure-command.ts";

const root = join(import.meta.dirname, "..", "..");
const cli = [
  process.execPath,
  "--conditions=storyreel-source",
  join(root, "packages/cli/bin/storyreel.js"),
] as const;

/** As people type it; pnpm says where it is to what it runs. */
const pnpm = process.env["npm_execpath"];
const throughPnpm: readonly (readonly [string, string, ...string[]])[] =
  pnpm === undefined
    ? []
    : [
        ["`pnpm storyreel --help`", pnpm, "--dir", root, "storyreel", "--help"],
        ["`pnpm render`, nothing changed", pnpm, "--dir", root, "render"],
      ];

/** What a person waits for when there is nothing to do. */
export const startUp: Benchmark = {
  name: "start-up",
  title: "Start-up: nothing to do",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "storyreel-bench-"));
    try {
      cpSync(join(root, "packages/cli/examples"), folder, { recursive: true });
      const board = join(folder, "night-market.yaml");
      const env = { GMI_API_KEY: undefined, INIT_CWD: undefined, CI: "1" };
      const command = (name: string, ...argv: [string, ...string[]]): Command => ({
        name,
        argv,
        cwd: folder,
        env,
      });
      const figures = await measureCommands(
        [
          command("`node -e 0`", process.execPath, "-e", "0"),
          command("`storyreel --help`", ...cli, "--help"),
          command("`storyreel plan` of the example", ...cli, "plan", board),
          command("`storyreel render`, nothing changed", ...cli, "render", board),
          ...throughPnpm.map(([name, ...argv]) =>
            command(name, ...argv, ...(name.includes("render") ? [board] : [])),
          ),
        ],
        { runs: 11, warmup: 2 },
      );
      const bare = figures[0]!;
      return {
        columns: ["command", "wall ms", "CPU ms", "wall, times `node -e 0`", "exit"],
        rows: figures.map((row) => [
          row.name,
          row.wallMs.median,
          row.cpuMs.median,
          row.wallMs.median / bare.wallMs.median,
          row.exitCodes.join(","),
        ]),
        notes: [`Medians of ${bare.runs} interleaved runs after 2 rounds of warm-up.`],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
