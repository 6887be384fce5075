import type { AddressInfo, Server } from "node:net";

/**
 * Opens the port, on loopback unless a host is given, and returns `http://host:port`, or `https://…`.
 *
 * @throws PortTakenError, which says who has the port.
 */
export async function listenOn(
  server: Server,
  options: {
    readonly host?: string | undefined;
    readonly port?: number | undefined;
    readonly isSecure?: boolean;
  },
): Promise<string> {
  const host = options.host ?? "127.0.0.1";
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, host, resolve);
  }).catch(async (error: unknown) => {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!isTaken || options.port === undefined) throw error;
    const { describeHolder, PortTakenError } = await import("./describe-port.ts");
    throw new PortTakenError(options.port, await describeHolder(host, options.port), error);
  });
  const address = server.address();
  const port = isAddressInfo(address) ? address.port : 0;
  const name = isEvery(host) ? (host === "::" ? "::1" : "127.0.0.1") : host;
  return `${options.isSecure === true ? "https" : "http"}://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/** Whether an address means all of the machine, which is none to call. */
export function isEvery(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
