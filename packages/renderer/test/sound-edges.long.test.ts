import { afterAll, beforeAll, expect, test } from "vitest";
import type { Clip } from "../src/film/media/clip.ts";
import { createFilmKit } from "./film-kit.ts";
import { mixSound, roughness, writeSoundClip } from "./sound-kit.ts";

const second = 48_000;

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

/** A tone on each side, at an angle of its phase. */
function toneAt(name: string, hz: readonly [number, number], angle: number): Promise<Clip> {
  const waves = hz.map((each) => `0.25*sin(2*PI*${each}*t+${angle})`).join("|");
  return writeSoundClip(kit, name, { waves });
}

test.each<[number, number]>([
  [80, 110],
  [160, 235],
  [440, 1000],
  [2200, 4000],
])("a cut has no tick between tones of %i and %i Hz at any phase", async (left, right) => {
  const hz = [left, right] as const;
  const still = await toneAt(`still-${left}`, hz, 0.3);
  for (const angle of [0.3, 1.1, 1.9, 2.7, 3.5, 4.3, 5.1, 5.9]) {
    const other = await toneAt(`other-${left}-${angle}`, hz, angle);
    const { plan } = await kit.plan({
      shots: [
        { id: "a", media: still, cut: { outSeconds: 0.5 } },
        { id: "handles", media: other, cut: { inSeconds: 0.25, outSeconds: 0.75 } },
        { id: "whole", media: still },
        { id: "no-handles", media: other },
      ],
    });
    if (plan === undefined) throw new Error("the plan is good");
    const sound = await mixSound(kit, plan);
    for (const at of [0, 0.5, 1, 2, 3]) {
      const around = [at * second - 1500, at * second + 1500] as const;
      expect(roughness(sound.left, { hz: left, amplitude: 0.25 }, around)).toBeLessThan(6);
      expect(roughness(sound.right, { hz: right, amplitude: 0.25 }, around)).toBeLessThan(6);
    }
  }
});
