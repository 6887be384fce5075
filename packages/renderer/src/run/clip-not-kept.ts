/**
 * The clip was downloaded and is valid, but could not be stored where others find it: downloading it again would not help. The cause is
 * what `onSaved` threw.
 */
export class ClipNotKept extends Error {
  override readonly name = "ClipNotKept";

  constructor(cause: unknown) {
    super("the clip could not be kept", { cause });
  }
}
