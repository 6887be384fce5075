import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { builtInCatalogue, type Catalogue, type Model } from "@storyreel/models";
import type { Revision } from "./open-revision.ts";

/**
 * The models of a commit, if the repository contains the specs; otherwise the built-in ones. A spec that has not changed since is
 * taken from the catalogue.
 */
export function revisionModels(revision: Revision): Catalogue {
  const folder = join(revision.root, "specs", "models");
  const specs = new Map(
    revision
      .list(folder)
      .filter((path) => path.endsWith(".yaml"))
      .map((path) => [basename(path, ".yaml"), path]),
  );
  if (specs.size === 0) return builtInCatalogue;
  return {
    ids: [...specs.keys()].toSorted(),
    load: async (id) => {
      const path = specs.get(id);
      const text = path === undefined ? undefined : revision.read(path)?.toString("utf8");
      if (path === undefined || text === undefined) return undefined;
      return text === readIfThere(path)
        ? builtInCatalogue.load(id)
        : parseModel(text, path, revision);
    },
  };
}

async function parseModel(
  text: string,
  path: string,
  { name, root }: Revision,
): Promise<Model | undefined> {
  // Only loaded if a spec has changed.
  const { readModelSpec } = await import("@storyreel/models/specs");
  const shown = `${name}:${path.slice(root.length + 1)}`;
  return readModelSpec({ path: shown, text }).model;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
