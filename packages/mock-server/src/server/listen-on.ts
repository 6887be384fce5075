import type { AddressInfo, Server } from "node:net";

// Node's 511 is less than a thousand tests that start at once while the machine is busy: the system drops the others, and resets
// them half a minute later. It lowers the number to its own limit.
const backlog = 4096;

/**
 * Opens the port, on loopback unless a host is given, and returns `http://host:port`, or `https://…`.
 *
 * @throws PortTakenError, which says who has the port. @throws RangeError for a host or a port that this machine does not give
 */
export async function listenOn(
  server: Server,
  options: {
    readonly host?: string | undefined;
    readonly port?: number | undefined;
    readonly isSecure?: boolean;
  },
): Promise<string> {
  // `[::1]`, as URLs write it, is understood too.
  const host = (options.host ?? "127.0.0.1").replace(/^\[(.+)\]$/u, "$1");
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port: options.port ?? 0, host, backlog }, resolve);
  }).catch(async (error: unknown) => {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const problem = describeRefusal(code, host, options.port);
    if (problem !== undefined) throw new RangeError(problem, { cause: error });
    if (code !== "EADDRINUSE" || options.port === undefined) throw error;
    const { describeHolder, PortTakenError } = await import("./describe-port.ts");
    throw new PortTakenError(options.port, await describeHolder(host, options.port), error);
  });
  const address = server.address();
  const port = isAddressInfo(address) ? address.port : 0;
  const name = isEvery(host) ? (host === "::" ? "::1" : "127.0.0.1") : host;
  return `${options.isSecure === true ? "https" : "http"}://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/** In words, what the system refuses; undefined: none of these. */
function describeRefusal(
  code: unknown,
  host: string,
  port: number | undefined,
): string | undefined {
  switch (code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `host ${JSON.stringify(host)}: there is no such name; use a name or an address of this machine`;
    case "EADDRNOTAVAIL":
      return `host ${JSON.stringify(host)}: not an address of this machine`;
    case "EACCES":
      return `port ${port ?? 0}: permission denied; the system may keep low ports for itself, so choose one from 1024 on`;
    default:
      return undefined;
  }
}

/** Whether an address means all of the machine, which is none to call. */
export function isEvery(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
