// Which wrong calls the compiler refuses. Each kind has the nearest call that is right beside it: a type that refuses everything would
// pass otherwise. Not refused, because TypeScript cannot say it: lengths of texts and lists, ranges with many values, fractions.
import { expectTypeOf } from "vitest";
import { bind, check, price } from "@storyreel/core";
import type { Client } from "@storyreel/core";
import type {
  KlingV3OmniPayload,
  MinimaxHailuo23Payload,
  Seedance20260128Payload,
} from "@storyreel/core/models";
import {
  kling30TurboT2v,
  klingV3Omni,
  ltx2FastImageToVideo,
  miniMaxH3,
  minimaxHailuo23,
  pixverseV56T2v,
  pixverseV6I2v,
  seedance20260128,
  skyreelsV4TextToVideo,
  veo31Generate001,
  viduQ2ProR2v,
  wan27I2v,
} from "@storyreel/core/models";

declare const submit: Client["submit"];
const url = "https://example.com/a.png";
const list: readonly string[] = [url];

// 1. Nothing at all, where one of several parameters is needed.
// @ts-expect-error a prompt and an aspect ratio are needed
export const k1 = submit(klingV3Omni, {});
export const r1 = submit(klingV3Omni, { prompt: "rain", aspect_ratio: "16:9" });

// 2. A parameter that is needed unless another gives it.
// @ts-expect-error ratio is needed without a picture or video
export const k2 = submit(miniMaxH3, { prompt: "rain" });
export const r2 = submit(miniMaxH3, { prompt: "rain", first_frame_image: url });

// 3. What a mode needs.
// @ts-expect-error multi_shot needs shot_type and multi_prompt
export const k3 = submit(klingV3Omni, { multi_shot: true, aspect_ratio: "16:9" });
export const r3 = submit(klingV3Omni, {
  multi_shot: true,
  shot_type: "customize",
  multi_prompt: [{ prompt: "rain" }],
  aspect_ratio: "16:9",
});

// 4. Half of what a mode needs.
// @ts-expect-error multi_prompt is missing
export const k4 = submit(klingV3Omni, {
  multi_shot: true,
  shot_type: "customize",
  aspect_ratio: "16:9",
});

// 5. A value that another parameter forbids.
// @ts-expect-error sound must be off beside a video
export const k5 = submit(klingV3Omni, {
  prompt: "rain",
  video_list: [{ video_url: url }],
  sound: "on",
});
export const r5 = submit(klingV3Omni, { prompt: "rain", video_list: [{ video_url: url }] });

// 6. Frames and references.
// @ts-expect-error frames and references cannot be combined; use one or the other
export const k6 = submit(seedance20260128, {
  prompt: "rain",
  first_frame: url,
  reference_images: [url],
});
export const r6 = submit(seedance20260128, {
  prompt: "rain",
  first_frame: url,
  reference_images: [],
});

// 7. The same in another pair of parameters.
// @ts-expect-error frames and references cannot be combined; use one or the other
export const k7 = submit(seedance20260128, {
  prompt: "rain",
  last_frame: url,
  reference_videos: [url],
});
export const r7 = submit(seedance20260128, { prompt: "rain", reference_videos: [url] });

// 8. The same with a list that is not written in place.
// @ts-expect-error frames and references cannot be combined; use one or the other
export const k8 = submit(seedance20260128, {
  prompt: "",
  first_frame: url,
  reference_images: list,
});
export const r8 = submit(seedance20260128, { prompt: "rain", reference_images: list });

// 9. A length that a resolution does not have.
// @ts-expect-error 1080P is only available with a duration of 6 seconds
export const k9 = submit(minimaxHailuo23, { prompt: "rain", resolution: "1080P", duration: 10 });
export const r9 = submit(minimaxHailuo23, { prompt: "rain", resolution: "1080P", duration: 6 });

// 10. A resolution that needs a picture.
// @ts-expect-error 512P needs a first frame
export const k10 = submit(minimaxHailuo23, { prompt: "rain", resolution: "512P" });
export const r10 = submit(minimaxHailuo23, {
  prompt: "rain",
  resolution: "512P",
  first_frame_image: url,
});

// 11. A length that a quality does not have, both of them required.
const portrait = { prompt: "rain", aspect_ratio: "9:16" } as const;
// @ts-expect-error a duration of 10 seconds is not available at 1080p
export const k11 = submit(pixverseV56T2v, { ...portrait, duration: "10", quality: "1080p" });
export const r11 = submit(pixverseV56T2v, { ...portrait, duration: "10", quality: "720p" });

// 12. A length that needs a size and a frame rate.
const ltx = { prompt: "rain", image_uri: url } as const;
// @ts-expect-error 12 seconds and more are offered at 1920x1080 only
export const k12 = submit(ltx2FastImageToVideo, { ...ltx, duration: 12, resolution: "3840x2160" });
export const r12 = submit(ltx2FastImageToVideo, {
  ...ltx,
  duration: 12,
  resolution: "1920x1080",
  fps: 25,
});

