import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describeFailure } from "../recording/describe-failure.ts";
import { openPackageFiles } from "../recording/package-files.ts";
import { suggest } from "../api/nearest.ts";
import type { ExportOptions } from "../export/export-recordings.ts";
import type { Recording } from "../recording/recording.ts";
import type { MockServerOptions } from "../server/create-mock-server.ts";
import { formatHelp, parseCliArguments } from "./cli-arguments.ts";

/** Runs one command line and sets the exit code. Loads only what that command needs. */
export async function runCli(argv: readonly string[]): Promise<void> {
  const parsed = parseCliArguments(argv);
  switch (parsed.kind) {
    case "help":
      console.log(formatHelp(programName()));
      return;
    case "version":
      console.log(await ownVersion());
      return;
    case "wrong":
      console.error(`${parsed.message}\nrun ${programName()} --help for all flags`);
      process.exitCode = 2;
      return;
    case "serve":
      await untilStopped(() => serve(parsed.options, parsed.tls));
      return;
    case "record":
      await untilStopped(async () => {
        const { createRecorder } = await import("../record/create-recorder.ts");
        const recorder = await createRecorder({
          ...parsed.options,
          recordings: fromCaller(parsed.options.recordings),
          onRecorded: (recorded) => printLine({ type: "recorded", ...recorded }),
          onProblem: (message) => console.error(message),
        });
        return { server: recorder, facts: {} };
      });
      return;
    case "health": {
      const { isHealthy } = await import("./check-health.ts");
      if (await isHealthy(parsed.port)) return;
      console.error(`no mock is running at port ${parsed.port} of this machine`);
      process.exitCode = 1;
      return;
    }
    case "export":
      await telling(() => exportAll(parsed.options));
      return;
    case "import":
      await telling(async () => {
        const { importHar } = await import("../record/import-har.ts");
        const { file, recordings } = parsed.options;
        const imported = await importHar({
          ...parsed.options,
          file: fromCaller(file),
          recordings: fromCaller(recordings),
        });
        for (const { kind, ...rest } of imported.recordings) printLine({ type: kind, ...rest });
        const refused = imported.recordings.filter(({ kind }) => kind === "refused").length;
        printLine({
          type: "imported",
          recordings: imported.recordings.length - refused,
          refused,
          skipped: imported.skipped,
        });
        if (refused > 0) process.exitCode = 1;
      });
  }
}

async function exportAll(options: ExportOptions): Promise<void> {
  const { exportRecordings } = await import("../export/export-recordings.ts");
  const { recordings } = options;
  const { files, calls, skipped } = await exportRecordings({
    ...options,
    out: fromCaller(options.out),
    ...(recordings === undefined ? {} : { recordings: fromCaller(recordings) }),
  });
  for (const { name, why } of skipped) console.error(`warning: ${name} is left out: ${why}`);
  printLine({
    type: "exported",
    format: options.format,
    files: files.length,
    calls,
    skipped: skipped.length,
  });
}

async function ownVersion(): Promise<string> {
  const text = await openPackageFiles(join(import.meta.dirname, "../..")).read("package.json");
  return /"version":\s*"([^"]+)"/u.exec(text)?.[1] ?? "unknown";
}

type Running = {
  readonly server: {
    readonly baseUrl: string;
    close(options?: { readonly graceMs?: number }): Promise<void>;
  };
  /** Further fields of the line that says it is ready. */
  readonly facts: object;
};

