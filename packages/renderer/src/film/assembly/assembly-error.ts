import { CodedError } from "@storyreel/core/errors";

/** Codes of errors during the assembly of a film. The table in README.md explains them. */
export const assemblyErrorCodes = [
  "ASSEMBLY_SEGMENT_FAILED",
  "ASSEMBLY_SOUND_FAILED",
  "ASSEMBLY_JOIN_FAILED",
  "ASSEMBLY_DISK_FULL",
] as const;

export type AssemblyErrorCode = (typeof assemblyErrorCodes)[number];

/** A film could not be assembled. The message names the shot, if it is known. Finished segments are kept. */
export class AssemblyError extends CodedError<AssemblyErrorCode> {
  override readonly name = "AssemblyError";
}
