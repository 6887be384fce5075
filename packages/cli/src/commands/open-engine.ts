import { execFile } from "node:child_process";
import { basename, join, relative } from "node:path";
import { promisify } from "node:util";
import { CodedError } from "@storyreel/core/errors";
import { slashed } from "@storyreel/models/paths";
import type { Fleet } from "@storyreel/fleet";
import { openFolder, type Workplace } from "@storyreel/renderer/workplace";
import type { Settings } from "../arguments/environment.ts";
import type { CommandCall } from "./command.ts";
import { findProject, type FoundProject } from "./find-project.ts";
import { loadSettings } from "./load-settings.ts";

const run = promisify(execFile);

/** The command line or the installation lacks something that a fleet needs. */
export class EngineError extends CodedError<"FLEET_NOT_INSTALLED" | "FLEET_NO_ADDRESS"> {
  override readonly name = "EngineError";
}

/** Loads the package of the fleet, which is installed only where it is used. @throws EngineError */
export async function loadFleet() {
  try {
    return await import("@storyreel/fleet");
  } catch (cause) {
    const isMissing =
      cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND";
    if (!isMissing) throw cause;
    throw new EngineError("FLEET_NOT_INSTALLED", "a fleet needs the package @storyreel/fleet", {
      cause,
      hint: "npm install @storyreel/fleet",
    });
  }
}

/**
 * The address of the fleet: `--engine`, else STORYREEL_ENGINE in the environment or in a `.env` file. From here on its
 * password is hidden in all output.
 */
export function engineUrl(
  { flags, output }: Pick<CommandCall, "flags" | "output">,
  { engine }: Pick<Settings, "engine">,
): string | undefined {
  const url = flags.engine ?? engine?.value;
  if (url === undefined || url === "") return undefined;
  const parsed = URL.parse(url);
  for (const password of [parsed?.password ?? "", parsed?.searchParams.get("password") ?? ""]) {
    if (password === "") continue;
    output.hide(password);
    output.hide(decoded(password));
  }
  return url;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The same where there is no way without it. @throws EngineError */
export async function requireEngine(call: CommandCall): Promise<string> {
  const project = await findProject(call, call.operands.at(-1) ?? "");
  const settings = "message" in project ? { engine: undefined } : await loadSettings(call, project);
  const url = engineUrl(call, settings);
  if (url !== undefined) return url;
  throw new EngineError("FLEET_NO_ADDRESS", "the address of the fleet is not set", {
    hint: "use --engine postgres://HOST/DATABASE, or set STORYREEL_ENGINE",
  });
}

/** Connects a storyboard with its fleet; `undefined`: this machine does everything itself. */
export async function openEngine(
  call: CommandCall,
  { folder, locations }: Pick<FoundProject, "folder" | "locations">,
  settings: Pick<Settings, "engine">,
) {
  const url = engineUrl(call, settings);
  if (url === undefined) return undefined;
  const { flags } = call;
  const { openFleet } = await loadFleet();
  const fleet = await openFleet({
    url,
    account: flags.account,
    project: await projectName(folder),
    boardOf: (file) => slashed(relative(folder, file)),
    fileOf: (board) => join(folder, board),
    file: locations.file,
    stateDir: locations.stateDir,
    priority: flags.priority,
    isDetached: flags.detach,
  });
  call.onEnd(() => fleet.close());
  return fleet;
}

/** What a command knows of takes: what the fleet knows if there is one, else what is in the state folder. */
export async function openWorkplace(
  call: CommandCall,
  project: FoundProject,
): Promise<{ readonly workplace: Workplace; readonly fleet: Fleet | undefined }> {
  const { stateDir } = project.locations;
  const fleet = await openEngine(call, project, await loadSettings(call, project));
  return { workplace: fleet?.workplace ?? openFolder(stateDir), fleet };
}

/** The same in every clone: owner and name of the repository that it comes from; without one, the folder's name. */
async function projectName(folder: string): Promise<string> {
  const remote = await run("git", ["-C", folder, "config", "--get", "remote.origin.url"]).then(
    ({ stdout }) => stdout.trim(),
    () => "",
  );
  const parts = remote
    .replace(/\.git\/?$/, "")
    .split(/[/:\\]/)
    .filter((part) => part !== "");
  return parts.length < 2 ? basename(folder) : parts.slice(-2).join("/");
}
