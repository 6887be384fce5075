import type { StudioShot } from "../../api/studio-view.ts";
import { hashOf, inMist, mist, noise, tone, type Pencil } from "./pencil.ts";

/** Where the shot is, by its scene heading and the name of its location: the same place looks the same in every shot. */
export type Place = { readonly kind: "street" | "room"; readonly seed: number };

export function placeOf({ scene, framing: { location }, prompt }: PlaceFacts): Place {
  // Without a heading, the words of the prompt say whether it is inside.
  const heading = scene ?? prompt.map(({ text }) => text).join(" ");
  const isOutside = /^\s*ext\b/iu.test(heading);
  const isInside = !isOutside && insideWords.test(`${heading} ${location ?? ""}`);
  return { kind: isInside ? "room" : "street", seed: hashOf(location ?? scene ?? "") % 977 };
}

type PlaceFacts = Pick<StudioShot, "scene" | "framing" | "prompt">;

const insideWords =
  /\b(?:int|interior|room|bedroom|kitchen|office|hall|hallway|corridor|cabin|studio|bar|cafe|shop|table|desk|sofa|bed)\b/iu;

/** Sky or back wall. */
export function drawBackground({ context, width, height }: Pencil, { kind }: Place): void {
  const gradient = context.createLinearGradient(0, 0, 0, height);
  gradient.addColorStop(0, tone(kind === "room" ? 70 : 58));
  gradient.addColorStop(0.62, tone(kind === "room" ? 92 : mist));
  gradient.addColorStop(1, tone(74));
  context.fillStyle = gradient;
  // Wider than the picture: the camera may roll.
  context.fillRect(-width, -height, width * 3, height * 3);
}

/** Ground, walls and what stands along them, from far to near. */
export function drawPlace(pencil: Pencil, place: Place): void {
  const near = Math.max(pencil.camera.z + 0.35, -14);
  drawGround(pencil, near);
  if (place.kind === "room") drawRoom(pencil, place, near);
  else drawStreet(pencil, place, near);
}

function drawGround({ context, project, fill, height }: Pencil, near: number): void {
  const far = project(0, 0, 60);
  const close = project(0, 0, near);
  const gradient = context.createLinearGradient(
    0,
    far.y,
    0,
    Math.max(far.y + 1, Math.min(height * 1.2, close.y)),
  );
  gradient.addColorStop(0, tone(106));
  gradient.addColorStop(0.35, tone(78));
  gradient.addColorStop(1, tone(30));
  fill(
    [
      [-24, 0, near],
      [24, 0, near],
      [16, 0, 60],
      [-16, 0, 60],
    ],
    gradient,
  );
}

function drawStreet(pencil: Pencil, { seed }: Place, near: number): void {
  for (const side of [-1, 1]) {
    for (let block = 9; block >= 0; block -= 1) {
      const from = Math.max(block * 6 - 10, near);
      const to = block * 6 - 4.4;
      if (to < near) continue;
      const wall = 4.2 + noise(seed + block * 5 + side) * 1.4;
      const high = 4.5 + noise(seed + block * 3 + side * 7) * 7;
      const shade = tone(inMist(30 + 14 * noise(seed + block), block * 6 - 7));
      pencil.fill(
        [
          [side * wall, 0, from],
          [side * wall, high, from],
          [side * wall, high, to],
          [side * wall, 0, to],
        ],
        shade,
      );
      pencil.fill(
        [
          [side * wall, 0, to],
          [side * wall, high, to],
          [side * 12, high, to],
          [side * 12, 0, to],
        ],
        shade,
      );
      if (pencil.camera.visible > 1.3)
        drawWindows(pencil, { side, wall, high, from, block, seed }, near);
    }
  }
}

function drawWindows(
  { fill }: Pencil,
  facade: {
    readonly side: number;
    readonly wall: number;
    readonly high: number;
    readonly from: number;
    readonly block: number;
    readonly seed: number;
  },
  near: number,
): void {
  const { side, wall, high, from, block, seed } = facade;
  const x = side * (wall - 0.02);
  for (let index = 0; index < 8; index += 1) {
    if (noise(seed + block * 31 + index * 7 + side) < 0.45) continue;
    const z = from + 0.5 + (index % 4) * 1.3;
    const y = 1.6 + Math.floor(index / 4) * 2.1;
    if (z < near + 0.5 || y + 1.1 > high) continue;
    fill(
      [
        [x, y, z],
        [x, y + 1.1, z],
        [x, y + 1.1, z + 0.7],
        [x, y, z + 0.7],
      ],
      tone(inMist(112, z), 0.6),
    );
  }
}

