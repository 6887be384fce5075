import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Benchmark } from "./benchmark.ts";
import { measureCommands, type Command } from "./measure-command.ts";

const root = join(import.meta.dirname, "..", "..");
/** The command, from source. */
export const cli = [
  process.execPath,
  "--conditions=storyreel-source",
  join(root, "packages/cli/bin/storyreel.js"),
] as const;

const sizes = [12, 1_000, 10_000] as const;

/** Whether the cost of planning and validating grows with the shots, and no faster. */
export const planSpeed: Benchmark = {
  name: "plan-speed",
  title: "Plan and validate: by number of shots",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "storyreel-bench-"));
    try {
      for (const count of sizes) writeFileSync(join(folder, `${count}.yaml`), storyboardOf(count));
      const command = (name: string, ...argv: [string, ...string[]]): Command => ({
        name,
        argv,
        cwd: folder,
        env: { GMI_API_KEY: undefined, INIT_CWD: undefined, CI: "1" },
      });
      const figures = await measureCommands(
        [
          command("`node -e 0`", process.execPath, "-e", "0"),
          ...sizes.map((count) => command(`plan, ${count} shots`, ...cli, "plan", `${count}.yaml`)),
          ...sizes.map((count) =>
            command(`validate, ${count} shots`, ...cli, "validate", `${count}.yaml`),
          ),
        ],
        { runs: 7, warmup: 1 },
      );
      const bare = figures[0]!;
      const walls = figures.map((row) => row.wallMs.median);
      return {
        columns: ["command", "wall ms", "CPU ms", "wall, times `node -e 0`", "µs a shot", "exit"],
        rows: figures.map((row, index) => [
          row.name,
          row.wallMs.median,
          row.cpuMs.median,
          row.wallMs.median / bare.wallMs.median,
          perShot(walls, index),
          row.exitCodes.join(","),
        ]),
        notes: [
          `Medians of ${bare.runs} interleaved runs after a round of warm-up.`,
          `µs a shot: what each shot costs beyond the same command with ${sizes[0]} shots.`,
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Of the rows in the order of the commands: `node -e 0`, then each command with every size. */
function perShot(walls: readonly number[], index: number): number | string {
  const sizeIndex = (index - 1) % sizes.length;
  const count = sizes[sizeIndex] ?? 0;
  if (index === 0 || count <= sizes[0]) return "";
  const wallMs = (walls[index] ?? 0) - (walls[index - sizeIndex] ?? 0);
  return (wallMs * 1000) / (count - sizes[0]);
}

/** Shots as people write them: composed of a character, a place and an action of their own. */
export function storyboardOf(count: number): string {
  const shots = Array.from(
    { length: count },
    (_, index) => `  - id: shot-${index}
    shot_size: WS
    location: market
    characters: [mei]
    action: Mei walks past lantern number ${index} and looks up
`,
  );
  return `storyboard: 1
title: ${count} shots
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "16:9", resolution: 720p }
style: { look: "35mm film, warm tungsten" }
characters: { mei: { description: "Mei, 30, red raincoat" } }
locations: { market: { description: "A narrow night market, wet asphalt" } }
shots:
${shots.join("")}`;
}
