import type { Model } from "@storyreel/models";
import { emitIndex } from "./emit-index.ts";
import { emitModel } from "./emit-model.ts";
import type { EmitTarget } from "./emit-target.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { lowerModelSpec } from "./lower-model-spec.ts";

/**
 * Typed models: one file for each, and an index. The output does not depend on the order of the models. Paths have no
 * folder. Two models whose ids differ only in punctuation or case get the same file; `checkTogether` reports them.
 */
export function generateModels(
  models: readonly Model[],
  target: EmitTarget,
): readonly EmittedFile[] {
  const sorted = models.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const clients = sorted.map(lowerModelSpec);
  return [
    ...clients.map((client) => ({
      path: `${client.fileName}.ts`,
      text: emitModel(client, target),
    })),
    { path: "index.ts", text: emitIndex(clients, target) },
  ];
}
