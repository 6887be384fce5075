import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A line to a server of this machine that can be cut, as a network does, and mended. */
export async function createCutLine(url: string) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const line = new URL(url);
  line.port = typeof address === "object" && address !== null ? String(address.port) : "";
  const destroy = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: line.href,
    cut: () => {
      isCut = true;
      destroy();
    },
    mend: () => (isCut = false),
    [Symbol.asyncDispose]: async () => {
      destroy();
      server.close();
    },
  };
}
