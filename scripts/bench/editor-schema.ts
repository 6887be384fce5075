import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtInCatalogue } from "@storyreel/models";
import { editorSchemaPath, writeEditorSchema } from "@storyreel/renderer/editor";
import { startLanguageServer } from "../../packages/renderer/test/language-server.ts";
import type { Benchmark } from "./benchmark.ts";
import { storyboardOf } from "./plan-speed.ts";

const rounds = 7;
const sizes = [12, 500] as const;

/** How long one waits for an editor when a storyboard is opened and edited. Target: first diagnostics of 12 shots within 400 ms. */
export const editorSchema: Benchmark = {
  name: "editor-schema",
  title: "The schema with all models in yaml-language-server",
  async run() {
    const folder = await mkdtemp(join(tmpdir(), "storyreel-bench-"));
    try {
      const { path } = await writeEditorSchema(folder, builtInCatalogue);
      const text = await readFile(path);
      const measured = new Map<number, EditorTimes[]>(sizes.map((count) => [count, []]));
      for (let round = 0; round < rounds; round += 1) {
        for (const [count, times] of measured) times.push(await measureEditor(folder, count));
      }
      return {
        columns: ["shots", ...Object.keys(noTimes)],
        rows: Array.from(measured, ([count, times]) => [count, ...medians(times)]),
        notes: [
          `Medians of ${rounds} interleaved servers. The schema has ${kib(text)} KiB (${kib(gzipSync(text))} KiB compressed).`,
          "First: from opening the file to its diagnostics, with a server that was just started. About 200 ms of it, and of an edit, is the server's own delay.",
        ],
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const noTimes = {
  "first diagnostics, ms": 0,
  "after an edit, ms": 0,
  "`model:` completed, ms": 0,
  "`params:` completed, ms": 0,
  "memory, MB": 0,
};

type EditorTimes = typeof noTimes;

async function measureEditor(folder: string, count: number): Promise<EditorTimes> {
  const board = `# yaml-language-server: $schema=${editorSchemaPath}\n${storyboardOf(count)}`;
  await using server = await startLanguageServer(folder);
  const first = await timed(() => server.diagnose("film.yaml", board));
  const edit = await timed(() => server.diagnose("film.yaml", board.replace("lantern", "lamp")));
  const complete = async (keys: string): Promise<number> => {
    const text = `${board}  - id: last\n    ${keys}\n`;
    const times: number[] = [];
    for (let at = 0; at < 10; at += 1) {
      times.push(await timed(() => server.complete("film.yaml", text)));
    }
    return median(times);
  };
  return {
    "first diagnostics, ms": first,
    "after an edit, ms": edit,
    "`model:` completed, ms": await complete("model: ¦"),
    "`params:` completed, ms": await complete("model: kling-v3-omni\n    params:\n      ¦"),
    "memory, MB": await peakMegabytes(server.pid),
  };
}

async function timed(work: () => Promise<readonly string[]>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** 0 where the system does not tell. */
async function peakMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function medians(times: readonly EditorTimes[]): readonly number[] {
  const names = Object.keys(noTimes) as readonly (keyof EditorTimes)[];
  return names.map((name) => median(times.map((one) => one[name])));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function kib({ length }: Buffer): number {
  return Math.round(length / 1024);
}
