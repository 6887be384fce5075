/** A store of files that all machines share. A key never changes what it stands for. */
export type Blobs = {
  /** `s3://bucket/prefix` or a folder, for messages. */
  readonly name: string;
  has(key: string, sizeBytes?: number): Promise<boolean>;
  /**
   * Stores a file; one that is there already stays. When it resolves, every machine finds it.
   *
   * @throws FleetError `FLEET_STORE`
   */
  put(key: string, path: string): Promise<void>;
  /**
   * Writes the file to a local path, complete or not at all; `false`: there is none.
   *
   * @throws FleetError `FLEET_STORE`
   */
  fetch(key: string, path: string): Promise<boolean>;
  /** An address from which anybody may read it for a while; absent: the store has none. */
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
