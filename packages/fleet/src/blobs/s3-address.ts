import { FleetError } from "../fleet-error.ts";

/** Where an S3 store is. Keys are not part of it: they come from the environment. */
export type S3Address = {
  readonly bucket: string;
  /** Before every key; empty, or it ends with `/`. */
  readonly prefix: string;
  readonly region: string | undefined;
  /** Of a store that is not Amazon's. */
  readonly endpoint: string | undefined;
  /** The bucket is in the path of addresses, not in their host. */
  readonly isPathStyle: boolean;
};

const form = "s3://BUCKET/PREFIX?region=REGION&endpoint=URL&path_style=true";
const known = ["region", "endpoint", "path_style"];

/** @throws FleetError `FLEET_STORE` */
export function parseS3Address(url: URL): S3Address {
  const { hostname: bucket, searchParams } = url;
  const text = `s3://${url.host}${url.pathname}${url.search}`;
  if (url.username !== "" || url.password !== "") {
    throw wrong(text, "contains a key", "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY instead");
  }
  if (bucket === "") throw wrong(text, "has no bucket");
  const unknown = [...searchParams.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw wrong(text, `has an unknown setting "${unknown}"`);
  const endpoint = searchParams.get("endpoint") ?? undefined;
  if (endpoint !== undefined && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? "")) {
    throw wrong(text, `has an endpoint that is not an http address: "${endpoint}"`);
  }
  const style = searchParams.get("path_style");
  if (style !== null && style !== "true" && style !== "false") {
    throw wrong(text, `has path_style "${style}", which is neither true nor false`);
  }
  const path = decodeURIComponent(url.pathname).replaceAll(/^\/+|\/+$/g, "");
  return {
    bucket,
    prefix: path === "" ? "" : `${path}/`,
    region: searchParams.get("region") ?? undefined,
    endpoint,
    // All stores but Amazon's have it, and most of them nothing else.
    isPathStyle: style === null ? endpoint !== undefined : style === "true",
  };
}

function wrong(text: string, what: string, hint = `write ${form}`): FleetError {
  return new FleetError("FLEET_STORE", `the address of the store, ${text}, ${what}`, { hint });
}
