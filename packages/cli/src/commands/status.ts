import { buildStatus } from "@storyreel/renderer/status";
import { formatStatus } from "../output/format-status.ts";
import { printJson } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import { statusToJson } from "../output/status-to-json.ts";
import type { Command } from "./command.ts";
import { loadPlan } from "./load-plan.ts";

/** `storyreel status FILE`: reads storyboard, ledger and lock file. Asks nobody and changes nothing. */
export const status: Command = async (call) => {
  const { flags, output } = call;
  const loaded = await loadPlan(call);
  if ("exit" in loaded) return loaded.exit;
  const { project, plan, known } = loaded;
  const found = buildStatus(project.storyboard, plan, known);
  if (flags.json) printJson(statusToJson(found), output);
  else printTable(formatStatus(found), output);
  return 0;
};
