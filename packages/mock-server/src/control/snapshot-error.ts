/** A snapshot cannot be loaded. Nothing was changed. */
export class SnapshotError extends Error {
  override readonly name: string = "SnapshotError";
  readonly code = "SNAPSHOT_INVALID";
}
