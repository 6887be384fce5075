import { CodedError } from "@storyreel/core/errors";

/** Every code of an error about a fleet. The table in README.md explains them. */
export const fleetErrorCodes = [
  "FLEET_UNREACHABLE",
  "FLEET_REFUSED",
  "FLEET_NOT_SET_UP",
  "FLEET_VERSION",
  "FLEET_DAMAGED",
  "FLEET_ACCOUNT",
  "FLEET_STORE",
  "FLEET_UNFIT",
  "FLEET_HEALTH_PORT",
  "FLEET_QUEUE",
] as const;

export type FleetErrorCode = (typeof fleetErrorCodes)[number];

/** The database or the bucket of a fleet cannot be used. Nothing is submitted without a working ledger. */
export class FleetError extends CodedError<FleetErrorCode> {
  override readonly name = "FleetError";
}
