import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Of this package. */
export const programVersion = readVersion();

/**
 * Files of the program whose change can change a plan: the models as they were generated, and, in a checkout, the
 * renderer's own source, of which the folders stand for their files.
 */
export function programFiles(): readonly string[] {
  const core = dirname(fileURLToPath(import.meta.resolve("@storyreel/models")));
  const models = join(core, "generated");
  const source = dirname(import.meta.dirname);
  return [
    ...readdirSync(models).map((name) => join(models, name)),
    ...readdirSync(source, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /(?<!\.test)\.(?:ts|js)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  ];
}

function readVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? "unknown";
}
