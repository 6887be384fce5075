import { execFile } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { findFfmpeg, loadClip } from "@storyreel/renderer/film";
import { openFolder } from "@storyreel/renderer/workplace";
import { expect, test } from "vitest";
import { openKit, sha256, type Kit } from "./studio-kit.ts";

const film = `storyboard: 1
title: Footage
shots:
  - { id: pier, clip: { file: pier.mov } }
`;

/** Own footage in ProRes, which no browser decodes, at 25 frames a second. */
export async function makeFootage(folder: string): Promise<void> {
  const { path } = await findFfmpeg({ environment: process.env, cacheDir: join(folder, "tools") });
  const source = "testsrc=size=128x72:rate=25:duration=0.4";
  const sound = "sine=frequency=440:sample_rate=48000:duration=0.4";
  const encoding = "-c:v prores_ks -profile:v 3 -pix_fmt yuv422p10le -c:a pcm_s16le";
  const inputs = ["-v", "error", "-f", "lavfi", "-i", source, "-f", "lavfi", "-i", sound];
  await promisify(execFile)(path, [...inputs, ...encoding.split(" "), join(folder, "pier.mov")]);
}

/** An ffmpeg that makes no proxy: it does what the file `mode` beside it says. */
async function makePoorFfmpeg(folder: string): Promise<string> {
  const { path } = await findFfmpeg({ environment: process.env, cacheDir: join(folder, "tools") });
  const poor = join(folder, "ffmpeg");
  writeFileSync(
    poor,
    `#!/bin/sh
case "$*" in *-progress*) ;; *) exec "${path}" "$@" ;; esac
case "$(cat "${folder}/mode")" in
  slow) echo frame=4; exec sleep 600 ;;
  each)
    echo begin >> "${folder}/log"
    until [ -e "${folder}/go" ]; do [ -d "${folder}" ] || exit 1; sleep 0.05; done
    echo end >> "${folder}/log"
    exit 1 ;;
  *) echo "Decoder (codec prores) not found" >&2; exit 1 ;;
esac
`,
  );
  chmodSync(poor, 0o755);
  return poor;
}

const mediaIn = async (kit: Kit) => (await kit.view()).shots[0]?.media;

test("a proxy is made once, has the frames of its clip, and is played in its place", async () => {
  await using kit = await openKit(film, { prepare: makeFootage });
  const before = await mediaIn(kit);
  expect(before).toMatchObject({ kind: "clip", frames: 10, proxy: { codec: "ProRes" } });
  const url = before?.url ?? "";
  const asked = await Promise.all(
    [1, 2].map(() => kit.send({ do: "make-proxy", url: url.slice(1) })),
  );
  // Whichever comes first.
  expect(new Set(asked.map((outcome) => outcome.ok && outcome.message))).toEqual(
    new Set(["A proxy of pier.mov is being made.", "The proxy of pier.mov is already being made."]),
  );
  const view = await kit.until(({ shots }) => shots[0]?.media?.isProxy === true);
  const { media } = view.shots[0] ?? {};
  expect(media).toMatchObject({ frames: 10, hasSound: true, mimeType: "video/mp4" });
  expect(media?.proxy).toBeUndefined();
  expect(media?.url).not.toBe(url);

  // It is in the state folder, under the hash of the clip, so that the next studio has it too.
  const cache = join(kit.folder, ".storyreel", "cache");
  const path = join(cache, `proxy-${url.slice("/media/".length)}.mp4`);
  expect((await readdir(cache)).filter((name) => name.startsWith("proxy"))).toHaveLength(1);
  const { body } = await kit.get(media?.url ?? "");
  const { video, audio } = await loadClip(path, { sha256: sha256(body), cacheDir: cache });
  expect(video).toMatchObject({
    codec: "avc",
    frameCount: 10,
    rate: { numerator: 25, denominator: 1 },
    durationSeconds: expect.closeTo(0.4),
  });
  expect(audio).toMatchObject({ codec: "aac", startSeconds: 0 });
  // What `storyreel clean` finds.
  const { files } = await openFolder(join(kit.folder, ".storyreel")).stored();
  expect(files.find((file) => file.path === path)).toMatchObject({ kind: "proxy" });
  // The index is in front, so that it plays before all of it is there.
  expect(body.indexOf("moov")).toBeLessThan(body.indexOf("mdat"));
  expect(await kit.send({ do: "make-proxy", url: "media/0" })).toMatchObject({ code: "unknown" });
});

