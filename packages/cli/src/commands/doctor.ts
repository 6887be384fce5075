import { gmiCloud } from "@storyreel/models";
import { formatFindings } from "../output/format-findings.ts";
import { printJson, printProblem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import type { Command } from "./command.ts";
import {
  examineApi,
  examineBaseUrl,
  examineFfmpeg,
  examineKey,
  examineNode,
  examineProject,
  examineProxies,
  examineStateFolder,
  examineStoryboard,
} from "./examine.ts";
import { findProject } from "./find-project.ts";
import { loadSettings } from "./load-settings.ts";

/** `storyreel doctor [FILE]`: checks everything that a render needs. Spends nothing and leaves nothing behind. */
export const doctor: Command = async (call) => {
  const { operands, flags, environment, output } = call;
  // Without a storyboard, it checks the working directory as the folder of one.
  const file = operands[0] ?? "storyboard.yaml";
  const project = await findProject(call, file);
  if ("message" in project) {
    printProblem(project, output);
    return 2;
  }
  const { locations } = project;
  const settings = await loadSettings(call, project);
  const isNamed = operands[0] !== undefined;
  const findings = [
    await examineNode(process.versions.node),
    ...(isNamed ? [await examineStoryboard(locations.file)] : []),
    ...(await examineProject(project)),
    await examineKey(settings.apiKey),
    await examineBaseUrl(settings, gmiCloud.baseUrl.value),
    ...(await examineProxies(environment)),
    await examineApi(settings),
    await examineFfmpeg(environment),
    await examineStateFolder(locations.stateDir),
  ];
  if (flags.json) printJson({ type: "doctor", findings }, output);
  else printTable(formatFindings(findings), output);
  if (findings.some(({ subject, verdict }) => subject === "API" && verdict === "refused")) return 7;
  return findings.some(({ verdict }) => verdict === "broken") ? 1 : 0;
};
