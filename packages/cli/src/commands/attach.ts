import type { Command } from "./command.ts";
import { requireEngine } from "./open-engine.ts";
import { findProject } from "./find-project.ts";
import { loadSettings } from "./load-settings.ts";
import { refuseRender, renderFully } from "./render-fully.ts";

/** `storyreel attach FILE`: a render through the fleet that buys nothing. */
export const attach: Command = async (call) => {
  await requireEngine(call);
  const project = await findProject(call, call.operands[0] ?? "");
  if ("message" in project) return refuseRender(call, project);
  const settings = await loadSettings(call, project);
  return renderFully({
    ...call,
    project,
    settings,
    onUnchanged: () => undefined,
    takesPlan: false,
    buysNothing: true,
  });
};
