/** A store of files that all machines share. Only `replace` changes what a key stands for. Adapters keep the `blobRules`. */
export type Blobs = {
  /** `s3://bucket/prefix` or a folder, for messages. */
  readonly name: string;
  has(key: string, sizeBytes?: number): Promise<boolean>;
  /**
   * Stores a file; one that is there already, complete, stays. When it resolves, every machine finds it.
   *
   * @throws FleetError `FLEET_STORE`
   */
  put(key: string, path: string): Promise<void>;
  /**
   * Stores a file in place of what is there. Whoever fetches it meanwhile gets the one or the other, whole.
   *
   * @throws FleetError `FLEET_STORE`
   */
  replace(key: string, path: string): Promise<void>;
  /**
   * Writes the file to a local path, complete or not at all; `false`: there is none.
   *
   * @param sha256 what its bytes must have.
   * @throws FleetError `FLEET_STORE`, also if the bytes are others.
   */
  fetch(key: string, path: string, sha256?: string): Promise<boolean>;
  /** An address from which anybody may read it for a while, a week at most; absent: the store has none. */
  link?(key: string, seconds: number): Promise<string>;
  delete(key: string): Promise<void>;
};

export function clipKey(sha256: string): string {
  return `clips/${sha256.slice(0, 2)}/${sha256}.mp4`;
}

/** Of a picture that a request is sent with. */
export function pictureKey(sha256: string): string {
  return `pictures/${sha256.slice(0, 2)}/${sha256}`;
}

/** Of a font that captions are drawn with, or a LUT. */
export function fontKey(sha256: string): string {
  return `fonts/${sha256.slice(0, 2)}/${sha256}`;
}

/** Of a part of a film, by its file name. */
export function partKey(name: string): string {
  return `parts/${name.slice(0, 2)}/${name}`;
}
