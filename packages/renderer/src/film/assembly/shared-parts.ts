import type { SegmentOrder } from "./segment-order.ts";

/** Parts of films that several machines share, and the machines that encode them. */
export type SharedParts = {
  /**
   * Puts parts where they are wanted: existing ones at once, and the others as soon as another machine has made them, if there are such
   * machines.
   *
   * @returns those that this machine has to make, in the same order.
   * @throws the reason of an abort; nothing else keeps a film from being made.
   */
  bring(wanted: readonly WantedPart[], options: BringOptions): Promise<readonly WantedPart[]>;
  /** Shares parts that were made here with the other machines. */
  keep(made: readonly WantedPart[], options: KeepOptions): Promise<void>;
  /** Joins the parts of a film, which `work` does. Absent: this is not measured. */
  join?<T>(film: JoinedFilm, work: () => Promise<T>): Promise<T>;
};

export type JoinedFilm = {
  /** Of its pictures. */
  readonly parts: number;
  readonly frameCount: number;
};

export type WantedPart = {
  /** Absolute. The name of the file contains the hash of all that decides its bytes. */
  readonly path: string;
  /** How another machine makes it; `undefined`: none can. */
  readonly order: SegmentOrder | undefined;
};

export type KeepOptions = {
  /** What can make the same bytes; see `segmentMaker`. */
  readonly maker: string;
  /** Told why other machines are of no use. */
  readonly onTrouble: (message: string) => void;
};

export type BringOptions = KeepOptions & {
  readonly signal: AbortSignal | undefined;
  /** Called for each part that has been brought. */
  readonly onPart: (part: WantedPart) => void;
};
