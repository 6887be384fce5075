import { dirname } from "node:path";
import { gmiCloud } from "@storyreel/models";
import { alignColumns, printable } from "@storyreel/renderer/kit";
import type { Command } from "./command-context.ts";
import type { Finding } from "./examine.ts";
import {
  examineApi,
  examineBaseUrl,
  examineKey,
  examineFfmpeg,
  examineNode,
  examineStateFolder,
  examineStoryboard,
} from "./examine.ts";
import { readSettings } from "../arguments/environment.ts";
import { locate } from "../arguments/locate.ts";

/** `storyreel doctor [FILE]`: looks at everything that a render needs, spends nothing, leaves nothing behind. */
export const doctor: Command = async ({ operands, flags, cwd, environment, output }) => {
  // Without a storyboard the working directory stands for its folder.
  const { file, root, stateDir } = await locate({
    file: operands[0] ?? "storyboard.yaml",
    cwd,
    state: flags.state,
  });
  const settings = await readSettings({
    folders: root === undefined ? [dirname(file)] : [dirname(file), root],
    environment,
    baseUrlFlag: flags.baseUrl,
  });
  if (settings.apiKey !== undefined) output.hide(settings.apiKey.value);

  const findings = await Promise.all([
    examineNode(process.versions.node),
    ...(operands[0] === undefined ? [] : [examineStoryboard(file)]),
    examineKey(settings.apiKey),
    examineBaseUrl(settings.baseUrl, gmiCloud.baseUrl.value),
    examineApi(settings),
    examineFfmpeg(environment),
    examineStateFolder(stateDir),
  ]);
  output.stdout(
    flags.json ? `${JSON.stringify({ type: "doctor", findings })}\n` : formatFindings(findings),
  );
  if (findings.some(({ subject, verdict }) => subject === "API" && verdict === "refused")) return 7;
  return findings.some(({ verdict }) => verdict === "broken") ? 1 : 0;
};

const marks: { readonly [Verdict in Finding["verdict"]]: string } = {
  works: "ok     ",
  missing: "missing",
  refused: "REFUSED",
  broken: "BROKEN ",
  untried: "untried",
};

/** One finding a line, each with what to do below it. */
export function formatFindings(findings: readonly Finding[]): string {
  const indent = " ".repeat(Math.max(...findings.map(({ subject }) => subject.length)) + 11);
  const rows = findings.map(({ subject, verdict, found }) => [marks[verdict], subject, found]);
  const lines = alignColumns(rows).flatMap((line, index) => {
    const hint = findings[index]?.hint;
    return [line, ...(hint === undefined ? [] : [`${indent}hint: ${hint}`])];
  });
  return printable(`${lines.join("\n")}\n`);
}
