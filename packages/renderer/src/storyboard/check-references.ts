import { parameterWithRole } from "@storyreel/models";
import { counted } from "../kit/format-amounts.ts";
import type { Report } from "./diagnostic-list.ts";
import type { ResolvedShot } from "./resolve-shot.ts";

/**
 * Warns of reference pictures that are not sent, once for each model and character: at the first shot. A picture of a shot may
 * have taken them.
 */
export function checkReferences(shots: readonly ResolvedShot[], report: Report): void {
  const found = new Map<string, { readonly first: ResolvedShot; count: number; name: string }>();
  for (const resolved of shots) {
    const { model, shot, unsent = [] } = resolved;
    if (model === undefined || !shot.isEnabled) continue;
    for (const name of unsent) {
      const key = JSON.stringify([model.id, name]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { first: resolved, count: 1, name });
      else known.count += 1;
    }
  }
  for (const { first, count, name } of found.values()) {
    const { model, pathOf } = first;
    if (model === undefined) continue;
    const takesNone = parameterWithRole(model, "reference_pictures") === undefined;
    const why = takesNone
      ? "takes no reference pictures"
      : "takes no reference pictures together with a first or last frame";
    report({
      code: "STORYBOARD_REFERENCE_NOT_SENT",
      path: pathOf({ kind: "key", key: "characters" }),
      severity: "warning",
      message: `${model.id} ${why}, so the picture of ${name} is not sent for ${counted(count, "shot")}`,
      hint: takesNone
        ? `use a model that takes them, or start from a picture that is generated with it: first_frame: { generate: { model: …, characters: [${name}] } }`
        : "the frame shows the character already, or remove it to send the reference picture",
    });
  }
}
