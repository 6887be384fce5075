import { suggest } from "@storyreel/models/source";
import type { Model } from "@storyreel/models";
import type { Report } from "./diagnostic-list.ts";
import type { PrunedDocument } from "./prune-document.ts";
import { LIST_OF_MODELS } from "./resolve-shot.ts";

// They name files: `film.draft.mp4`.
const FORM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;
// Endings of films that are something else.
const TAKEN = new Set(["rehearsal", "lock"]);

/** What can be said of profiles whether one is used or not: their names, and the models that they name. */
export function checkProfiles(
  { document }: PrunedDocument,
  models: ReadonlyMap<string, Model>,
  modelIds: readonly string[],
  report: Report,
): void {
  const deliverables = new Set(document.deliverables?.map((deliverable) => deliverable?.id));
  for (const [name, { model }] of Object.entries(document.profiles ?? {})) {
    if (!FORM.test(name) || TAKEN.has(name) || deliverables.has(name)) {
      report({
        code: "STORYBOARD_PROFILE_NAME",
        path: ["profiles", name],
        part: "key",
        message: `"${name}" cannot be the name of a profile: it names the film's file`,
        hint: FORM.test(name)
          ? "a film of that name means something else; choose another"
          : "use at most 32 letters, digits, - and _, beginning with a letter or digit",
      });
    }
    if (model === undefined || models.has(model)) continue;
    const near = suggest(model, modelIds);
    report({
      code: "STORYBOARD_UNKNOWN_MODEL",
      path: ["profiles", name, "model"],
      message: `no model is called "${model}"`,
      hint: near === undefined ? LIST_OF_MODELS : `did you mean "${near}"?`,
    });
  }
}
