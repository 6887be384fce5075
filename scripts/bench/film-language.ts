import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { findFfmpeg } from "../../packages/renderer/src/film/media/ffmpeg.ts";
import type { Benchmark } from "./benchmark.ts";
import { compareFrames } from "./compare-frames.ts";
import { filmFacts, makeFilmFiles, writeFilm } from "./film-language-board.ts";
import { oneFilmGraph } from "./film-language-graph.ts";
import { measureTree } from "./measure-tree.ts";
import type { Command } from "./measure-command.ts";

const program = join(import.meta.dirname, "../../packages/cli/bin/storyreel.js");

/** A film of many kinds of shots: `render` against one filter graph that does the same, and whether both show the same. */
export const filmLanguage: Benchmark = {
  name: "film-language",
  title: "A film of 40 shots with titles, pictures, own footage, speeds, captions and music",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "storyreel-bench-film-"));
    const busyBefore = loadavg()[0] ?? 0;
    try {
      const { path: ffmpeg, version } = await findFfmpeg({
        environment: process.env,
        cacheDir: folder,
      });
      await makeFilmFiles(ffmpeg, folder);
      const env = { FFMPEG_PATH: ffmpeg };
      const render: Command["argv"] = [
        process.execPath,
        "--conditions=storyreel-source",
        program,
        "render",
        "film.yaml",
        "--rehearse",
        "--state",
        join(folder, "state"),
      ];
      const step = (name: string, argv: Command["argv"]) =>
        measureTree({ name, argv, cwd: folder, env });
      const file = await writeFilm(folder, "The boat is late");
      const graph = await oneFilmGraph(file, ffmpeg, join(folder, "graph.mp4"));
      const runs = [
        ["one filter graph", await step("graph", graph)],
        ["ours, from nothing", await step("cold", render)],
      ] as const;
      const film = join(folder, "out/film/film.rehearsal.mp4");
      const same = await compareFrames(ffmpeg, film, join(folder, "graph.mp4"));
      await writeFilm(folder, "The boat is early");
      const changed = await step("one word", render);
      const again = await step("unchanged", render);
      const rows = [
        ...runs,
        ["ours, one word changed", changed],
        ["ours, nothing changed", again],
      ] as const;
      const [[, base]] = runs;
      return {
        columns: ["way", "CPU s", "wall s", "largest process MB", "times less CPU"],
        rows: rows.map(([way, { cpuSeconds, wallSeconds, peakMegabytes }], index) => [
          way,
          cpuSeconds,
          wallSeconds,
          Math.round(peakMegabytes),
          index === 0 ? "" : base.cpuSeconds / cpuSeconds,
        ]),
        notes: [
          `${filmFacts}. One run of each, ffmpeg ${version}; ours includes the start of Node, reading the storyboard, probing, the contact sheet and the poster.`,
          `The frames of both films: ${same.frames} against ${same.otherFrames}, PSNR ${same.psnr} dB on average and ${same.leastPsnr} dB in the worst frame, SSIM ${same.ssim}.`,
          `Load of the machine (1 minute) before and after: ${busyBefore.toFixed(1)} and ${(loadavg()[0] ?? 0).toFixed(1)}.`,
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