function drawRoom(pencil: Pencil, { seed }: Place, near: number): void {
  const { fill } = pencil;
  const [wide, high, deep] = [3.6, 2.9, 5.2];
  for (const side of [-1, 1]) {
    fill(
      [
        [side * wide, 0, near],
        [side * wide, high, near],
        [side * wide, high, deep],
        [side * wide, 0, deep],
      ],
      tone(62),
    );
  }
  fill(
    [
      [-wide, 0, deep],
      [-wide, high, deep],
      [wide, high, deep],
      [wide, 0, deep],
    ],
    tone(90),
  );
  fill(
    [
      [-wide, high, near],
      [wide, high, near],
      [wide, high, deep],
      [-wide, high, deep],
    ],
    tone(44),
  );
  // A window, a door, a shelf: where they are depends on the location.
  const window = -2.6 + noise(seed) * 2.4;
  const door = 0.6 + noise(seed + 4) * 1.4;
  fillRectangle(pencil, [window, 1.1, window + 1.5, 2.4], deep - 0.02, 168);
  fillRectangle(pencil, [window + 0.72, 1.1, window + 0.78, 2.4], deep - 0.03, 84);
  fillRectangle(pencil, [door, 0, door + 0.95, 2.1], deep - 0.02, 58);
  const shelf = door + (noise(seed + 8) > 0.5 ? -2 : 1.1);
  fillRectangle(pencil, [shelf, 0, shelf + 0.9, 0.85], deep - 0.6, 46);
}

function fillRectangle(
  { fill }: Pencil,
  [left, low, right, top]: readonly [number, number, number, number],
  ...[z, level]: readonly [z: number, level: number]
): void {
  fill(
    [
      [left, low, z],
      [left, top, z],
      [right, top, z],
      [right, low, z],
    ],
    tone(inMist(level, z)),
  );
}

/** Things that stand in the place, each drawn when its turn in depth has come. */
export type Thing = { readonly z: number; readonly draw: () => void };

export function thingsIn(pencil: Pencil, place: Place): Thing[] {
  if (place.kind === "room") return [];
  return Array.from({ length: 12 }, (_, index) => {
    const side = index % 2 === 0 ? -1 : 1;
    const z = 1.4 + index * 1.9 + noise(place.seed + index) * 1.2;
    const x = side * (2.5 + noise(place.seed + index * 3) * 1.1);
    return { z, draw: () => drawThing(pencil, { x, z, index, seed: place.seed }) };
  });
}

/** A lamp, a stand or a tree: by chance, the same chance for the same location. Soft blots behind a close-up. */
function drawThing(
  { context, project, camera }: Pencil,
  {
    x,
    z,
    index,
    seed,
  }: { readonly x: number; readonly z: number; readonly index: number; readonly seed: number },
): void {
  const foot = project(x, 0, z);
  if (camera.visible < 1.3) {
    const blot = project(x, 1.6 + noise(seed + index * 5), z);
    const radius = Math.min(260, blot.scale * 0.7);
    const gradient = context.createRadialGradient(blot.x, blot.y, 0, blot.x, blot.y, radius);
    gradient.addColorStop(0, tone(196, 0.16));
    gradient.addColorStop(1, tone(196, 0));
    context.fillStyle = gradient;
    context.fillRect(blot.x - radius, blot.y - radius, radius * 2, radius * 2);
    return;
  }
  context.save();
  context.translate(foot.x, foot.y);
  context.scale(foot.scale, foot.scale);
  const shade = tone(inMist(40, z));
  const light = tone(inMist(150, z));
  const kind = Math.floor(noise(seed + index * 11) * 3);
  context.fillStyle = shade;
  if (kind === 0) {
    context.fillRect(-0.03, -3.1, 0.06, 3.1);
    context.fillStyle = light;
    context.beginPath();
    context.ellipse(0, -3.2, 0.2, 0.24, 0, 0, 7);
    context.fill();
  } else if (kind === 1) {
    context.fillRect(-1, -0.95, 2, 0.95);
    context.fillStyle = light;
    context.fillRect(-0.95, -2, 1.9, 1.05);
    context.fillStyle = tone(inMist(84, z));
    context.beginPath();
    context.moveTo(-1, -2.6);
    context.lineTo(1, -2.6);
    context.lineTo(1.25, -2);
    context.lineTo(-1.25, -2);
    context.fill();
  } else {
    context.fillRect(-0.07, -1.6, 0.14, 1.6);
    context.beginPath();
    context.ellipse(0, -2.5, 0.8, 1.15, 0, 0, 7);
    context.fill();
  }
  context.restore();
}
