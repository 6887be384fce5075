import { CodedError } from "@storyreel/core/errors";

/** Every code of an error that keeps the studio from starting. */
export type StudioErrorCode = "STUDIO_PORT_IN_USE" | "STUDIO_NOT_BUILT";

/** The studio cannot start. */
export class StudioError extends CodedError<StudioErrorCode> {
  override readonly name = "StudioError";
}
