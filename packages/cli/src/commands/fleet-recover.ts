import type { Recovered } from "@storyreel/fleet";
import type { ExitCode } from "@storyreel/renderer/events";
import { alignColumns, counted, printable } from "@storyreel/renderer/kit";
import { printJson, printProblem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import type { CommandCall } from "./command.ts";
import { loadSettings, withClient } from "./load-settings.ts";
import { loadFleet, requireEngine } from "./open-engine.ts";
import { openProject } from "./open-project.ts";

/** `storyreel fleet recover`: after a backup was restored, what GMI knows and the database does not. Then submits go on. */
export async function fleetRecover(call: CommandCall): Promise<ExitCode> {
  const { flags, output } = call;
  const url = await requireEngine(call);
  const project = await openProject(call, "storyboard.yaml");
  if ("exit" in project) return project.exit;
  const settings = await loadSettings(call, project, { account: flags.account ?? "default" });
  const { apiKey } = settings;
  if (apiKey === undefined) {
    const message = "recover asks GMI for its list, but GMI_API_KEY is not set";
    printProblem({ message, hint: "set GMI_API_KEY to the key of the workers" }, output);
    return 7;
  }
  const { openDatabase, recover } = await loadFleet();
  const database = openDatabase(url);
  call.onEnd(() => database.close());
  const models = project.catalogue.ids;
  const account = flags.account ?? "default";
  const found = await withClient(settings, apiKey, (client) =>
    recover(database, client, { account, models }),
  );
  if (flags.json) printJson({ type: "fleet-recovered", account, ...found }, output);
  else printTable(formatRecovered(found), output);
  return 0;
}

function formatRecovered({ lockedReason, unclaimed }: Recovered): string {
  const was =
    lockedReason === null ? "the fleet was not locked" : `nothing was submitted: ${lockedReason}`;
  const rows = unclaimed.map(({ requestId, modelId, state, createdAt, prompt }) => [
    requestId,
    modelId,
    state,
    createdAt ?? "",
    prompt,
  ]);
  const found =
    rows.length === 0
      ? "every request of the last 24 hours belongs to a take"
      : `${counted(rows.length, "request")} of the last 24 hours that do not belong to a take\n${alignColumns(
          rows,
        )
          .map((line) => `  ${line}\n`)
          .join("")}`;
  const next =
    "submits continue. For 24 hours, storyreel first searches GMI for each shot that it has not submitted yet, so nothing is paid twice.\n" +
    "Films ordered since the backup are unknown now: render them again.";
  return printable(`${was}\n${found.trimEnd()}\n${next}\n`);
}
