import type { FrameRate } from "../../film/media/frame-rate.ts";

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };
export type Schema = { readonly OTIO_SCHEMA: string; readonly [key: string]: Json };

/** Key of the metadata for which OTIO has no field of its own. */
export const otioNamespace = "storyreel";

export function metadata(words: { readonly [key: string]: Json }): {
  readonly [key: string]: Json;
} {
  return { [otioNamespace]: words };
}

export function time(frames: number, { numerator, denominator }: FrameRate): Schema {
  return { OTIO_SCHEMA: "RationalTime.1", rate: numerator / denominator, value: frames };
}

export function range(startFrame: number, frameCount: number, rate: FrameRate): Schema {
  return {
    OTIO_SCHEMA: "TimeRange.1",
    start_time: time(startFrame, rate),
    duration: time(frameCount, rate),
  };
}

export function track(
  facts: {
    readonly kind: "Video" | "Audio";
    readonly name: string;
  },
  children: readonly Schema[],
): Schema {
  const { kind, name } = facts;
  return {
    OTIO_SCHEMA: "Track.1",
    metadata: metadata({ track: name }),
    name,
    source_range: null,
    effects: [],
    markers: [],
    enabled: true,
    kind,
    children,
  };
}

export function gap(frameCount: number, rate: FrameRate): Schema {
  return {
    OTIO_SCHEMA: "Gap.1",
    metadata: {},
    name: "",
    source_range: range(0, frameCount, rate),
    effects: [],
    markers: [],
    enabled: true,
  };
}

/** A kind of generator. */
export const solid = "SolidColor";

/** A clip that is white. OTIO names no kinds of generators; its own adapters write `black` and `SMPTEBars`. */
export function white(frameCount: number, rate: FrameRate): Schema {
  return {
    OTIO_SCHEMA: "Clip.2",
    metadata: metadata({ generator: "white" }),
    name: "white",
    source_range: range(0, frameCount, rate),
    effects: [],
    markers: [],
    enabled: true,
    media_references: {
      DEFAULT_MEDIA: {
        OTIO_SCHEMA: "GeneratorReference.1",
        metadata: {},
        name: "white",
        available_range: range(0, frameCount, rate),
        available_image_bounds: null,
        generator_kind: solid,
        parameters: { color: "#ffffff" },
      },
    },
    active_media_reference_key: "DEFAULT_MEDIA",
  };
}

/** `inFrames` before the cut, `outFrames` after it. `word` is the storyboard's own type. */
export function transition(
  facts: {
    readonly word: string;
    readonly isDissolve: boolean;
    readonly inFrames: number;
    readonly outFrames: number;
  },
  rate: FrameRate,
): Schema {
  const { word, isDissolve, inFrames, outFrames } = facts;
  return {
    OTIO_SCHEMA: "Transition.1",
    metadata: metadata({ type: word }),
    name: word,
    transition_type: isDissolve ? "SMPTE_Dissolve" : "Custom_Transition",
    in_offset: time(inFrames, rate),
    out_offset: time(outFrames, rate),
  };
}
