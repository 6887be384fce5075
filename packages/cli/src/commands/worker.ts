import { join } from "node:path";
import { counted } from "@storyreel/renderer/kit";
import { hasErrors } from "@storyreel/models/source";
import { originOf } from "../arguments/environment.ts";
import { readVersion } from "../arguments/read-version.ts";
import { printJson, printProblem } from "../output/output.ts";
import { printDiagnostics } from "../output/print-diagnostics.ts";
import type { Command } from "./command.ts";
import { findProject, readModels } from "./find-project.ts";
import { untilInterrupted } from "./interrupts.ts";
import { loadSettings } from "./load-settings.ts";
import { loadFleet, requireEngine } from "./open-engine.ts";

/** `storyreel worker`: works for a fleet until it is interrupted. */
export const worker: Command = async (call) => {
  const { flags, output } = call;
  const url = requireEngine(call);
  const project = await findProject(call, "storyboard.yaml");
  if ("message" in project) {
    printProblem(project, output);
    return 2;
  }
  const settings = await loadSettings(call, project);
  const isEncoder = flags.roles?.every((role) => role === "assemble") ?? false;
  if (settings.apiKey === undefined && !isEncoder) {
    const message = "a worker needs a key, but GMI_API_KEY is not set";
    printProblem({ message, hint: "set GMI_API_KEY, or use --roles assemble" }, output);
    return 7;
  }
  const { catalogue, diagnostics } = await readModels(project);
  printDiagnostics(diagnostics, output);
  if (hasErrors(diagnostics)) return 1;
  const { startWorker, workerRoles } = await loadFleet();
  const roles = workerRoles.filter((role) => flags.roles?.includes(role) ?? true);
  const submits = flags.slots ?? 4;
  const started = await startWorker({
    url,
    account: flags.account,
    roles,
    slots: { submit: submits, fetch: Math.max(1, Math.floor(submits / 2)) },
    apiKey: settings.apiKey?.value,
    apiKeyOrigin:
      settings.apiKey === undefined ? undefined : originOf("GMI_API_KEY", settings.apiKey),
    organizationId: settings.organizationId?.value,
    baseUrl: settings.baseUrl?.value,
    catalogue,
    scratch: join(project.locations.stateDir, "worker"),
    version: await readVersion(),
    onTrouble: ({ message }) => output.stderr(`warning: ${message}\n`),
  });
  const { id } = started;
  if (flags.json) printJson({ type: "ready", worker: id, roles }, output);
  else output.stdout(`worker ${id.slice(0, 8)} is ready: ${roles.join(", ")}\n`);
  await untilInterrupted(process);
  output.stderr(
    isEncoder
      ? "stopping: what is being encoded is left to others\n"
      : `stopping: ${counted(submits, "submit")} at most are finished first\n`,
  );
  await started.close();
  return 0;
};
