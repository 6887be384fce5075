import type { ShotLayers } from "./shot-layers.ts";
import type { ShotCamera } from "./storyboard.ts";

/** What is written about the camera of a shot; `undefined`: nothing. */
export function cameraOf(layers: ShotLayers): ShotCamera | undefined {
  const size = layers.get("shot_size")?.value;
  const angle = layers.get("camera_angle")?.value;
  const movement = layers.get("camera_movement")?.value;
  if (size === undefined && angle === undefined && movement === undefined) return undefined;
  return { size, angle, movement };
}
