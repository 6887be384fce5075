import type { BoardContext } from "./board-context.ts";
import { describeUnknownModel } from "./unknown-name.ts";

// Profiles name files: `film.draft.mp4`.
const FORM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;
// `film.rehearsal.mp4` and `film.lock.yaml` are something else.
const TAKEN = new Set(["rehearsal", "lock", "watermarked"]);

/** Checks what does not depend on whether a profile is used: the names of profiles, and the models that they name. */
export function checkProfiles(board: BoardContext): void {
  const { document, models, report } = board;
  const deliverables = new Set(document.deliverables?.map((deliverable) => deliverable?.id));
  for (const [name, { model }] of Object.entries(document.profiles ?? {})) {
    if (!FORM.test(name) || TAKEN.has(name) || deliverables.has(name)) {
      report({
        code: "STORYBOARD_PROFILE_NAME",
        path: ["profiles", name],
        part: "key",
        message: `"${name}" is not a valid profile name: it becomes part of the film's file name`,
        hint: FORM.test(name)
          ? "this name already has a meaning for films; choose another name"
          : "use up to 32 letters, digits, - and _, starting with a letter or digit",
      });
    }
    if (model === undefined || models.has(model)) continue;
    report({
      code: "STORYBOARD_UNKNOWN_MODEL",
      path: ["profiles", name, "model"],
      ...describeUnknownModel(model, board),
    });
  }
}
