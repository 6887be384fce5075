import type { SeenResponse } from "@storyreel/core";
import { measure } from "./measures.ts";

/** Counts the exchanges of a client by what they were for and how they ended. */
export function countCalls(account: string): (response: SeenResponse) => void {
  return (response) => {
    const code = response.status === undefined ? "none" : String(response.status);
    measure.apiCall({ account, kind: kindOf(response), code });
  };
}

function kindOf({ method, url }: Pick<SeenResponse, "method" | "url">): string {
  const { pathname = "" } = URL.parse(url) ?? {};
  const [, rest] = /\/requests(\/.*)?$/.exec(pathname) ?? [];
  if (!/\/requests(\/|$)/.test(pathname)) return "media";
  if (method === "POST") return "submit";
  if (method === "DELETE") return "cancel";
  return rest === undefined || rest === "/" ? "list" : "read";
}