async function serve(
  options: MockServerOptions,
  files: { readonly cert: string; readonly key: string } | undefined,
): Promise<Running> {
  const { createMockServer } = await import("../server/create-mock-server.ts");
  const { recordings, chaos } = options;
  const seed = chaos?.seed === "random" ? crypto.randomUUID().slice(0, 8) : chaos?.seed;
  const server = await createMockServer({
    ...options,
    ...(recordings === undefined ? {} : { recordings: fromCaller(recordings) }),
    ...(options.state === undefined ? {} : { state: fromCaller(options.state) }),
    ...(chaos === undefined || seed === undefined ? {} : { chaos: { ...chaos, seed } }),
    ...(files === undefined ? {} : { tls: await readCertificate(files) }),
    onReload: (result) => {
      if ("problem" in result) console.error(`${result.problem}\nkept the recordings as they were`);
      else printLine({ type: "reloaded", recordings: result.names });
    },
  });
  if (recordings !== undefined) await warnOfModels(fromCaller(recordings));
  const facts = {
    ...(chaos === undefined
      ? {}
      : { chaos: { seed, rate: chaos.rate, again: `--chaos ${seed}:${chaos.rate}` } }),
    ...(options.tls === true ? { certificate: server.certificate } : {}),
  };
  return { server, facts };
}

async function readCertificate(files: { readonly cert: string; readonly key: string }) {
  const [cert, key] = await Promise.all(
    [files.cert, files.key].map((file) => readFile(fromCaller(file), "utf8")),
  );
  const read = { cert: cert ?? "", key: key ?? "" };
  const { checkCertificate } = await import("../server/check-certificate.ts");
  checkCertificate(read, files);
  return read;
}

async function warnOfModels(folder: string): Promise<void> {
  const { openRecordings } = await import("../recording/load-recordings.ts");
  const { builtInCatalogue } = await import("@storyreel/models/catalogue");
  const recordings = await (await openRecordings(folder)).matching();
  for (const line of describeUnmatchable(recordings, builtInCatalogue.ids))
    console.error(`warning: ${line}`);
}

/** One sentence for each recording that can never be used because its model does not exist. */
function describeUnmatchable(
  recordings: readonly Recording[],
  modelIds: readonly string[],
): readonly string[] {
  return recordings.flatMap(({ name, match }) => {
    const model = match?.model;
    if (model === undefined || modelIds.includes(model)) return [];
    const near = suggest(model, modelIds);
    const hint = near === undefined ? "" : `; did you mean "${near}"?`;
    return [`the recording "${name}" is never used: there is no model "${model}"${hint}`];
  });
}

/** Relative to where the command was typed: pnpm runs our own script in the root of the workspace. */
function fromCaller(path: string): string {
  const caller = isOwnScript() ? process.env["INIT_CWD"] : undefined;
  return resolve(caller ?? process.cwd(), path);
}

function programName(): string {
  return isOwnScript() ? "pnpm mock" : "storyreel-mock";
}

/** Whether the script of storyreel's own repository runs this, and not one of a user's project. */
function isOwnScript(): boolean {
  const { npm_package_name: project, npm_lifecycle_event: script } = process.env;
  return project === "storyreel-workspace" && script === "mock";
}

async function untilStopped(start: () => Promise<Running>): Promise<void> {
  await telling(async () => {
    const { server, facts } = await start();
    const { origin } = new URL(server.baseUrl);
    collectQuickly();
    printLine({ type: "ready", baseUrl: server.baseUrl, origin, ...facts });
    let isStopping = false;
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        if (isStopping) process.exit(130);
        isStopping = true;
        void server.close({ graceMs: stopGraceMs });
      });
    }
  });
}

/**
 * Keeps V8's young generation at the size that the start needed, which is 2 MB. It is filled by 200 calls, whose garbage is small and
 * short-lived. With the first 1 MB, a submit costs a twentieth more; growing to the default 16 MB would double the memory of a busy
 * server. So little is collected by one thread at less cost than waking four.
 */
function collectQuickly(): void {
  const { setFlagsFromString } = process.getBuiltinModule("node:v8");
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--no-parallel-scavenge");
}

// 3 s for answers that are under way. Docker kills after 10 s, and a second signal ends all at once.
const stopGraceMs = 3000;

async function telling(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(formatError(error));
    process.exitCode = 1;
  }
}

/** Errors of Node about a file have the name of a system call in their message. */
function formatError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const path = "path" in error ? error.path : undefined;
  return typeof path === "string" ? `${path}: ${describeFailure(error)}` : error.message;
}

function printLine(value: object): void {
  console.log(JSON.stringify(value));
}