test("a proxy that cannot be made says why; one that is being made can be canceled", async () => {
  const environment: { [name: string]: string | undefined } = { ...process.env };
  await using kit = await openKit(film, {
    environment,
    prepare: async (folder) => {
      await makeFootage(folder);
      environment["FFMPEG_PATH"] = await makePoorFfmpeg(folder);
    },
  });
  const mode = (name: string): void => writeFileSync(join(kit.folder, "mode"), name);
  const { url = "" } = (await mediaIn(kit)) ?? {};
  mode("broken");
  expect(await kit.send({ do: "make-proxy", url })).toMatchObject({ ok: true });
  const failed = await kit.until(({ shots }) => shots[0]?.media?.proxy?.failure !== undefined);
  expect(failed.shots[0]?.media?.proxy?.failure).toContain("Decoder (codec prores) not found");

  mode("slow");
  await kit.send({ do: "make-proxy", url });
  const going = await kit.until(({ shots }) => shots[0]?.media?.proxy?.done === 0.4);
  expect(going.shots[0]?.media?.proxy?.failure).toBeUndefined();
  expect(await kit.send({ do: "cancel-proxy", url })).toMatchObject({ ok: true });
  await kit.until(({ shots }) => shots[0]?.media?.proxy?.done === undefined);
  expect(await kit.send({ do: "cancel-proxy", url })).toMatchObject({ code: "nothing" });
  const path = join(kit.folder, ".storyreel", "cache", `proxy-${url.slice("/media/".length)}.mp4`);
  expect(existsSync(path)).toBe(false);
});

test("proxies are made one after the other, and one that waits can be canceled and asked for again", async () => {
  const environment: { [name: string]: string | undefined } = { ...process.env };
  const names = ["pier", "mole", "boat"];
  const shots = names.map((id) => `  - { id: ${id}, clip: { file: ${id}.mov } }\n`).join("");
  await using kit = await openKit(`storyboard: 1\ntitle: Footage\nshots:\n${shots}`, {
    environment,
    prepare: async (folder) => {
      await makeFootage(folder);
      const bytes = readFileSync(join(folder, "pier.mov"));
      // Other files with the same pictures: a box that players leave out follows.
      for (const name of names.slice(1)) {
        const more = Buffer.from(`\0\0\0\u000cfree${name}`);
        writeFileSync(join(folder, `${name}.mov`), Buffer.concat([bytes, more]));
      }
      environment["FFMPEG_PATH"] = await makePoorFfmpeg(folder);
    },
  });
  writeFileSync(join(kit.folder, "mode"), "each");
  const urls = (await kit.view()).shots.map(({ media }) => media?.url ?? "");
  expect(new Set(urls).size).toBe(3);
  for (const url of urls) await kit.send({ do: "make-proxy", url });
  const last = urls[2] ?? "";
  expect(await kit.send({ do: "cancel-proxy", url: last })).toMatchObject({ ok: true });
  expect(await kit.send({ do: "cancel-proxy", url: last })).toMatchObject({ code: "nothing" });
  expect(await kit.send({ do: "make-proxy", url: last })).toMatchObject({
    message: "A proxy of boat.mov is being made.",
  });
  writeFileSync(join(kit.folder, "go"), "");
  await kit.until((view) => view.shots.every(({ media }) => media?.proxy?.failure !== undefined));
  const log = readFileSync(join(kit.folder, "log"), "utf8");
  expect(log).toBe("begin\nend\n".repeat(3));
});
