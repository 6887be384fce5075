import { FleetError } from "../fleet-error.ts";

/** Says why the queue cannot be used. Its address may have a password, so it is not named. */
export function queueError(cause: unknown): FleetError {
  const reason = cause instanceof Error && cause.message !== "" ? cause.message : "no answer";
  return new FleetError(
    "FLEET_QUEUE",
    `the jobs of the fleet in Redis cannot be reached: ${reason}`,
    {
      cause,
      hint: "check that Redis is running and its address is correct: storyreel fleet init --queue redis://HOST:6379; nothing is lost in the meantime",
    },
  );
}
