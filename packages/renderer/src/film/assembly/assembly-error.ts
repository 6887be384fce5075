import { CodedError } from "@storyreel/core/errors";

/** Every code of an error while a film is put together. The table in README.md says what each means. */
export const assemblyErrorCodes = [
  "ASSEMBLY_SEGMENT_FAILED",
  "ASSEMBLY_SOUND_FAILED",
  "ASSEMBLY_JOIN_FAILED",
  "ASSEMBLY_DISK_FULL",
] as const;

export type AssemblyErrorCode = (typeof assemblyErrorCodes)[number];

/** A film could not be put together; the message names the shot where it is known. Finished segments are kept. */
export class AssemblyError extends CodedError<AssemblyErrorCode> {
  override readonly name = "AssemblyError";
}
