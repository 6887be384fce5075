import { createClosedError, type Transport } from "./transport.ts";

/**
 * The real transport, over undici. It is loaded with the first request: most commands of those who import this package need
 * none, and undici is half of the time that the import takes.
 */
export function createUndiciTransport(): Transport {
  let opened: Promise<Transport> | undefined;
  let isClosed = false;
  const open = (): Promise<Transport> => {
    opened ??= import("./open-undici-transport.ts").then((module) => module.openUndiciTransport());
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
