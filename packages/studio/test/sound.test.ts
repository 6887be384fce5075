import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { synthesizeClip, synthesizeSound } from "@storyreel/mock-server";
import { findFfmpeg } from "@storyreel/renderer/film";
import { expect, test } from "vitest";
import { openKit } from "./studio-kit.ts";

const film = `storyboard: 1
title: Sound
rate: 24
opening: { type: fade_from_black, duration: 0.5 }
audio:
  loudness: { integrated_lufs: -16, true_peak_dbtp: -1 }
  music: [{ file: theme.wav, loop: true, gain_db: -10, fade_in: 0.5 }]
shots:
  - { id: pier, clip: { file: pier.mp4, in: 0.5, out: 1.5 }, speed: 0.5, gain_db: -6 }
  - { id: quay, clip: { file: pier.mp4, in: 0.5, out: 1.5 }, sound: { lead: 0.25 } }
`;

test("sounds are those of the film: levels, fades, leads, tempo at the same pitch, loudness", async () => {
  await using kit = await openKit(film, {
    prepare: async (folder) => {
      const clip = {
        widthPx: 64,
        heightPx: 64,
        frameRate: 24,
        hasAudio: true,
        label: "",
        text: "",
      };
      const sound = { format: "wav", durationSeconds: 1, text: "rain" } as const;
      writeFileSync(join(folder, "theme.wav"), synthesizeSound(sound));
      writeFileSync(join(folder, "pier.mp4"), synthesizeClip({ ...clip, durationSeconds: 2 }));
    },
  });
  const view = await kit.view();
  const [slow, plain] = view.sounds.filter(({ kind }) => kind === "clip");
  expect(slow).toMatchObject({ shot: "pier", startSeconds: 0, inSeconds: 1, gainDb: -6 });
  expect(plain).toMatchObject({ shot: "quay", startSeconds: 1.75, inSeconds: 0.25, gainDb: 0 });
  expect(view.sounds.find(({ kind }) => kind === "music")).toMatchObject({
    seconds: 3,
    gainDb: -10,
    loopSeconds: 1,
    fadeIn: { seconds: 0.5, curve: "tri" },
  });

  // At half the tempo, the sound of the file is twice as long, and crosses zero as often in a second.
  const { path } = await findFfmpeg({ environment: process.env, cacheDir: join(kit.folder, "x") });
  const crossingsOf = async (url = ""): Promise<{ seconds: number; crossings: number }> => {
    const file = join(kit.folder, `${url.replaceAll("/", "-")}.m4a`);
    writeFileSync(file, (await kit.get(url)).body);
    const args = ["-v", "error", "-i", file, "-ac", "1", "-ar", "8000", "-f", "s16le", "-"];
    const { stdout } = await promisify(execFile)(path, args, { encoding: "buffer" });
    const samples = new Int16Array(stdout.buffer, stdout.byteOffset, stdout.length >> 1);
    const seconds = samples.length / 8000;
    let count = 0;
    for (let at = 1; at < samples.length; at += 1) {
      if ((samples[at] ?? 0) >= 0 !== (samples[at - 1] ?? 0) >= 0) count += 1;
    }
    return { seconds, crossings: count / seconds };
  };
  const [half, whole] = [await crossingsOf(slow?.url), await crossingsOf(plain?.url)];
  expect(half.seconds / whole.seconds).toBeCloseTo(2, 1);
  expect(half.crossings / whole.crossings).toBeCloseTo(1, 1);

  const answer = await kit.get(view.film.mixGainUrl ?? "");
  expect(answer.headers["content-type"]).toBe("application/json");
  expect(JSON.parse(String(answer.body))).toEqual({ gainDb: expect.any(Number) });
});
