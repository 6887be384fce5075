import { existsSync } from "node:fs";
import { systemClock } from "@storyreel/core";
import { pathBelow } from "@storyreel/models/paths";
import type { ExitCode } from "@storyreel/renderer/events";
import {
  listUnneeded,
  removeFiles,
  type ListUnneededOptions,
  type NotReadable,
  type StoredFile,
  type Unneeded,
} from "@storyreel/renderer/clean";
import { createFfmpegFinder } from "@storyreel/renderer/film";
import { openFolder, type Workplace } from "@storyreel/renderer/workplace";
import { checkFolder } from "../arguments/check-places.ts";
import { cleanToJson } from "../output/clean-to-json.ts";
import { confirm } from "../output/confirm.ts";
import { describeFiles, describePaid, formatClean } from "../output/format-clean.ts";
import { printJson, printProblem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import { printDiagnostics, printDiagnosticsAsJson } from "../output/print-diagnostics.ts";
import { createProjectReader } from "./board-projects.ts";
import { checkStoryboardFile } from "./check-storyboard-file.ts";
import type { Command, CommandCall } from "./command.ts";
import type { Settings } from "../arguments/environment.ts";
import { findProject } from "./find-project.ts";
import { loadSettings } from "./load-settings.ts";
import { engineUrl, openEngine } from "./open-engine.ts";

/** `storyreel clean [FILE]`: deletes what no lock file and no storyboard needs. Never changes the ledger. */
export const clean: Command = async (call) => {
  const { operands, flags, cwd, environment, output } = call;
  const [named] = operands;
  const project = await findProject(call, named ?? "film.yaml");
  if ("message" in project) {
    printProblem(project, output);
    return 2;
  }
  const { file, stateDir } = project.locations;
  const problem =
    (named === undefined ? undefined : await checkStoryboardFile(named, cwd)) ??
    checkFolder("--state", stateDir);
  if (problem !== undefined) {
    printProblem(problem, output);
    return 2;
  }
  if (!existsSync(stateDir)) {
    if (flags.json) {
      printEnd(nothing, { isDryRun: flags.dryRun, removed: [], fleet: undefined }, call);
    } else output.stdout(`nothing to clean: ${stateDir} does not exist\n`);
    return 0;
  }
  const local = openFolder(stateDir);
  const settings = await loadSettings(call, project);
  const fleet = await openEngine(call, project, settings);
  const workplace = fleet === undefined ? local : withTakesOf(fleet.workplace, local);
  const options: CleanOptions = {
    fleet: fleetName(call, settings),
    workplace,
    folder: project.folder,
    file: named === undefined ? undefined : file,
    isShared: pathBelow(project.folder, stateDir) === undefined,
    nowMs: systemClock.now(),
    cwd,
    projectOf: createProjectReader(call),
    ffmpeg: createFfmpegFinder({ environment, cacheDir: workplace.caches.facts }),
  };
  if (!flags.dryRun) return holding(workplace, () => cleanHeld(options, call));
  const unneeded = await listUnneeded(options);
  if ("diagnostics" in unneeded) return refuse(unneeded, call);
  if (!flags.json) printTable(formatClean(unneeded, cwd, options), output);
  else printEnd(unneeded, { isDryRun: true, removed: [], fleet: options.fleet }, call);
  return 0;
};

type CleanOptions = ListUnneededOptions & {
  /** Host and name of the database that was asked as well. */
  readonly fleet: string | undefined;
};

/** What both ledgers know: clips were paid for here before there was a fleet, or are copies of those in its store. */
function withTakesOf(fleet: Workplace, local: Workplace): Workplace {
  return {
    ...fleet,
    takes: async () => [...(await fleet.takes()), ...(await local.takes())],
    charges: async () => [...(await fleet.charges()), ...(await local.charges())],
  };
}

function fleetName(call: CommandCall, settings: Settings): string | undefined {
  const url = URL.parse(engineUrl(call, settings) ?? "");
  return url === null ? undefined : `${url.host}${url.pathname}`;
}

const nothing: Unneeded = { paid: [], free: [], kept: { count: 0, sizeBytes: 0 }, left: [] };

/** Keeps renders and rehearsals away meanwhile. @throws LedgerError `LEDGER_LOCKED` if one is running. */
async function holding<T>(workplace: Workplace, work: () => Promise<T>): Promise<T> {
  const held: Awaited<ReturnType<Workplace["hold"]>>[] = [];
  try {
    for (const place of [workplace, workplace.rehearsal()]) {
      // Holding a folder creates it.
      if ((await place.stored()).files.length > 0)
        held.push(await place.hold({ clock: systemClock }));
    }
    return await work();
  } finally {
    for (const state of held.toReversed()) await state.close();
  }
}

async function cleanHeld(options: CleanOptions, call: CommandCall): Promise<ExitCode> {
  const { flags, cwd, output } = call;
  const unneeded = await listUnneeded(options);
  if ("diagnostics" in unneeded) return refuse(unneeded, call);
  if (!flags.json) printTable(formatClean(unneeded, cwd, options), output);
  const isConfirmed = await confirmPaid(unneeded, options, call);
  // A question may have been open for hours: what is needed is looked up again.
  const now = flags.yes || !isConfirmed ? unneeded : await listUnneeded(options);
  if ("diagnostics" in now) return refuse(now, call);
  const removed = await removeFiles(filesToRemove(now, unneeded, isConfirmed));
  if (flags.json) printEnd(unneeded, { isDryRun: false, removed, fleet: options.fleet }, call);
  else output.stdout(`removed ${describeFiles("file", removed)}\n`);
  if (isConfirmed) return 0;
  printProblem(
    {
      message: `kept ${describePaid(unneeded.paid)}: not confirmed`,
      hint: "add --yes to delete clips that were paid for",
    },
    output,
  );
  return 4;
}

async function confirmPaid(
  unneeded: Unneeded,
  options: CleanOptions,
  { flags, cwd, output }: CommandCall,
): Promise<boolean> {
  const { paid } = unneeded;
  if (paid.length === 0 || flags.yes) return true;
  if (!output.canAsk) return false;
  if (flags.json) output.stderr(formatClean(unneeded, cwd, options));
  return confirm(`delete ${describePaid(paid)}? [y/N] `, new AbortController().signal);
}

/** What is still not needed, of what was shown. What is known about a clip stays with it. */
function filesToRemove(
  now: Unneeded,
  { paid, free }: Unneeded,
  isConfirmed: boolean,
): readonly StoredFile[] {
  const shown = new Set([...paid.map(({ file }) => file.path), ...free.map(({ path }) => path)]);
  const paidFiles = now.paid.map(({ file }) => file);
  const kept = new Set(isConfirmed ? [] : paidFiles.map(({ sha256 }) => sha256));
  return [
    ...(isConfirmed ? paidFiles : []),
    ...now.free.filter(
      ({ sha256, isRehearsal }) => isRehearsal || sha256 === undefined || !kept.has(sha256),
    ),
  ].filter(({ path }) => shown.has(path));
}

function refuse({ diagnostics, message, hint }: NotReadable, { flags, output }: CommandCall): 1 {
  printDiagnostics(diagnostics, output);
  if (flags.json) printDiagnosticsAsJson(diagnostics, output);
  printProblem(
    message === undefined
      ? {
          message: "nothing was removed: a file with mistakes may need any of the clips",
          hint: "fix it, or delete it",
        }
      : { message: `nothing was removed: ${message}`, hint },
    output,
  );
  return 1;
}

function printEnd(
  unneeded: Unneeded,
  end: Parameters<typeof cleanToJson>[1],
  { cwd, output }: CommandCall,
): void {
  printJson(cleanToJson(unneeded, end, cwd), output);
}
