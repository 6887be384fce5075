/** A film on disk. */
export type Film = {
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
  readonly durationSeconds: number;
  readonly frameCount: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Absolute paths of the caption files beside it. */
  readonly captionPaths: readonly string[];
  /** Absolute paths of the parts of its mix beside it. */
  readonly stemPaths: readonly string[];
  /** True when the frames of the clips were copied. */
  readonly copied: boolean;
  /** True when it existed already. */
  readonly reused: boolean;
};
