import type { JsonValue, Model, Role } from "@storyreel/models";
import { fixedOutput, isLeftToModel } from "./fixed-output.ts";
import type { PlainValue } from "./fixed-output.ts";
import { resolveInputs } from "./resolve-inputs.ts";
import { textOf, type ShotContext } from "./shot-context.ts";
import type { WrittenParam } from "./shot-input.ts";
import type { Setting } from "./shot-layers.ts";
import type { Shot } from "./storyboard.ts";

const PLAIN_ROLES = ["duration", "aspect_ratio", "resolution", "audio", "seed"] as const;

/** Roles whose neutral value is the value of the key. */
export function resolvePlainRoles({ board, layers, model }: ShotContext): {
  readonly [R in Role]?: JsonValue;
} {
  const values: { [R in Role]?: JsonValue } = {};
  for (const role of PLAIN_ROLES) {
    const setting = layers.get(role);
    // Its narration decides: see `followNarration`.
    if (setting === undefined || setting.value === "auto") continue;
    const fixed = model === undefined ? undefined : fixedOutput(model, role);
    if (model !== undefined && fixed !== undefined) {
      if (fixed === setting.value) continue;
      const message = `${model.id} ${describeFixed(role, fixed, setting.value)}`;
      board.report({ code: "STORYBOARD_MODEL_CANNOT", path: setting.path, message });
      continue;
    }
    if (model !== undefined && isIgnored(role, setting, model)) {
      // A shape or a length that an input decides needs no warning: the model follows what the shot asks for.
      if (role === "resolution") {
        const message = `${model.id} has no resolution parameter, so ${setting.value} is ignored`;
        const warning = { severity: "warning", message } as const;
        board.report({ code: "STORYBOARD_MODEL_IGNORES", path: setting.path, ...warning });
      }
      continue;
    }
    values[role] = setting.value;
  }
  return values;
}

/** A default applies to many shots, but not to those whose model decides by itself. */
function isIgnored(role: Role, setting: Setting<PlainValue>, model: Model): boolean {
  const isOfShot = typeof setting.path.at(-2) === "number";
  return !isOfShot && isLeftToModel(model, role);
}

function describeFixed(role: Role, fixed: PlainValue, asked: PlainValue): string {
  const always =
    role === "audio"
      ? fixed === true
        ? "always generates sound"
        : "always generates silent clips"
      : `always uses ${role} ${String(fixed)}`;
  return `${always}, so ${role}: ${String(asked)} is not possible`;
}

/** What the style keeps out of every shot, then what this shot does. */
export function resolveNegative(shot: ShotContext): string | undefined {
  const { document, variables } = shot.board;
  const style = document.style?.negative;
  const canTake =
    shot.model !== undefined &&
    Object.values(shot.model.parameters).some(({ role }) => role === "negative_prompt");
  const common =
    style === undefined || !canTake
      ? undefined
      : variables.substitute(style, ["style", "negative"]);
  const texts = [common, textOf(shot, "negative_prompt")].filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join(", ");
}

/** Parameter by parameter, the closest value wins. */
export function resolveParams({
  board,
  layers,
  model,
}: ShotContext): Pick<Shot, "params" | "inputs"> {
  const closest = new Map<string, WrittenParam>();
  for (const { value: values, path } of layers.getAll("params")) {
    for (const [name, value] of Object.entries(values)) {
      if (!closest.has(name)) closest.set(name, { name, value, path: [...path, name] });
    }
  }
  return resolveInputs([...closest.values()], model, board);
}
