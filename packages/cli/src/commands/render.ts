import { isPlainMap } from "@storyreel/renderer/kit";
import {
  identifyFiles,
  readRenderStamp,
  stampPath,
  writeRenderStamp,
} from "@storyreel/renderer/unchanged";
import type { Settings } from "../arguments/environment.ts";
import { locate, type Locations } from "../arguments/locate.ts";
import type { Command, CommandCall } from "./command.ts";
import { loadSettings, settingsFolders } from "./load-settings.ts";
import { codeFolders, programFiles, programVersions } from "./program-files.ts";

/** What a render printed that had nothing to do: printed again until something changes. */
type Printed = { readonly stdout: string; readonly stderr: string };

/**
 * `storyreel render FILE`. If the last render had nothing to do and nothing has changed since, this one prints the same.
 * Everything else, and the code for it, is loaded only when it is needed.
 */
export const render: Command = async (call) => {
  const { operands, flags, cwd, output } = call;
  const startedAtMs = Date.now();
  const locations = await locate({ file: operands[0] ?? "", cwd, ...flags });
  const settings = await loadSettings(call, settingsFolders(locations));
  const program = codeFolders();
  const versions = programVersions(program);
  const path = stampPath(locations.stateDir, questionOf(call, { locations, settings, versions }));
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
    locations,
    settings,
    onUnchanged: (unchanged) => (files = unchanged),
  });
  if (exit === 0 && files !== undefined) {
    const stamped = identifyFiles([...files, ...programFiles(program)], startedAtMs);
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
    readonly locations: Locations;
    readonly settings: Settings;
    readonly versions: readonly string[];
  },
): readonly (string | undefined)[] {
  const { locations, settings, versions } = given;
  const { terminal, hasColor } = output;
  return [
    ...versions,
    JSON.stringify(flags),
    JSON.stringify(locations),
    cwd,
    settings.apiKey === undefined ? "no key" : settings.apiKey.origin,
    JSON.stringify(settings.baseUrl),
    JSON.stringify(settings.ignoredBaseUrl),
    JSON.stringify(settings.pace),
    terminal === undefined ? "no terminal" : JSON.stringify(terminal.size()),
    String(hasColor),
  ];
}

/** The same call, with a copy of everything it prints. */
function record(call: CommandCall): {
  readonly call: CommandCall;
  readonly printed: () => Printed;
} {
  const printed = { stdout: "", stderr: "" };
  const { stdout, stderr } = call.output;
  const output = {
    ...call.output,
    stdout: (text: string) => {
      printed.stdout += text;
      stdout(text);
    },
    stderr: (text: string) => {
      printed.stderr += text;
      stderr(text);
    },
  };
  return { call: { ...call, output }, printed: () => printed };
}
