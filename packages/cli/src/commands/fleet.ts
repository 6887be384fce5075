import { counted } from "@storyreel/renderer/kit";
import { suggest } from "@storyreel/models/source";
import { parseUsd } from "@storyreel/models";
import { printJson, printProblem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import { formatFleetStatus } from "../output/format-fleet-status.ts";
import type { Command, CommandCall } from "./command.ts";
import { fleetUp } from "./fleet-up.ts";
import { loadFleet, requireEngine } from "./open-engine.ts";

/** `storyreel fleet init|migrate|status|redrive|recover|up`. */
export const fleet: Command = async (call) => {
  const [action = ""] = call.operands;
  switch (action) {
    case "init":
      return setUp(call);
    case "migrate":
      return bringUpToDate(call);
    case "status":
      return showStatus(call);
    case "redrive":
      return tryAgain(call);
    case "recover":
      return (await import("./fleet-recover.ts")).fleetRecover(call);
    case "up":
      return fleetUp(call);
    default: {
      const near = suggest(action, actions);
      const hint =
        near === undefined ? `use one of ${actions.join(", ")}` : `did you mean "${near}"?`;
      printProblem({ message: `unknown fleet action "${action}"`, hint }, call.output);
      return 2;
    }
  }
};

const actions = ["init", "migrate", "status", "redrive", "recover", "up"];

async function setUp(call: CommandCall): Promise<0> {
  const { flags, output } = call;
  const { openDatabase, setUpFleet } = await loadFleet();
  const database = openDatabase(await requireEngine(call));
  try {
    const account = flags.account ?? "default";
    const { password = "" } = URL.parse(flags.queue ?? "") ?? {};
    if (password !== "") output.hide(password);
    const { version, applied } = await setUpFleet(database, {
      account,
      blobs: flags.blobs,
      queue: flags.queue,
      maxInFlight: flags.maxInFlight,
      maxUnfetched: flags.maxUnfetched,
      postsPerHour: flags.postsPerHour,
      limits: flags.budgets.map(([id, usd]) => ({ id, maxUsd: parseUsd(usd) ?? 0n })),
      dayMaxUsd: flags.dayUsd === undefined ? undefined : parseUsd(flags.dayUsd),
    });
    if (flags.json) printJson({ type: "fleet-ready", version, applied, account }, output);
    else output.stdout(`the fleet is ready: tables of version ${version}, account "${account}"\n`);
    return 0;
  } finally {
    await database.close();
  }
}

async function bringUpToDate(call: CommandCall): Promise<0> {
  const { flags, output } = call;
  const { migrate, openDatabase } = await loadFleet();
  const database = openDatabase(await requireEngine(call));
  try {
    const { version, applied } = await migrate(database);
    if (flags.json) printJson({ type: "migrated", version, applied }, output);
    else {
      const what = applied.length === 0 ? "nothing to do" : `applied ${applied.join(", ")}`;
      output.stdout(`tables of version ${version}: ${what}\n`);
    }
    return 0;
  } finally {
    await database.close();
  }
}

async function showStatus(call: CommandCall): Promise<0> {
  const { flags, output } = call;
  const { checkVersion, openDatabase, readFleetStatus } = await loadFleet();
  const database = openDatabase(await requireEngine(call));
  try {
    await checkVersion(database);
    const status = await readFleetStatus(database);
    if (flags.json) printJson({ type: "fleet-status", ...status }, output);
    else printTable(formatFleetStatus(status), output);
    return 0;
  } finally {
    await database.close();
  }
}

async function tryAgain(call: CommandCall): Promise<0> {
  const { flags, output } = call;
  const { checkVersion, openDatabase, redrive } = await loadFleet();
  const database = openDatabase(await requireEngine(call));
  try {
    await checkVersion(database);
    const { takes, accounts } = await redrive(database, { account: flags.account });
    if (flags.json) printJson({ type: "redriven", takes, accounts }, output);
    else {
      const resumed = accounts.map((account) => `; account "${account}" submits again`);
      output.stdout(`${counted(takes, "take")} tried again${resumed.join("")}\n`);
    }
    return 0;
  } finally {
    await database.close();
  }
}
