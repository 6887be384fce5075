import { execFile } from "node:child_process";
import { basename, relative } from "node:path";
import { promisify } from "node:util";
import { slashed } from "@storyreel/models/paths";
import { CodedError } from "@storyreel/core/errors";
import type { CommandCall } from "./command.ts";
import type { FoundProject } from "./find-project.ts";

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

/** The address of the fleet: `--engine`, else STORYREEL_ENGINE. From here on it is hidden in all output: it has a password. */
export function engineUrl({ flags, environment, output }: CommandCall): string | undefined {
  const url = flags.engine ?? environment["STORYREEL_ENGINE"];
  if (url === undefined || url === "") return undefined;
  const { password = "" } = URL.parse(url) ?? {};
  if (password !== "") output.hide(password);
  return url;
}

/** The same where there is no way without it. @throws EngineError */
export function requireEngine(call: CommandCall): string {
  const url = engineUrl(call);
  if (url !== undefined) return url;
  throw new EngineError("FLEET_NO_ADDRESS", "the address of the fleet is not known", {
    hint: "use --engine postgres://HOST/DATABASE, or set STORYREEL_ENGINE",
  });
}

/** Connects a storyboard with its fleet; `undefined`: this machine does everything itself. */
export async function openEngine(
  call: CommandCall,
  { folder, locations }: Pick<FoundProject, "folder" | "locations">,
) {
  const url = engineUrl(call);
  if (url === undefined) return undefined;
  const { openFleet } = await loadFleet();
  return openFleet({
    url,
    account: call.flags.account,
    project: await projectName(folder),
    boardOf: (file) => slashed(relative(folder, file)),
    file: locations.file,
    stateDir: locations.stateDir,
    isDetached: call.flags.detach,
  });
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
