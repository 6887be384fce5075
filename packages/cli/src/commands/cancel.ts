import type { CodedError } from "@storyreel/core";
import { formatUsd } from "@storyreel/models";
import { suggest } from "@storyreel/models/source";
import type { ExitCode } from "@storyreel/renderer/events";
import { counted, printable } from "@storyreel/renderer/kit";
import {
  cancelRequest,
  describeBill,
  listOpenRequests,
  mayRun,
  sumReserved,
  type Cancellation,
} from "@storyreel/renderer/status";
import type { FilmCharge } from "@storyreel/renderer/workplace";
import { checkFolder } from "../arguments/check-places.ts";
import { describeIgnoredBaseUrl, type Settings } from "../arguments/environment.ts";
import { cancelToJson } from "../output/cancel-to-json.ts";
import { confirm } from "../output/confirm.ts";
import { exitCodeOf } from "../output/exit-code-of.ts";
import { formatCancellations } from "../output/format-cancel.ts";
import { printJson, printProblem, type Problem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import { checkStoryboardFile } from "./check-storyboard-file.ts";
import type { Command, CommandCall } from "./command.ts";
import { findProject } from "./find-project.ts";
import { loadSettings, withClient } from "./load-settings.ts";
import { openWorkplace } from "./open-engine.ts";

/**
 * `storyreel cancel FILE [SHOT…]`: asks GMI to cancel the requests of a film whose end is not known. Reads the ledger, not the
 * storyboard, which may have mistakes, and changes neither.
 */
export const cancel: Command = async (call) => {
  const { operands, output } = call;
  const [file = "", ...shots] = operands;
  const project = await findProject(call, file);
  if ("message" in project) return refuse(project, 2, call);
  const { locations } = project;
  const problem = checkFolder("--state", locations.stateDir);
  if (problem !== undefined) return refuse(problem, 2, call);
  const settings = await loadSettings(call, project);
  if (settings.ignoredBaseUrl !== undefined) {
    return refuse(describeIgnoredBaseUrl(settings.ignoredBaseUrl), 2, call);
  }
  const { workplace, fleet } = await openWorkplace(call, project);
  const only = shots.length === 0 ? undefined : shots;
  // First: what a worker sends before this is in the list, and nothing is sent afterwards.
  const withdrawn = (await fleet?.withdraw(only)) ?? 0;
  const { open, shotIds } = listOpenRequests(await workplace.charges(), locations.file, only);
  if (withdrawn > 0) {
    output.stderr(`${counted(withdrawn, "clip")} that no worker had sent yet: will not be sent\n`);
  }
  const unknown = withdrawn > 0 ? undefined : shots.find((id) => !shotIds.includes(id));
  if (unknown !== undefined) return refuse(describeUnknown(unknown, shotIds), 2, call);
  const holder = await workplace.holder();
  const end = (all: readonly Cancellation[]): void => printEnd(all, holder, call);
  if (holder !== undefined) {
    output.stderr(
      printable(
        `${holder} is using the state folder. If it is a render, press Ctrl-C there: it stops submitting new requests.\n`,
      ),
    );
  }
  if (open.length === 0) {
    // Requests of a storyboard that is gone can be cancelled; without any, its name is most likely misspelt.
    const unusable = withdrawn > 0 ? undefined : await checkStoryboardFile(file, call.cwd);
    if (unusable !== undefined) return refuse(unusable, 2, call);
    end([]);
    return 0;
  }
  const untouched = open.map((request) => notAsked(request));
  if (settings.apiKey === undefined && fleet !== undefined) {
    end(untouched);
    output.stderr(
      "GMI was not asked: this machine has no key. What is paid for is used by the next render\n",
    );
    return 3;
  }
  if (settings.apiKey === undefined) {
    end(untouched);
    return refuse(
      { message: "GMI was not asked: GMI_API_KEY is not set", hint: "set it" },
      7,
      call,
    );
  }
  const refusal = await approve(untouched, call);
  if (refusal !== undefined) {
    end(untouched);
    return refuse(refusal, 4, call);
  }
  return cancelAll(open, settings, { call, end });
};

const notAsked = (request: FilmCharge): Cancellation => ({
  request,
  end: "not-asked",
  state: undefined,
  message: undefined,
});

/** Stopping what may have to be paid all the same can cost a clip. */
async function approve(
  open: readonly Cancellation[],
  { flags, output }: CommandCall,
): Promise<Problem | undefined> {
  if (flags.yes) return undefined;
  const warning = `GMI does not document how to cancel a request. If it stops one, you may still pay for it and get no clip.`;
  if (!output.canAsk) {
    const message = `not confirmed: there is no terminal to ask on. ${warning}`;
    return { message, hint: "add --yes to ask GMI anyway" };
  }
  output.stderr(formatCancellations(open));
  const question = `${warning}\nask GMI to cancel ${counted(open.length, "request")} ($${formatUsd(sumReserved(open))} reserved)? [y/N] `;
  if (await confirm(question, new AbortController().signal)) return undefined;
  return { message: "not confirmed: GMI was not asked", hint: "answer y to ask it" };
}

async function cancelAll(
  open: readonly FilmCharge[],
  settings: Settings,
  {
    call,
    end,
  }: { readonly call: CommandCall; readonly end: (all: readonly Cancellation[]) => void },
): Promise<ExitCode> {
  const { apiKey } = settings;
  if (apiKey === undefined) return 7;
  let refused: CodedError | undefined;
  const all = await withClient(settings, apiKey, async (client) => {
    const cancelled: Cancellation[] = [];
    for (const request of open) {
      const one: Awaited<ReturnType<typeof cancelRequest>> =
        refused === undefined ? await cancelRequest(request, client) : notAsked(request);
      if (one.error !== undefined && exitCodeOf(one.error.code) === 7) refused = one.error;
      cancelled.push(one);
    }
    return cancelled;
  });
  end(all);
  if (refused !== undefined) {
    return refuse({ message: refused.message, hint: refused.hint }, 7, call);
  }
  return all.some(mayRun) ? 3 : 0;
}

function describeUnknown(id: string, known: readonly string[]): Problem {
  const near = suggest(id, known);
  const message = `the ledger has no request of shot "${id}" in this film`;
  if (near !== undefined) return { message, hint: `did you mean "${near}"?` };
  return { message, hint: "see storyreel status" };
}

function printEnd(
  all: readonly Cancellation[],
  holder: string | undefined,
  { flags, output }: CommandCall,
): void {
  if (flags.json) {
    printJson(cancelToJson(all, holder), output);
    return;
  }
  if (all.length === 0) {
    output.stdout("this film has no open requests, according to the ledger\n");
    return;
  }
  printTable(formatCancellations(all), output);
  printTable(printable(`\n${describeBill(all).join("\n")}\n`), output);
}

function refuse<Exit extends ExitCode>(
  problem: Problem,
  exit: Exit,
  { output }: CommandCall,
): Exit {
  printProblem(problem, output);
  return exit;
}
