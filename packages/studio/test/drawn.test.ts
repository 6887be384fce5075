import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { synthesizePicture } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { openKit } from "./studio-kit.ts";

const film = `storyboard: 1
title: Overlays
rate: 24
overlays: [{ image: logo.png, position: top_right, width: 10%, opacity: 0.5 }]
shots:
  - id: title
    card: { text: Harbour, duration: 2 }
    overlays: [{ text: North Island, position: lower_third, from: 0.5, to: 1.5 }]
  - { id: chart, still: { file: logo.png, duration: 2, move: { from: [0, 0, 1], to: [0.5, 0.5, 2] } } }
  - { id: end, card: { roll: [{ heading: Cast }, { role: Mei, name: herself }], duration: 4 } }
`;

test("overlays, moves and rolling credits are shown as the film has them", async () => {
  await using kit = await openKit(film, {
    prepare: async (folder) => {
      const size = { widthPx: 320, heightPx: 180, format: "png" as const };
      writeFileSync(join(folder, "logo.png"), synthesizePicture({ ...size, label: "", text: "" }));
    },
  });
  const { film: facts, shots } = await kit.view();
  expect(facts.overlays).toMatchObject([{ x: 0.85, width: 0.1, opacity: 0.5 }]);
  expect(shots[0]?.overlays).toMatchObject([{ opacity: 1, startFrame: 12, endFrame: 36 }]);
  expect(shots[0]?.motion).toBeUndefined();
  expect(shots[1]?.motion).toEqual({
    kind: "move",
    from: { x: 0, y: 0, width: 1, height: 1 },
    to: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 },
    ease: "in_out",
    frames: 48,
  });
  const { motion } = shots[2] ?? {};
  const drawings = [
    ...(facts.overlays ?? []),
    ...(shots[0]?.overlays ?? []),
    ...(motion?.kind === "roll" ? [motion] : []),
  ];
  expect(drawings).toHaveLength(3);
  const pictures = await Promise.all(drawings.map(async ({ url }) => (await kit.get(url)).body));
  // Each is a PNG of its own size: width and height are at byte 16.
  const [logo, text, credits] = pictures.map((body) => {
    expect(body.subarray(1, 4).toString()).toBe("PNG");
    return { width: body.readUInt32BE(16), height: body.readUInt32BE(20) };
  });
  expect(logo?.width).toBe(Math.round(0.1 * facts.widthPx));
  expect(text?.width).toBe(Math.round((shots[0]?.overlays?.[0]?.width ?? 0) * facts.widthPx));
  expect(credits?.height).toBeGreaterThan(facts.heightPx);
});
