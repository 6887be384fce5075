import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * A port of this machine that is free, for a server that listens on it later or again. It is below those that systems give to
 * connections and to servers that take any, so that nobody else gets it meanwhile.
 */
export async function quietPort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 20_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
