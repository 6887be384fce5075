import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { LiveAccount, StudioProject } from "@storyreel/studio";
import { commandLine, fileOperand, printable } from "@storyreel/renderer/kit";
import { openFolder, type Workplace } from "@storyreel/renderer/workplace";
import { checkFolder } from "../arguments/check-places.ts";
import { describeIgnoredBaseUrl, originOf, type Settings } from "../arguments/environment.ts";
import { parsePace } from "../arguments/pace.ts";
import { describeInterrupted } from "../output/format-interrupted.ts";
import { openFile } from "../output/open-file.ts";
import { printJson, printProblem, type Problem } from "../output/output.ts";
import { checkStoryboardFile } from "./check-storyboard-file.ts";
import type { Command, CommandCall } from "./command.ts";
import { findProject, readModels, type FoundProject } from "./find-project.ts";
import { untilInterrupted } from "./interrupts.ts";
import { loadSettings } from "./load-settings.ts";
import { openEngine } from "./open-engine.ts";

/** `storyreel studio FILE`: serves the page of a storyboard on this machine, until Ctrl-C. */
export const studio: Command = async (call) => {
  const { operands, flags, cwd, environment, output } = call;
  const [name = ""] = operands;
  const found = await findProject(call, name);
  if ("message" in found) {
    printProblem(found, output);
    return 2;
  }
  const problem =
    (await checkCanEdit(name, found.locations.file)) ??
    (await checkStoryboardFile(name, cwd)) ??
    checkFolder("--state", found.locations.stateDir);
  if (problem !== undefined) {
    printProblem(problem, output);
    return 2;
  }
  const fleet = await openEngine(call, found, await loadSettings(call, found));
  // Only this command needs a server.
  const { startStudio } = await import("@storyreel/studio");
  const running = await startStudio({
    file: found.locations.file,
    name,
    cwd,
    environment,
    port: flags.port,
    redact: output.redact,
    readProject: () => readProject(call, found, fleet),
    followFleet: fleet === undefined ? undefined : (onChange) => fleet.follow(onChange),
    bringClips: fleet === undefined ? undefined : (keys) => fleet.bringClips(keys),
  });
  const interrupted = untilInterrupted(process);
  if (flags.json) printJson({ type: "ready", url: running.url }, output);
  else output.stdout(`${running.url}\n`);
  // Without a desktop, the address is there to be opened elsewhere.
  if (!flags.noOpen) await openFile(running.url, environment);
  await interrupted;
  if (running.isBuying()) {
    output.stderr("stopping: nothing more is sent; press Ctrl-C again to quit immediately\n");
  }
  const left = await running.close();
  if (left === undefined) return 0;
  // Workers of a fleet go on, and say so themselves.
  const said = left.exit === 130 ? describeInterrupted(left.view) : left.message;
  const goOn = `  to continue: ${commandLine(["storyreel", "render", fileOperand(name)])}`;
  output.stderr(printable(`${said ?? "the purchase is not finished"}\n${goOn}\n`));
  return left.exit === 130 ? 130 : 3;
};

/** A pipe or a device can be read, but not changed; the page would wait for it for ever. */
async function checkCanEdit(name: string, path: string): Promise<Problem | undefined> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined || facts.isFile() || facts.isDirectory()) return undefined;
  return { message: `${name}: this is not a file that can be edited`, hint: "save it as a file" };
}

type Engine = {
  readonly workplace: Workplace;
  readonly workers: NonNullable<StudioProject["workers"]>;
  readonly withdraw: NonNullable<StudioProject["withdraw"]>;
};

/** The project as it is now: `storyreel.yaml`, specs and `.env` may have changed since. */
async function readProject(
  call: CommandCall,
  opened: FoundProject,
  engine: Engine | undefined,
): Promise<StudioProject> {
  const again = await findProject(call, call.operands[0] ?? "");
  const project = "message" in again ? opened : again;
  const { locations, settings, specs, specFiles, folder, file } = project;
  const models = await readModels(project);
  const found = await loadSettings(call, project);
  const pace = await parsePace(found, false);
  return {
    catalogue: models.catalogue,
    projectBudget: settings.budget,
    confirmAboveUsd: settings.studio?.confirmAboveUsd,
    concurrency: call.flags.concurrency ?? settings.concurrency,
    pace: pace.kind === "pace" ? pace.pace : undefined,
    outDir: locations.outDir,
    isOutIgnored: locations.isOutIgnored,
    workplace: engine?.workplace ?? openFolder(locations.stateDir),
    workers: engine?.workers,
    withdraw: engine === undefined ? undefined : (shots) => engine.withdraw(shots),
    specsOver: specs.over ?? [],
    ...accountOf(found, pace.kind === "wrong" ? pace : undefined),
    diagnostics: [...project.diagnostics, ...models.diagnostics],
    watched: {
      files: [file, join(folder, ".env"), join(dirname(locations.file), ".env"), ...specFiles],
      folders: [...(specs.folders ?? [join("specs", "models")]), ...(specs.over ?? [])].map((one) =>
        resolve(folder, one),
      ),
    },
  };
}

/** Who would pay, or why nobody can. */
function accountOf(
  { apiKey, organizationId, baseUrl, ignoredBaseUrl }: Settings,
  wrong: { readonly message: string; readonly hint: string } | undefined,
): Pick<StudioProject, "account" | "accountProblem"> {
  const problem = ignoredBaseUrl === undefined ? wrong : describeIgnoredBaseUrl(ignoredBaseUrl);
  if (problem !== undefined) return { account: undefined, accountProblem: problem };
  if (apiKey === undefined) return { account: undefined };
  const account: LiveAccount = {
    apiKey: apiKey.value,
    apiKeyOrigin: originOf("GMI_API_KEY", apiKey),
    organizationId: organizationId?.value,
    baseUrl: baseUrl?.value,
    baseUrlOrigin: baseUrl === undefined ? undefined : originOf("GMI_BASE_URL", baseUrl),
  };
  return { account };
}
