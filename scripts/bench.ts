import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { formatTable, type Benchmark } from "./bench/benchmark.ts";
import { assembly } from "./bench/assembly.ts";
import { editorSchema } from "./bench/editor-schema.ts";
import { filmLanguage } from "./bench/film-language.ts";
import { fanOut } from "./bench/fan-out.ts";
import { fleet } from "./bench/fleet.ts";
import { generate } from "./bench/generate.ts";
import { mockInProcess } from "./bench/mock-in-process.ts";
import { mockSpeed } from "./bench/mock-speed.ts";
import { planSpeed } from "./bench/plan-speed.ts";
import { polling } from "./bench/polling.ts";
import { startUp } from "./bench/start-up.ts";
import { studioSpeed } from "./bench/studio-speed.ts";
import { yamlReader } from "./bench/yaml-reader.ts";

const benchmarks: readonly Benchmark[] = [
  startUp,
  planSpeed,
  yamlReader,
  generate,
  editorSchema,
  polling,
  fanOut,
  fleet,
  assembly,
  filmLanguage,
  mockInProcess,
  mockSpeed,
  studioSpeed,
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  console.error(`unknown benchmark: ${unknown.join(", ")}`);
  console.error(`there are: ${benchmarks.map((benchmark) => benchmark.name).join(", ")}`);
  process.exit(2);
}

const folder = join(import.meta.dirname, "..", "bench-results");
mkdirSync(folder, { recursive: true });
console.log(
  `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`,
);
for (const benchmark of benchmarks) {
  if (wanted.length > 0 && !wanted.includes(benchmark.name)) continue;
  const table = await benchmark.run();
  console.log(`## ${benchmark.title}\n\n${formatTable(table)}\n`);
  writeFileSync(
    join(folder, `${benchmark.name}.json`),
    `${JSON.stringify({ ...table, name: benchmark.name, node: process.version, at: new Date().toISOString() }, null, 2)}\n`,
  );
}
