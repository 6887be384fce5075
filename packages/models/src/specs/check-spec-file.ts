import path from "node:path";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { builtInCatalogue } from "../catalogue/catalogue.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { readSourceFile } from "../source/read-source-file.ts";
import { readYaml } from "../source/read-yaml.ts";
import { checkTogether, namesOf, type NamedSpec } from "./check-together.ts";
import { laySpecs } from "./lay-specs.ts";
import { builtInProviderIds, loadSpecs } from "./load-specs.ts";

/** How a model spec is checked. */
export type CheckSpecFileOptions = {
  readonly cwd: string;
  /** The providers that a spec may name if its folder describes none. Default: the built-in ones. */
  readonly providerIds?: readonly string[] | undefined;
  /** The models that it may extend, besides those beside it. Default: the built-in ones. */
  readonly below?: Catalogue | undefined;
  /** Paths of the specs beside it. Default: those of its folder (`models/…`, with `providers/` beside it). */
  readonly beside?: readonly string[] | undefined;
};

/** Everything that is wrong with one model spec: by itself, and together with the specs beside it. */
export async function checkSpecFile(
  filePath: string,
  options: CheckSpecFileOptions,
): Promise<readonly Diagnostic[]> {
  const { below = builtInCatalogue } = options;
  const read = await readSourceFile(filePath, options);
  if ("diagnostic" in read) return [read.diagnostic];
  const own = namesOf(readYaml(read.file));
  const beside = await readBeside(filePath, options);
  const others = beside.named.filter(({ source }) => source.file.path !== read.file.path);
  // Last: of two specs with one id, the later one is reported.
  const laid = await laySpecs([...others, own], { below });
  const found = [
    ...laid.flatMap(({ diagnostics }) => diagnostics),
    ...checkTogether([...others, own], beside.providerIds),
  ].filter(({ file }) => file === read.file);
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

type Beside = {
  readonly named: readonly NamedSpec[];
  readonly providerIds: readonly string[] | undefined;
};

async function readBeside(filePath: string, options: CheckSpecFileOptions): Promise<Beside> {
  const { cwd, providerIds = builtInProviderIds, below, beside } = options;
  if (beside !== undefined) {
    const read = await Promise.all(beside.map((one) => readSourceFile(one, options)));
    const files = read.flatMap((one) => ("file" in one ? [one.file] : []));
    return { named: files.map((file) => namesOf(readYaml(file))), providerIds };
  }
  const folder = specFolder(path.resolve(cwd, filePath));
  return folder === undefined
    ? { named: [], providerIds }
    : loadSpecs(folder, { cwd, providerIds, below });
}

function specFolder(file: string): string | undefined {
  const folder = path.dirname(file);
  if (folder === file) return undefined;
  return path.basename(folder) === "models" ? path.dirname(folder) : specFolder(folder);
}
