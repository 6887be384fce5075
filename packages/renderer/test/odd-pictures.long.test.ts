import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkClip } from "../src/film/media/check-clip.ts";
import { extractFrame } from "../src/film/media/extract-frame.ts";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { options, runFfmpeg } from "../src/film/media/run-ffmpeg.ts";
import {
  distance,
  each,
  encodeHlg,
  encodePq,
  encodeVideo,
  readPatches,
  tags,
  writePatches,
  type Rgb,
  type Standard,
} from "./colour-kit.ts";
import { createFilmKit, decodeGray } from "./film-kit.ts";

let kit: Awaited<ReturnType<typeof createFilmKit>>;
beforeAll(async () => {
  kit = await createFilmKit();
});
afterAll(() => kit.remove());

const audio = { productionSound: "mute" } as const;
const hd = { primaries: "bt709", matrix: "bt709", tags: tags("bt709", "bt709", "bt709") } as const;
const sd = {
  primaries: "smpte170m",
  matrix: "bt601",
  tags: tags("smpte170m", "smpte170m", "smpte170m"),
} as const;
const uhd = (transfer: string): Standard => ({
  primaries: "bt2020",
  matrix: "bt2020",
  bits: 10,
  tags: tags("bt2020nc", "bt2020", transfer),
});
const hevc = (tagged: string): string =>
  `libx265 -preset ultrafast -tag:v hvc1 -x265-params log-level=none:lossless=1:${tagged}`;
const hevcUhd = "colorprim=bt2020:colormatrix=bt2020nc:range=limited";
const toRgb =
  "scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_int,format=rgb24";

type Kind = {
  readonly standard: Standard;
  readonly codec?: string;
  readonly ending?: string;
  readonly encode?: (light: Rgb) => Rgb;
};
const kinds: { readonly [name: string]: Kind } = {
  "10 bits": { standard: { ...hd, bits: 10 } },
  "10 bits of full range": {
    standard: {
      ...hd,
      bits: 10,
      isFullRange: true,
      tags: tags("bt709", "bt709", "bt709", "pc"),
    },
  },
  "4:4:4": { standard: hd, codec: "libx264 -qp 0 -pix_fmt yuv444p" },
  "4:4:4 of BT.601": { standard: sd, codec: "libx264 -qp 0 -pix_fmt yuv444p" },
  "4:2:2 of BT.601": { standard: sd, codec: "libx264 -qp 0 -pix_fmt yuv422p" },
  "RGB in H.264": { standard: { ...hd, tags: "" }, codec: `libx264rgb -qp 0 -vf ${toRgb}` },
  "RGB in PNG": { standard: { ...hd, tags: "" }, codec: `png -vf ${toRgb}`, ending: "mov" },
  "motion JPEG": {
    standard: { primaries: "bt709", matrix: "bt601", tags: "" },
    // Made full-range by the encoder.
    codec: "mjpeg -q:v 1 -pix_fmt yuvj420p",
    ending: "mov",
  },
  "MPEG-4": {
    standard: { primaries: "bt709", matrix: "bt601", tags: "" },
    codec: "mpeg4 -q:v 1",
  },
  "HEVC of BT.601": {
    standard: sd,
    codec: hevc("colorprim=smpte170m:colormatrix=smpte170m:transfer=smpte170m:range=limited"),
  },
  "BT.2020 of standard range": { standard: uhd("bt2020-10") },
  "HLG in HEVC": {
    standard: uhd("arib-std-b67"),
    codec: hevc(`${hevcUhd}:transfer=arib-std-b67`),
    encode: encodeHlg,
  },
  "PQ in HEVC": {
    standard: uhd("smpte2084"),
    codec: hevc(`${hevcUhd}:transfer=smpte2084`),
    encode: encodePq,
  },
};

test.each(Object.entries(kinds))(
  "%s has its colours in the film and in frames",
  async (name, kind) => {
    const { standard, codec, ending = "mp4", encode = encodeVideo } = kind;
    const path = kit.inFolder(`${name.replace(/\W/g, "-")}.${ending}`);
    await writePatches(kit.ffmpeg, path, {
      standard,
      encode,
      ...(codec === undefined ? {} : { codec }),
    });
    const clip = await checkClip(path, { decodeWith: kit.ffmpeg });
    const film = await kit.make({ shots: [{ id: "odd", media: clip }], audio });
    expect(film).toMatchObject({ copied: false, frameCount: 12 });
    const frame = await extractFrame({
      clip,
      frame: "last",
      ffmpeg: kit.ffmpeg,
      cacheDir: kit.inFolder("stills"),
    });
    const shown =
      encode === encodeVideo
        ? encodeVideo
        : (light: Rgb) => each(light, (value) => value ** (1 / 2.2));
    for (const seen of [film.path, frame]) {
      expect(distance((await readPatches(kit.ffmpeg, seen)).at(-1), shown)).toBeLessThan(4);
    }
  },
);

test("clips whose chroma lies elsewhere are in one film", async () => {
  const shots = ["left", "center", "topleft", "bottom"].map((place, index) => ({
    id: place,
    encoding: `-c:v libx264 -x264-params chromaloc=${[0, 1, 2, 4][index]}`,
    cut: { outSeconds: 0.5 },
  }));
  expect(await kit.make({ shots }, { outputPath: kit.inFolder("chroma.mp4") })).toMatchObject({
    copied: false,
    frameCount: 48,
  });
});

/** A clip of what a filter graph shows. */
async function makeClip(name: string, source: string, coding: string): Promise<string> {
  const path = kit.inFolder(name);
  const args = [...options("-v error -f lavfi -i"), source, ...options(coding), path];
  await runFfmpeg(kit.ffmpeg.path, args);
  return path;
}

describe("what films cannot have", () => {
  test("what is transparent is over black", async () => {
    const half =
      "color=c=white:s=64x32:r=24:d=0.25,format=yuva444p10le,geq=lum='lum(X,Y)':cb=512:cr=512:a=512";
    const path = await makeClip("alpha.mov", half, "-c:v prores_ks -profile:v 4444");
    const film = await kit.make({ shots: [{ id: "alpha", media: await probeClip(path) }], audio });
    const [gray] = await decodeGray(kit.ffmpeg, film);
    expect(Math.abs((gray?.[0] ?? 0) - 128)).toBeLessThan(4);
  });

  test("fields are woven into frames, of which there are as many as before", async () => {
    // One field is white and the other black, and in the next frame the other way round.
    const comb =
      "nullsrc=s=64x32:r=24:d=0.5,format=yuv420p,geq=lum='if(mod(Y+N,2),235,16)':cb=128:cr=128,setfield=tff";
    const path = await makeClip(
      "fields.mp4",
      comb,
      "-c:v libx264 -qp 0 -flags +ilme+ildct -x264opts tff=1",
    );
    const film = await kit.make({ shots: [{ id: "fields", media: await probeClip(path) }], audio });
    expect(film.frameCount).toBe(12);
    const frame = (await decodeGray(kit.ffmpeg, film))[6];
    const column = Array.from({ length: 32 }, (_, row) => frame?.[row * 64 + 32] ?? 0);
    const steps = column.slice(1).map((level, row) => Math.abs(level - (column[row] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(40);
  });
});
