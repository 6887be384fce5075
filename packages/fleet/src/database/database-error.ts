import pg from "pg";
import { FleetError } from "../fleet-error.ts";

/** The error for something that the database refused, or for a database that cannot be reached. */
export function databaseError(cause: unknown): FleetError {
  if (cause instanceof FleetError) return cause;
  const reason = cause instanceof Error && cause.message !== "" ? cause.message : String(cause);
  if (!(cause instanceof pg.DatabaseError)) {
    return new FleetError(
      "FLEET_UNREACHABLE",
      `the fleet's database is not responding: ${reason}`,
      {
        cause,
        hint: "check its address, and that it is running; nothing is submitted until it responds",
      },
    );
  }
  switch (cause.code?.slice(0, 2)) {
    case "08": // connection exception
    case "53": // insufficient resources
    case "57": // operator intervention
      return new FleetError(
        "FLEET_UNREACHABLE",
        `the fleet's database is not responding: ${reason}`,
        {
          cause,
          hint: "nothing is submitted until it responds",
        },
      );
    case "3D": // the database does not exist
      return new FleetError("FLEET_NOT_SET_UP", `there is no such database: ${reason}`, {
        cause,
        hint: "correct its name in the address, or create it: `createdb NAME`, then `storyreel fleet init`",
      });
    case "3F": // the schema does not
    case "42": // a table or a function does not
      return new FleetError(
        "FLEET_NOT_SET_UP",
        `the database is not set up for storyreel: ${reason}`,
        {
          cause,
          hint: "run `storyreel fleet init`",
        },
      );
    case "28":
      return new FleetError("FLEET_REFUSED", `the fleet's database refused the login: ${reason}`, {
        cause,
        hint: "check the user and the password in its address",
      });
    case undefined:
    default:
      return new FleetError(
        "FLEET_REFUSED",
        `the fleet's database refused a statement: ${reason}`,
        {
          cause,
        },
      );
  }
}

/** The SQLSTATE of what the database refused; `undefined`: it did not refuse, or was not reached. */
export function sqlStateOf(error: unknown): string | undefined {
  const cause = error instanceof FleetError ? error.cause : error;
  return cause instanceof pg.DatabaseError ? cause.code : undefined;
}
