import { digestText } from "@storyreel/core";
import type { Model, ParameterFacts } from "@storyreel/models";
import { describe, expect, it } from "vitest";
import { fileToken, frameToken } from "../storyboard/picture-token.ts";
import { replaceTokens } from "../storyboard/replace-tokens.ts";
import { tracePictures, withTrace } from "./picture-trace.ts";
import { pictureTypeOf, pictureWay } from "../storyboard/picture-type.ts";

const file = fileToken("a".repeat(64));
const frame = frameToken("b".repeat(64), "last");
const address = "https://storage.example/a.png";
const data = "data:image/png;base64,AAAA";

describe("pictureTypeOf", () => {
  it.each<[string, string, ReturnType<typeof pictureTypeOf>]>([
    ["a PNG", "\x89PNG\r\n\x1a\n....", "image/png"],
    ["a JPEG", "\xff\xd8\xff\xe0........", "image/jpeg"],
    ["a WebP", "RIFF....WEBP", "image/webp"],
    ["another RIFF file", "RIFF....WAVE", undefined],
    ["a GIF", "GIF89a......", undefined],
    ["the beginning of a PNG", "\x89PNG", undefined],
    ["nothing", "", undefined],
  ])("tells %s", (_, text, want) => {
    expect(pictureTypeOf(Buffer.from(text, "latin1"))).toBe(want);
  });

  it("looks at the part of a buffer that it is given", () => {
    const bytes = Buffer.from("....RIFF....WEBP", "latin1").subarray(4);
    expect(pictureTypeOf(bytes)).toBe("image/webp");
  });
});

describe("replaceTokens", () => {
  it("fills tokens wherever they stand, and leaves all else", () => {
    const payload = { prompt: "x", image: file, frames: [frame, { deep: file }], seed: null };
    const sent = new Map([
      [file, address],
      [frame, data],
    ]);
    expect(replaceTokens(payload, sent)).toEqual({
      prompt: "x",
      image: address,
      frames: [data, { deep: address }],
      seed: null,
    });
  });

  it("leaves a token for which there is no picture", () => {
    expect(replaceTokens({ image: file, tail: frame }, new Map([[file, data]]))).toEqual({
      image: data,
      tail: frame,
    });
  });
});

describe("the trace of pictures in the ledger", () => {
  const sent = new Map([
    [file, address],
    [frame, data],
  ]);

  it("keeps addresses, and of data only its digest", () => {
    expect(tracePictures(sent)).toEqual({ [file]: address, [frame]: digestText(data) });
  });

  it("says how the request looks in a list", () => {
    expect(withTrace({ image: file, tail: frame }, tracePictures(sent))).toEqual({
      payload: { image: address, tail: frame },
      longTexts: new Map([[frame, digestText(data)]]),
    });
  });

  it("is absent where no picture was sent", () => {
    expect(tracePictures(new Map())).toBeUndefined();
    expect(withTrace({ prompt: "x" }, undefined)).toEqual({ payload: { prompt: "x" } });
  });
});

describe("pictureWay", () => {
  const from = { source: "test", asOf: "2026-09", confidence: "documented" } as const;
  const modelWith = (parameter: Partial<ParameterFacts>) =>
    ({
      id: "m",
      parameters: {
        image: { type: "string", description: "", role: "first_frame", from, ...parameter },
      },
    }) as unknown as Model;
  const list = (format: "uri" | "media") =>
    ({
      type: "array",
      roleList: true,
      items: { type: "string", description: "", format, from },
    }) as const;

  it.for<[string, Partial<ParameterFacts>, Parameters<typeof pictureWay>[2], string]>([
    ["goes inside where that is documented", { format: "media" }, "image/webp", "inline"],
    ["is uploaded where only addresses are taken", { format: "uri" }, "image/png", "upload"],
    ["has no way where it cannot be uploaded", { format: "uri" }, "image/webp", "none"],
    ["goes inside a list of pictures", list("media"), "image/jpeg", "inline"],
    ["is uploaded for a list of addresses", list("uri"), "image/jpeg", "upload"],
  ])("a picture %s", ([, parameter, mediaType, want]) => {
    expect(pictureWay(modelWith(parameter), "first_frame", mediaType).kind).toBe(want);
  });
});
