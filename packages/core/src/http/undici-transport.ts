import { createClosedError, type Transport } from "./transport.ts";

/**
 * The real transport, over undici. It is loaded with the first request: most commands of those who import this package need
 * none, and undici is half of the time that the import takes.
 */
export function createUndiciTransport(): Transport {
  let opened: Promise<Transport> | undefined;
  let isClosed = false;
  return {
    send: async (request) => {
      request.signal?.throwIfAborted();
      if (isClosed) throw createClosedError();
      opened ??= import("./open-undici-transport.ts").then((module) =>
        module.openUndiciTransport(),
      );
      const transport = await opened;
      return transport.send(request);
    },
    close: async () => {
      isClosed = true;
      const transport = await opened;
      await transport?.close();
    },
  };
}
