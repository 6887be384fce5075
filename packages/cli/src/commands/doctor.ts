import { gmiCloud } from "@storyreel/models";
import { locate } from "../arguments/locate.ts";
import { formatFindings } from "../output/format-findings.ts";
import { printJson } from "../output/output.ts";
import type { Command } from "./command.ts";
import {
  examineApi,
  examineBaseUrl,
  examineFfmpeg,
  examineKey,
  examineNode,
  examineProxies,
  examineStateFolder,
  examineStoryboard,
} from "./examine.ts";
import { loadSettings, settingsFolders } from "./load-settings.ts";

/** `storyreel doctor [FILE]`: checks everything that a render needs. Spends nothing and leaves nothing behind. */
export const doctor: Command = async (call) => {
  const { operands, flags, cwd, environment, output } = call;
  // Without a storyboard, it checks the working directory as the folder of one.
  const file = operands[0] ?? "storyboard.yaml";
  const locations = await locate({ file, cwd, state: flags.state });
  const settings = await loadSettings(call, settingsFolders(locations));
  const isNamed = operands[0] !== undefined;
  const findings = [
    await examineNode(process.versions.node),
    ...(isNamed ? [await examineStoryboard(locations.file)] : []),
    await examineKey(settings.apiKey),
    await examineBaseUrl(settings, gmiCloud.baseUrl.value),
    ...(await examineProxies(environment)),
    await examineApi(settings),
    await examineFfmpeg(environment),
    await examineStateFolder(locations.stateDir),
  ];
  if (flags.json) printJson({ type: "doctor", findings }, output);
  else output.stdout(formatFindings(findings));
  if (findings.some(({ subject, verdict }) => subject === "API" && verdict === "refused")) return 7;
  return findings.some(({ verdict }) => verdict === "broken") ? 1 : 0;
};
