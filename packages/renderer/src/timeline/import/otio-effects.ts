import type { OtioNode } from "./otio-reader.ts";

/**
 * The effects of a clip, a track or a timeline that change something. DaVinci Resolve writes all effects that a clip can have:
 * those that nobody touched have no parameters.
 */
export function listEffects(item: OtioNode): readonly OtioNode[] {
  return item.list("effects").filter((effect) => {
    const resolve = resolveEffect(effect);
    const isUntouched =
      resolve.keys.includes("Parameters") && resolve.list("Parameters").length === 0;
    const isOff = effect.flag("enabled") === false || resolve.flag("Enabled") === false;
    return !isUntouched && !isOff && effect.number("time_scalar") !== 1;
  });
}

/** As the edit suite shows it. */
export function nameOfEffect(effect: OtioNode): string {
  return (
    resolveEffect(effect).text("Effect Name") ||
    effect.text("effect_name") ||
    effect.text("name") ||
    effect.schema
  );
}

function resolveEffect(effect: OtioNode): OtioNode {
  return effect.map("metadata").map("Resolve_OTIO");
}
