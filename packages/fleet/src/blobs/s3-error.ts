import { FleetError } from "../fleet-error.ts";

/** What an S3 store answered with; 0: nothing. */
export function statusOf(error: unknown): number {
  if (typeof error !== "object" || error === null || !("$metadata" in error)) return 0;
  const { $metadata: metadata } = error;
  if (typeof metadata !== "object" || metadata === null) return 0;
  const status = "httpStatusCode" in metadata ? metadata.httpStatusCode : 0;
  return typeof status === "number" ? status : 0;
}

/** Says what cannot be done with a store, and what to do about it. */
export function s3Error(store: string, cause: unknown): FleetError {
  if (cause instanceof FleetError) return cause;
  const status = statusOf(cause);
  const name = cause instanceof Error ? cause.name : "";
  const told = cause instanceof Error && cause.message !== "" ? cause.message : String(cause);
  const reason = status === 0 ? told : `${told} (HTTP ${status})`;
  return new FleetError(
    "FLEET_STORE",
    `the store of the fleet, ${store}, cannot be used: ${reason}`,
    { cause, hint: hintOf(name, status) },
  );
}

function hintOf(name: string, status: number): string {
  if (name === "CredentialsProviderError") {
    return "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
  }
  if (name === "NoSuchBucket")
    return "create the bucket, or correct the address: fleet init --blobs";
  switch (status) {
    case 301:
    case 307:
      return "name the region of the bucket in the address: ?region=REGION";
    case 401:
    case 403:
      return "check that the key in AWS_ACCESS_KEY_ID may read, write and delete objects in the bucket";
    default:
      return "check that this machine can reach it; finished clips wait until then";
  }
}
