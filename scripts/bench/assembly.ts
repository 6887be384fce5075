import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clip } from "../../packages/renderer/src/film/media/clip.ts";
import { findFfmpeg } from "../../packages/renderer/src/film/media/ffmpeg.ts";
import { probeClip } from "../../packages/renderer/src/film/media/probe-clip.ts";
import { clipFacts, makeClips, oneGraph } from "./assembly-clips.ts";
import type { FilmJob } from "./assembly-film.ts";
import type { Benchmark } from "./benchmark.ts";
import { spreadOf, type Command } from "./measure-command.ts";
import { measureTree, type TreeRun } from "./measure-tree.ts";

const rounds = 3;
const dissolveSeconds = 0.5;

/** One line of the table. `than` is the line that its CPU time is compared with. */
type Step = {
  readonly film: string;
  readonly way: string;
  readonly than?: number | undefined;
} & Command;

/** Clips to film: everything encoded again in one filter graph, against what `render` does. */
export const assembly: Benchmark = {
  name: "assembly",
  title: "Assembly: one filter graph against cached segments and copies",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "storyreel-bench-assembly-"));
    try {
      const { path: ffmpeg, version } = await findFfmpeg({
        environment: process.env,
        cacheDir: folder,
      });
      const clips: Clip[] = [];
      for (const path of await makeClips(ffmpeg, folder, 42)) clips.push(await probeClip(path));
      const runs: TreeRun[][] = [];
      let steps: readonly Step[] = [];
      for (let round = 0; round < rounds; round += 1) {
        steps = stepsOf(ffmpeg, clips, join(folder, `round-${round}`));
        for (const [index, step] of steps.entries()) {
          (runs[index] ??= []).push(await measureTree(step));
        }
        rmSync(join(folder, `round-${round}`), { recursive: true });
      }
      const median = (index: number, of: (run: TreeRun) => number): number =>
        spreadOf(runs[index]!.map(of)).median;
      return {
        columns: ["film", "way", "CPU s", "wall s", "largest process MB", "times less CPU"],
        rows: steps.map(({ film, way, than }, index) => {
          const cpuSeconds = median(index, (run) => run.cpuSeconds);
          return [
            film,
            way,
            cpuSeconds,
            median(index, (run) => run.wallSeconds),
            Math.round(median(index, (run) => run.peakMegabytes)),
            than === undefined ? "" : median(than, (run) => run.cpuSeconds) / cpuSeconds,
          ];
        }),
        notes: [
          `Clips: ${clipFacts}. Medians of ${rounds} interleaved rounds, ffmpeg ${version}; the filter graph encodes with the same settings as ours.`,
          "Ours includes the start of Node; clips were hashed and probed when they were downloaded. 200 shots are 40 clips, five times each.",
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** In order: each change is made to the film that stands above it. */
function stepsOf(ffmpeg: string, clips: readonly Clip[], folder: string): Step[] {
  mkdirSync(folder, { recursive: true });
  const [forty, ten] = [clips.slice(0, 40), clips.slice(0, 10)];
  const isCut = { cut: { inSeconds: 0, outSeconds: undefined }, transitionSeconds: 0 };
  const dissolves = {
    cut: { inSeconds: dissolveSeconds / 2, outSeconds: 5 - dissolveSeconds / 2 },
    transitionSeconds: dissolveSeconds,
  };
  const changed = (all: readonly Clip[], other: Clip | undefined): readonly Clip[] =>
    all.map((clip, index) => (index === 5 ? (other ?? clip) : clip));
  const filters = spawnSync(ffmpeg, ["-hide_banner", "-filters"], { encoding: "utf8" }).stdout;
  const hasXfade = / xfade /u.test(filters);
  let jobs = 0;
  const ours = (
    name: string,
    job: Omit<FilmJob, "folder">,
  ): readonly [string, string, ...string[]] => {
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    const jobPath = join(folder, `job-${(jobs += 1)}.json`);
    writeFileSync(jobPath, JSON.stringify({ ...job, folder: place }));
    const program = join(import.meta.dirname, "assembly-film.ts");
    return [process.execPath, "--conditions=storyreel-source", program, jobPath];
  };
  const graph = (all: readonly Clip[], seconds: number): readonly [string, ...string[]] => [
    ffmpeg,
    ...oneGraph(
      all.map(({ path }) => path),
      { seconds, hasXfade },
      join(folder, "graph.mp4"),
    ),
  ];
  const step = (
    [film, way]: readonly [film: string, way: string],
    argv: Command["argv"],
    than?: number,
  ): Step => ({ film, way, name: `${film}, ${way}`, argv, env: { FFMPEG_PATH: ffmpeg }, than });
  const cuts = { ...isCut, wipeInto: undefined };
  const blends = { ...dissolves, wipeInto: undefined };
  const newTen = changed(ten, clips[41]);
  return [
    step(["40 cuts", "one filter graph"], graph(forty, 0)),
    step(["", "ours, from nothing"], ours("cuts", { ...cuts, clips: forty }), 0),
    step(
      ["", "ours, one shot changed"],
      ours("cuts", { ...cuts, clips: changed(forty, clips[40]) }),
      0,
    ),
    step(["10 shots, 9 dissolves", "one filter graph"], graph(ten, dissolveSeconds)),
    step(["", "ours, from nothing"], ours("blends", { ...blends, clips: ten }), 3),
    step(["", "ours, one shot changed"], ours("blends", { ...blends, clips: newTen }), 3),
    step(
      ["", "ours, one transition changed"],
      ours("blends", { ...blends, clips: newTen, wipeInto: 3 }),
      3,
    ),
    step(["10 cuts", "ours, from nothing"], ours("ten", { ...cuts, clips: ten })),
    step(
      ["200 cuts", "ours, from nothing"],
      ours("many", { ...cuts, clips: Array.from({ length: 5 }, () => forty).flat() }),
    ),
  ];
}
