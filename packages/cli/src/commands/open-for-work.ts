import { accountVariable, type Setting, type Settings } from "../arguments/environment.ts";
import { printProblem } from "../output/output.ts";
import type { CommandCall } from "./command.ts";
import { findProject, type FoundProject } from "./find-project.ts";
import { loadSettings } from "./load-settings.ts";

/** An account that a worker works for, and its key. */
export type WorkerKey = {
  readonly account: string;
  /** Absent: it only encodes. */
  readonly apiKey: Setting | undefined;
  readonly variable: string;
  readonly settings: Settings;
};

/**
 * What `worker` and `fleet up` begin with: the project of the folder, and the key of each account. Prints what is missing; then
 * there is only an exit code.
 */
export async function openForWork(
  call: CommandCall,
): Promise<
  { readonly project: FoundProject; readonly keys: readonly WorkerKey[] } | { readonly exit: 2 | 7 }
> {
  const project = await findProject(call, "storyboard.yaml");
  if ("message" in project) {
    printProblem(project, call.output);
    return { exit: 2 };
  }
  const keys = await readKeys(call, project);
  if ("message" in keys) {
    printProblem(keys, call.output);
    return { exit: 7 };
  }
  return { project, keys };
}

/** The key of each account; a problem if one is missing, or if two accounts would use the same variable. */
async function readKeys(call: CommandCall, project: FoundProject) {
  const accounts = [
    ...new Set((call.flags.account ?? "default").split(",").map((id) => id.trim())),
  ];
  const isOneOfMany = accounts.length > 1;
  const isEncoder = call.flags.roles?.every((role) => role === "assemble") ?? false;
  const keys: WorkerKey[] = [];
  for (const account of accounts) {
    const settings = await loadSettings(call, project, { account, isOneOfMany });
    const own = accountVariable("GMI_API_KEY", account);
    const { apiKey } = settings;
    if (apiKey === undefined && !isEncoder) {
      const names = isOneOfMany ? own : `GMI_API_KEY or ${own}`;
      const message = `a worker needs a key, but ${isOneOfMany ? own : "GMI_API_KEY"} is not set`;
      return { message, hint: `set ${names}, or use --roles assemble` };
    }
    if (keys.some(({ variable }) => variable === own)) {
      return {
        message: `two accounts have the key ${own}`,
        hint: "start a worker for each of them",
      };
    }
    keys.push({ account, apiKey, variable: own, settings });
  }
  return keys;
}
