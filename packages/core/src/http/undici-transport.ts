import { readProxies } from "./proxy.ts";
import { createClosedError, type Transport } from "./transport.ts";

/**
 * The real transport, over undici. undici is loaded by the first request: most commands that import this package need none, and
 * loading it would double the import time.
 *
 * @param environment where `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are read from.
 */
export function createUndiciTransport(
  environment: { readonly [name: string]: string | undefined } = process.env,
): Transport {
  const proxies = readProxies(environment);
  let opened: Promise<Transport> | undefined;
  let isClosed = false;
  const open = (): Promise<Transport> => {
    opened ??= import("./open-undici-transport.ts").then((module) =>
      module.openUndiciTransport(proxies),
    );
    return opened;
  };
  return {
    prepare: async () => void (await open()),
    send: async (request) => {
      request.signal?.throwIfAborted();
      if (isClosed) throw createClosedError();
      const transport = await open();
      return transport.send(request);
    },
    close: async () => {
      isClosed = true;
      const transport = await opened;
      await transport?.close();
    },
  };
}
