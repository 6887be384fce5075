import type { JsonValue, Model, Role } from "@storyreel/models";
import { fixedOutput } from "./fixed-output.ts";
import type { PlainValue } from "./fixed-output.ts";
import { textOf, type ShotContext } from "./shot-context.ts";
import type { Setting } from "./shot-layers.ts";

const PLAIN_ROLES = ["duration", "aspect_ratio", "resolution", "audio", "seed"] as const;

/** Roles whose neutral value is the value of the key. */
export function resolvePlainRoles({ board, layers, model }: ShotContext): {
  readonly [R in Role]?: JsonValue;
} {
  const values: { [R in Role]?: JsonValue } = {};
  for (const role of PLAIN_ROLES) {
    const setting = layers.get(role);
    if (setting === undefined) continue;
    const fixed = model === undefined ? undefined : fixedOutput(model, role);
    if (model !== undefined && fixed !== undefined) {
      if (fixed === setting.value) continue;
      const message = `${model.id} ${describeFixed(role, fixed, setting.value)}`;
      board.report({ code: "STORYBOARD_MODEL_CANNOT", path: setting.path, message });
      continue;
    }
    if (model !== undefined && isIgnored(role, setting, model)) {
      // A shape that the picture decides needs no warning: the model follows what the shot asks for.
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

/**
 * A default applies to many shots, but not to those whose model decides by itself: the first picture gives the shape, and
 * nobody can choose the size.
 */
function isIgnored(
  role: Role,
  setting: Setting<PlainValue>,
  { parameters: all, output }: Model,
): boolean {
  const parameters = Object.values(all);
  const isOfShot = typeof setting.path.at(-2) === "number";
  const isChosen = parameters.some((parameter) => parameter.role === role);
  if (isOfShot || isChosen || output.sizes.length > 0) return false;
  if (role === "aspect_ratio") {
    return parameters.some((one) => one.role === "first_frame" || one.role === "last_frame");
  }
  return role === "resolution";
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
export function resolveParams({ board, layers }: ShotContext): {
  readonly [name: string]: JsonValue;
} {
  const values: Record<string, JsonValue> = {};
  for (const { value, path } of layers.getAll("params")) {
    for (const [name, one] of Object.entries(value)) {
      if (Object.hasOwn(values, name)) continue;
      values[name] = board.variables.substituteAll(one, [...path, name]);
    }
  }
  return values;
}
