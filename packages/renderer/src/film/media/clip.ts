/** A media file as it really is, read from its own index, not from what was asked for. */
export type Clip = {
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly video: {
    /** `"avc"`, `"hevc"`, `"av1"`, … */
    readonly codec: string;
    /** As it is shown: after rotation, cropping and the stretching of pixels that are not square. */
    readonly widthPx: number;
    readonly heightPx: number;
    /** Its pixels are not square: decoded pictures have another size than is shown. Left out: they are. */
    readonly isAnamorphic?: true;
    readonly frameCount: number;
    /** Frames per second as a ratio; `undefined` when the distance between frames varies. */
    readonly rate: { readonly numerator: number; readonly denominator: number } | undefined;
    readonly durationSeconds: number;
    /** Two clips whose keys are equal can be joined without decoding (codec, size, parameter sets). */
    readonly joinKey: string;
  };
  readonly audio:
    | {
        readonly codec: string;
        readonly sampleRateHz: number;
        readonly channels: number;
        readonly durationSeconds: number;
      }
    | undefined;
};
