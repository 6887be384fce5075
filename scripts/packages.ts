import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";

const Versions = v.optional(v.record(v.string(), v.string()), {});

const Manifest = v.object({
  name: v.string(),
  version: v.string(),
  private: v.optional(v.boolean()),
  engines: v.object({ node: v.string() }),
  bin: v.optional(v.record(v.string(), v.string()), {}),
  dependencies: Versions,
  optionalDependencies: Versions,
  peerDependencies: Versions,
});

export type Package = v.InferOutput<typeof Manifest> & {
  /** From the root of the repository, with `/`. */
  readonly folder: string;
};

export const root = path.resolve(import.meta.dirname, "..");

/** The packages of this repository, by name of the folder. */
export function readPackages(): readonly Package[] {
  return readdirSync(path.join(root, "packages"))
    .toSorted()
    .map((name) => `packages/${name}`)
    .filter((folder) => existsSync(path.join(root, folder, "package.json")))
    .map((folder) => {
      const text = readFileSync(path.join(root, folder, "package.json"), "utf8");
      return { ...v.parse(Manifest, JSON.parse(text)), folder };
    });
}
