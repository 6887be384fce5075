import { existsSync } from "node:fs";
import { isPlainMap } from "@storyreel/renderer/kit";
import {
  identifyFiles,
  readRenderStamp,
  stampPath,
  writeRenderStamp,
} from "@storyreel/renderer/unchanged";
import type { Settings } from "../arguments/environment.ts";
import type { Command, CommandCall } from "./command.ts";
import { findProject, type FoundProject } from "./find-project.ts";
import { loadSettings } from "./load-settings.ts";
import { codeFolders, programFiles, programVersions } from "./program-files.ts";

/** What a render printed that had nothing to do: printed again until something changes. */
type Printed = { readonly stdout: string; readonly stderr: string };

/**
 * `storyreel render FILE`. If the last render had nothing to do and nothing has changed since, this one prints the same.
 * Everything else, and the code for it, is loaded only when it is needed.
 */
export const render: Command = async (call) => {
  const { operands, output } = call;
  const startedAtMs = Date.now();
  const project = await findProject(call, operands[0] ?? "");
  if ("message" in project) return (await import("./render-fully.ts")).refuseRender(call, project);
  const settings = await loadSettings(call, project);
  const program = codeFolders();
  const versions = programVersions(program);
  const path = stampPath(
    project.locations.stateDir,
    questionOf(call, { project, settings, versions }),
  );
  const printed = readRenderStamp(path);
  if (isPrinted(printed)) {
    output.stderr(printed.stderr);
    output.stdout(printed.stdout);
    return 0;
  }
  const recorded = record(call);
  let files: readonly string[] | undefined;
  const { renderFully } = await import("./render-fully.ts");
  const exit = await renderFully({
    ...recorded.call,
    project,
    settings,
    onUnchanged: (unchanged) => (files = unchanged),
  });
  if (exit === 0 && files !== undefined) {
    const stamped = identifyFiles(
      [...files, ...filesOf(project), ...programFiles(program)],
      startedAtMs,
    );
    if (stamped !== undefined) {
      await writeRenderStamp(path, { files: stamped, value: recorded.printed() });
    }
  }
  return exit;
};

function isPrinted(value: unknown): value is Printed {
  return (
    isPlainMap(value) && typeof value["stdout"] === "string" && typeof value["stderr"] === "string"
  );
}

/** Everything besides files that the output depends on. Of the key, only where it comes from. */
function questionOf(
  { flags, cwd, output }: CommandCall,
  given: {
    readonly project: FoundProject;
    readonly settings: Settings;
    readonly versions: readonly string[];
  },
): readonly (string | undefined)[] {
  const { project, settings, versions } = given;
  const { terminal, hasColor } = output;
  return [
    ...versions,
    JSON.stringify(flags),
    JSON.stringify(project.locations),
    // Which files there are: that they did not change is looked at one by one.
    JSON.stringify(filesOf(project)),
    cwd,
    settings.apiKey === undefined ? "no key" : settings.apiKey.origin,
    JSON.stringify(settings.baseUrl),
    JSON.stringify(settings.ignoredBaseUrl),
    JSON.stringify(settings.pace),
    JSON.stringify(settings.engine),
    terminal === undefined ? "no terminal" : JSON.stringify(terminal.size()),
    String(hasColor),
  ];
}

/** The files of a project that a render depends on, besides those of the film. */
function filesOf({ file, specFiles }: FoundProject): readonly string[] {
  return existsSync(file) ? [file, ...specFiles] : specFiles;
}

/** The same call, with a copy of everything it prints. */
function record(call: CommandCall): {
  readonly call: CommandCall;
  readonly printed: () => Printed;
} {
  const printed = { stdout: "", stderr: "" };
  const { stdout, stderr, redact } = call.output;
  const output = {
    ...call.output,
    stdout: (text: string, shown?: string) => {
      printed.stdout += redact(text);
      stdout(text, shown);
    },
    stderr: (text: string) => {
      printed.stderr += redact(text);
      stderr(text);
    },
  };
  return { call: { ...call, output }, printed: () => printed };
}
