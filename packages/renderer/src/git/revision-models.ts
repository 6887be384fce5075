import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { builtInCatalogue, type Model } from "@storyreel/models";
import type { LoadStoryboardOptions } from "../storyboard/load-storyboard.ts";
import type { Revision } from "./open-revision.ts";

/**
 * The models as a commit describes them, where the repository keeps the specs themselves; else those of this
 * version. A spec that has not changed since is taken from the catalogue.
 */
export function revisionModels(
  revision: Revision,
): Pick<LoadStoryboardOptions, "loadModel" | "modelIds"> {
  const folder = join(revision.root, "specs", "models");
  const specs = new Map(
    revision
      .list(folder)
      .filter((path) => path.endsWith(".yaml"))
      .map((path) => [basename(path, ".yaml"), path]),
  );
  return {
    modelIds: specs.size === 0 ? builtInCatalogue.ids : [...specs.keys()],
    loadModel: async (id) => {
      const path = specs.get(id);
      if (specs.size === 0) return builtInCatalogue.load(id);
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
  // Only a diff across a change of specs pays for the schema compiler.
  const { readModelSpec } = await import("@storyreel/models/specs");
  const shown = `${name}:${path.slice(root.length + 1)}`;
  const { model } = readModelSpec({ path: shown, text });
  return model;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
