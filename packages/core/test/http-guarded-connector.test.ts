import { createServer, type AddressInfo, type Socket } from "node:net";
import { expect, it } from "vitest";
import { createGuardedConnector } from "../src/http/guarded-connector.ts";

it("a connector for one submit makes one connection, whoever asks for a second", async () => {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const connect = createGuardedConnector({
    addresses: "any",
    connectMs: 30_000,
    isSingleUse: true,
  });
  const once = () =>
    new Promise<Socket>((resolve, reject) => {
      const target = { hostname: "127.0.0.1", protocol: "http:", port: String(port) };
      connect(target, (...[error, socket]) => (error === null ? resolve(socket) : reject(error)));
    });

  const socket = await once();
  await expect(once()).rejects.toMatchObject({ phase: "answer-lost" });
  expect(connections).toBe(1);
  socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});
