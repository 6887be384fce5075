import path from "node:path";
import { parseArgs } from "node:util";
import type { Model } from "@storyreel/models";
import { formatDiagnostic, hasErrors } from "@storyreel/models/source";
import { catalogueOf } from "@storyreel/models/catalogue";
import { readSpecFolder } from "@storyreel/models/specs";
import { checkFacts, hasNews } from "./check-facts.ts";
import { formatReview } from "./format-review.ts";
import { type CatalogueFacts, readFacts } from "./read-facts.ts";

const USAGE = `usage: pnpm catalogue:check [--facts FILE] [--specs DIR]

  --facts FILE  newer facts in the same form: lists only what they say differently
  --specs DIR   folder with models/ and facts/ (default: specs)`;

const repository = path.resolve(import.meta.dirname, "../..");

/** What a run says, and its exit code: 0 if the specs say what is published, 1 if not, 2 if it could not be compared. */
export type CheckResult = {
  readonly exit: 0 | 1 | 2;
  readonly stdout?: string;
  readonly stderr?: string;
};

/** `pnpm catalogue:check`. Relative paths are resolved against `from`. */
export async function runCatalogueCheck(
  args: readonly string[],
  from: string,
): Promise<CheckResult> {
  const flags = readFlags(args);
  if (typeof flags === "string") return { exit: 2, stderr: `${flags}\n\n${USAGE}\n` };
  if (flags.help === true) return { exit: 0, stdout: `${USAGE}\n` };
  const specs = path.resolve(from, flags.specs ?? path.join(repository, "specs"));
  const read = await readModels(specs);
  if (typeof read === "string") return { exit: 2, stderr: read };
  const own = await readFacts(path.join(specs, "facts", "gmi-cloud.yaml"), from);
  if ("problem" in own) return { exit: 2, stderr: `${own.problem}\n` };
  const newer = flags.facts === undefined ? undefined : await readFacts(flags.facts, from);
  if (newer !== undefined && "problem" in newer) return { exit: 2, stderr: `${newer.problem}\n` };
  return report(read, own, newer);
}

function report(
  models: ReadonlyMap<string, Model>,
  own: CatalogueFacts,
  newer: CatalogueFacts | undefined,
): CheckResult {
  const review = checkFacts(models, own, newer);
  return { exit: hasNews(review) ? 1 : 0, stdout: formatReview(review) };
}

function readFlags(args: readonly string[]) {
  try {
    const options = { facts: { type: "string" }, specs: { type: "string" } } as const;
    const help = { type: "boolean", short: "h" } as const;
    return parseArgs({ args: [...args], options: { ...options, help } }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function readModels(specs: string): Promise<ReadonlyMap<string, Model> | string> {
  const { models, diagnostics } = await readSpecFolder(specs, {
    cwd: path.dirname(specs),
    below: catalogueOf([]),
  });
  if (hasErrors(diagnostics)) {
    return `${diagnostics.map((one) => formatDiagnostic(one)).join("\n")}\n`;
  }
  return new Map(models.map(({ model }) => [model.id, model]));
}
