import { dirname } from "node:path";
import {
  identifyFiles,
  readRenderStamp,
  stampPath,
  writeRenderStamp,
} from "@storyreel/renderer/unchanged";
import type { Command, CommandCall } from "./command-context.ts";
import { readSettings, type Settings } from "../arguments/environment.ts";
import { locate, type Locations } from "../arguments/locate.ts";
import { programFiles, programVersion } from "./program-files.ts";

/** What a render said that had nothing to do: said again as long as nothing has changed. */
type Said = { readonly stdout: string; readonly stderr: string };

/**
 * `storyreel render FILE`. A render that had nothing to do and would have nothing to do again answers from its
 * stamp; everything else, and the code for it, is loaded only when it is needed.
 */
export const render: Command = async (call) => {
  const { operands, flags, cwd, environment, output } = call;
  const locations = await locate({ file: operands[0] ?? "", cwd, ...flags });
  const { file, root, stateDir } = locations;
  const settings = await readSettings({
    folders: root === undefined ? [dirname(file)] : [dirname(file), root],
    environment,
    baseUrlFlag: flags.baseUrl,
  });
  if (settings.apiKey !== undefined) output.hide(settings.apiKey.value);

  const path = stampPath(stateDir, questionOf(call, { locations, settings }));
  const said = readRenderStamp(path) as Said | undefined;
  if (said !== undefined) {
    output.stderr(said.stderr);
    output.stdout(said.stdout);
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
    const stamped = identifyFiles([...files, ...programFiles()]);
    await writeRenderStamp(path, { files: stamped, value: recorded.said() });
  }
  return exit;
};

/** Everything but files that an answer depends on. The key itself does not: only whether there is one. */
function questionOf(
  { flags, cwd, output }: CommandCall,
  { locations, settings }: { readonly locations: Locations; readonly settings: Settings },
): readonly (string | undefined)[] {
  const { terminal, hasColor } = output;
  return [
    programVersion,
    JSON.stringify(flags),
    JSON.stringify(locations),
    cwd,
    settings.apiKey === undefined ? "no key" : settings.apiKey.origin,
    JSON.stringify(settings.baseUrl),
    JSON.stringify(settings.pace),
    terminal === undefined ? "no terminal" : JSON.stringify(terminal.size()),
    String(hasColor),
  ];
}

/** The same call, with what is said also kept. */
function record(call: CommandCall): { readonly call: CommandCall; readonly said: () => Said } {
  const said = { stdout: "", stderr: "" };
  const { stdout, stderr } = call.output;
  const output = {
    ...call.output,
    stdout: (text: string) => {
      said.stdout += text;
      stdout(text);
    },
    stderr: (text: string) => {
      said.stderr += text;
      stderr(text);
    },
  };
  return { call: { ...call, output }, said: () => said };
}
