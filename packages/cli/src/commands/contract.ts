import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { builtInCatalogue, gmiCloud } from "@storyreel/models";
import { CodedError } from "@storyreel/core/errors";
import { readRecordings } from "@storyreel/mock-server";
import {
  checkClient,
  checkLive,
  checkRecordings,
  contractExit,
  type ContractFinding,
  type ContractReport,
  formatContract,
} from "@storyreel/renderer/inspect";
import { printable } from "@storyreel/renderer/kit";
import type { Command } from "./command-context.ts";
import { readSettings } from "../arguments/environment.ts";

/** Time for all free calls together: two a model at most, one after the other. */
const liveTimeoutMs = 120_000;

/** `storyreel contract [DIR]`: recordings, specs, our client and, with a key, the live API laid side by side. Submits nothing. */
export const contract: Command = async ({ operands, flags, cwd, environment, output }) => {
  const folder = operands[0] === undefined ? undefined : resolve(cwd, operands[0]);
  if (folder !== undefined) {
    const problem = await problemOf(folder);
    if (problem !== undefined) {
      output.stderr(
        `storyreel: ${folder}: ${problem}\n  hint: give the folder that the recordings are in\n`,
      );
      return 2;
    }
  }
  const { recordings, problems } = await readRecordings(folder);
  const loaded = await Promise.all(builtInCatalogue.ids.map(builtInCatalogue.load));
  const models = new Map(
    loaded.flatMap((model) => (model === undefined ? [] : [[model.id, model]])),
  );
  const findings: ContractFinding[] = [
    ...problems.map((message): ContractFinding => ({
      check: "recordings",
      severity: "error",
      subject: "file",
      message,
    })),
    ...checkRecordings(recordings, { models, provider: gmiCloud }),
  ];
  // A folder with mistakes cannot be played from; what is wrong with it is told.
  if (problems.length === 0) {
    findings.push(...(await checkClient(recordings, { folder, models, provider: gmiCloud })));
  }
  const settings = await readSettings({ folders: [cwd], environment, baseUrlFlag: flags.baseUrl });
  let live: ContractReport["live"] = "not-asked";
  if (settings.apiKey !== undefined) {
    output.hide(settings.apiKey.value);
    const { apiKey, organizationId, baseUrl } = settings;
    const { createClient } = await import("@storyreel/core");
    const client = createClient({
      apiKey: apiKey.value,
      ...(organizationId === undefined ? {} : { organizationId: organizationId.value }),
      ...(baseUrl === undefined ? {} : { baseUrl: baseUrl.value }),
    });
    try {
      const facts = [...models.values()];
      findings.push(...(await checkLive(client, facts, AbortSignal.timeout(liveTimeoutMs))));
      live = "asked";
    } catch (error) {
      if (!(error instanceof CodedError) && !isTimeout(error)) throw error;
      live = "failed";
      output.stderr(printable(`storyreel: ${error.message}\n`));
    } finally {
      await client.close();
    }
  }
  const report: ContractReport = {
    recordings: recordings.length,
    models: models.size,
    live,
    findings,
  };
  output.stdout(
    flags.json
      ? `${JSON.stringify({ type: "contract", ...report })}\n`
      : printable(formatContract(report)),
  );
  return contractExit(report);
};

async function problemOf(folder: string): Promise<string | undefined> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return "no such folder";
  return found.isDirectory() ? undefined : "not a folder";
}

function isTimeout(error: unknown): error is Error {
  return error instanceof Error && error.name === "TimeoutError";
}
