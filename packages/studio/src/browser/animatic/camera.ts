import type { Angle, Move, ReadFraming, ShotSize } from "./framing-words.ts";

/** A camera in metres: the subject stands at 0, 0, 0, and the camera before it at negative z. Angles in radians. */
export type Camera = {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Focal length in units of the picture. */
  readonly focal: number;
  readonly pan: number;
  readonly tilt: number;
  readonly roll: number;
  /** Metres of the subject's plane that the picture is high at the start of the shot. */
  readonly visible: number;
};

/** Metres that are visible at the subject, and the height that is aimed at. */
export const shotSizes: { readonly [Size in ShotSize]: { visible: number; aim: number } } = {
  EWS: { visible: 9.5, aim: 2.9 },
  WS: { visible: 4.2, aim: 1.5 },
  FS: { visible: 2.15, aim: 0.9 },
  MS: { visible: 1.15, aim: 1.24 },
  MCU: { visible: 0.74, aim: 1.42 },
  CU: { visible: 0.46, aim: 1.53 },
  ECU: { visible: 0.12, aim: 1.586 },
  OTS: { visible: 0.95, aim: 1.36 },
  POV: { visible: 1.5, aim: 1.18 },
  INSERT: { visible: 0.5, aim: 0.95 },
};

/** Where the camera is after a part of the shot (0 to 1); `frame` is for what shakes. */
export function cameraAt(
  { size, move, angle }: ReadFraming,
  { progress, frame, height }: { progress: number; frame: number; height: number },
): Camera {
  const { visible, aim } = shotSizes[size];
  const focal = height * (visible < 1 ? 2.6 : 1.5);
  const distance = (visible * focal) / height;
  const start: Camera = {
    x: size === "EWS" ? 0.5 : 0,
    y: aim,
    z: -distance,
    focal,
    pan: 0,
    tilt: 0,
    roll: 0,
    visible,
  };
  const ease = progress * progress * (3 - 2 * progress);
  const angled = takeAngle(start, angle, aim);
  return moveCamera(angled, move, { ease, frame, distance });
}

type Way = { readonly ease: number; readonly frame: number; readonly distance: number };

function takeAngle(camera: Camera, angle: Angle, aim: number): Camera {
  const distance = -camera.z;
  const raised = (by: number): Camera => ({
    ...camera,
    y: Math.max(0.08, camera.y + by),
    tilt: (aim - Math.max(0.08, camera.y + by)) / distance,
  });
  switch (angle) {
    case "eye":
      return camera;
    case "low":
      return raised(-0.28 * distance);
    case "ground":
      return raised(-0.42 * distance);
    case "high":
      return raised(0.3 * distance);
    case "overhead":
      return raised(0.62 * distance);
    case "dutch":
      return { ...camera, roll: 0.14 };
  }
}

function moveCamera(camera: Camera, move: Move, way: Way): Camera {
  const { ease, distance } = way;
  const { visible } = camera;
  const around = ease - 0.5;
  // A narrow lens shows little: it turns less.
  const narrow = Math.min(1, visible);
  switch (move) {
    case "static":
    case "rack_focus":
      return camera;
    case "dolly_in":
      return { ...camera, z: camera.z + distance * 0.26 * ease };
    case "dolly_out":
      return { ...camera, z: camera.z - distance * 0.35 * ease };
    case "dolly_zoom": {
      const z = camera.z + distance * 0.34 * ease;
      return { ...camera, z, focal: camera.focal * (z / camera.z) };
    }
    case "zoom_in":
      return { ...camera, focal: camera.focal * (1 + 0.34 * ease) };
    case "zoom_out":
      return { ...camera, focal: camera.focal * (1.34 - 0.34 * ease) };
    case "pan_left":
      return { ...camera, pan: camera.pan - around * 0.3 * narrow };
    case "pan_right":
      return { ...camera, pan: camera.pan + around * 0.3 * narrow };
    case "whip_pan":
      return {
        ...camera,
        pan: camera.pan + (ease < 0.5 ? 8 * ease ** 4 : 1 - 8 * (1 - ease) ** 4) * 0.5 - 0.5,
      };
    case "tilt_up":
      return { ...camera, tilt: camera.tilt + around * 0.22 * narrow };
    case "tilt_down":
      return { ...camera, tilt: camera.tilt - around * 0.22 * narrow };
    case "truck_left":
      return { ...camera, x: camera.x - around * 0.5 * visible };
    case "truck_right":
      return { ...camera, x: camera.x + around * 0.5 * visible };
    case "pedestal_up":
      return { ...camera, y: camera.y + around * 0.24 * visible };
    case "pedestal_down":
      return { ...camera, y: camera.y - around * 0.24 * visible };
    case "crane_up":
      return { ...camera, y: camera.y + visible * 0.4 * ease, tilt: camera.tilt - 0.12 * ease };
    case "crane_down":
      return {
        ...camera,
        y: camera.y + visible * 0.4 * (1 - ease),
        tilt: camera.tilt - 0.12 * (1 - ease),
      };
    case "arc_left":
      return turnAround(camera, -around * 0.5, distance);
    case "arc_right":
      return turnAround(camera, around * 0.5, distance);
    case "orbit":
      return turnAround(camera, around * 0.9, distance);
    case "tracking":
      return { ...camera, x: camera.x + around * 1.2 };
    case "handheld":
      return shake(camera, way.frame, narrow);
    case "steadicam":
      return shake(
        { ...camera, z: camera.z + distance * 0.12 * ease },
        way.frame * 0.35,
        0.5 * narrow,
      );
  }
}

function turnAround(camera: Camera, angle: number, distance: number): Camera {
  return {
    ...camera,
    x: camera.x + Math.sin(angle) * distance,
    z: -Math.cos(angle) * distance,
    pan: camera.pan - angle,
  };
}

/** Two waves for each channel: about 0.8 degrees. */
function shake(camera: Camera, frame: number, size: number): Camera {
  const { sin } = Math;
  return {
    ...camera,
    pan: camera.pan + (sin(frame * 0.11) + sin(frame * 0.053 + 1) * 1.4) * 0.006 * size,
    tilt: camera.tilt + (sin(frame * 0.09 + 2) + sin(frame * 0.21) * 0.5) * 0.006 * size,
    roll: camera.roll + sin(frame * 0.047) * 0.007,
  };
}
