import { FleetError } from "../fleet-error.ts";

/** A file of the store is not what its key says. */
export function damaged(store: string, key: string, cause: Error): FleetError {
  return new FleetError("FLEET_STORE", `${key} in ${store} is damaged: ${cause.message}`, {
    cause,
    hint: "delete it there, then render with --download-again: a worker downloads the paid clip again",
  });
}