// 13. A value that is in the list of values and does not work.
export const k13 = submit(skyreelsV4TextToVideo, {
  prompt: "rain",
  // @ts-expect-error only the mode std works
  mode: "fast",
});
export const r13 = submit(skyreelsV4TextToVideo, { prompt: "rain", mode: "std" });

// 14. Values that an input needs, where the API's defaults are others.
// @ts-expect-error a reference image needs 16:9
export const k14 = submit(veo31Generate001, {
  prompt: "rain",
  reference_image: url,
  aspectRatio: "9:16",
  durationSeconds: 8,
});
export const r14 = submit(veo31Generate001, {
  prompt: "rain",
  reference_image: url,
  aspectRatio: "16:9",
  durationSeconds: 8,
});

// 15. None of several inputs.
// @ts-expect-error set a reference picture or video
export const k15 = submit(viduQ2ProR2v, { prompt: "rain" });
export const r15 = submit(viduQ2ProR2v, { prompt: "rain", videos: list });

// 16. null where one of several inputs is needed.
// @ts-expect-error set a first frame, a last frame or a first clip
export const k16 = submit(wan27I2v, { first_frame: null });
export const r16 = submit(wan27I2v, { first_frame: null, first_clip: url });

// 17. An integer outside a small range.
// @ts-expect-error duration is 4 to 15
export const k17 = submit(seedance20260128, { prompt: "rain", duration: 16 });
export const r17 = submit(seedance20260128, { prompt: "rain", duration: 15 });

// 18. A fraction where seconds are whole.
// @ts-expect-error duration is a whole number
export const k18 = submit(seedance20260128, { prompt: "rain", duration: 4.5 });

// 19. null for an input that may be null by itself and is needed by a rule.
export const k19 = submit(pixverseV6I2v, {
  prompt: "rain",
  // @ts-expect-error a first frame is required
  image: null,
  duration: 5,
  quality: "720p",
});

// Where the error is: at the value, also in a payload with rules.
export const misspelt: KlingV3OmniPayload = {
  prompt: "rain",
  // @ts-expect-error at this line
  aspect_ratio: "16:10",
};
export const unknownKey: MinimaxHailuo23Payload = {
  prompt: "rain",
  // @ts-expect-error at this line
  resolutoin: "768P",
};

// The same types guard everything that takes a model.
// @ts-expect-error 1080P is only available with a duration of 6 seconds
export const p1 = price(minimaxHailuo23, { prompt: "", resolution: "1080P", duration: 10 });
// `check` takes anything: it is there to judge what types have not seen.
export const p2 = check(minimaxHailuo23, { resolution: "1080P", duration: 10 });

// `undefined` is the same as left out, for optional parameters only.
declare const maybe: string | undefined;
export const u1 = submit(seedance20260128, { prompt: "rain", first_frame: maybe, seed: undefined });
export const u2 = submit(kling30TurboT2v, { prompt: "rain", duration: undefined });
// @ts-expect-error prompt is required
export const u3 = submit(kling30TurboT2v, { prompt: undefined });

// Values that are decided at run time: every combination has to be right.
declare const isShort: boolean;
export const v1 = submit(minimaxHailuo23, {
  prompt: "rain",
  resolution: isShort ? "768P" : undefined,
  duration: isShort ? 6 : 10,
});
// @ts-expect-error 1080P for 10 seconds is one of the combinations
export const v2 = submit(minimaxHailuo23, {
  prompt: "rain",
  resolution: isShort ? "768P" : "1080P",
  duration: isShort ? 6 : 10,
});

// What is read back from a payload has the parameter's own type.
expectTypeOf<MinimaxHailuo23Payload["resolution"]>().toEqualTypeOf<
  "512P" | "768P" | "1080P" | undefined
>();
expectTypeOf<Seedance20260128Payload["first_frame"]>().toEqualTypeOf<string | undefined>();

// `bind` and `attemptSubmit` have the model's types as well.
declare const client: Client;
// @ts-expect-error 1080P is only available with a duration of 6 seconds
export const a1 = client.attemptSubmit(minimaxHailuo23, {
  prompt: "",
  resolution: "1080P",
  duration: 10,
});
export const a2 = client.attemptSubmit({ id: "any" }, { anything: 1 });
// @ts-expect-error seconds are a number, whatever the wire says
export const b1 = bind(kling30TurboT2v, { roles: { duration: "5" }, params: {} });
// @ts-expect-error the model has no such parameter
export const b2 = bind(kling30TurboT2v, { roles: {}, params: { sound: "on" } });
export const b3 = bind(kling30TurboT2v, { roles: { prompt: "rain" }, params: {} });
// @ts-expect-error it may have been refused
export const b4 = submit(kling30TurboT2v, b3.payload);
export const b5 = b3.isAccepted ? submit(kling30TurboT2v, b3.payload) : undefined;
// @ts-expect-error misspelt
export const o1 = client.run(kling30TurboT2v, { prompt: "rain" }, { onUpdat: () => undefined });
