import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";

/** Requests whose body has no stated length and has not ended. */
const receiving = new WeakMap<Socket, () => void>();
/** Sockets with an answer that is still being made or sent. */
const busy = new WeakSet<Duplex>();
/** What to do when the answer is sent. */
const waiting = new WeakMap<Duplex, () => void>();

/**
 * Answers clients that close their side once they have sent a request, as `nc` and HTTP/1.0 clients do. Node gives up an
 * answer that is not there yet when that happens; here it is sent, and then the connection is closed.
 */
export function answerHalfOpen(server: Server): void {
  // Without it, Node destroys requests at the end of a client's side (`socketOnEnd` in its _http_server.js).
  Object.assign(server, { httpAllowHalfOpen: true });
  server.on("connection", (socket) => {
    socket.once("end", () => {
      // Node reports a body that breaks off, but not after a request to upgrade the connection.
      receiving.get(socket)?.();
      if (!busy.has(socket)) socket.end();
    });
  });
}

/** Calls back when no answer is being made or sent on a connection, which is at once for most. */
export function whenFree(socket: Duplex, use: () => void): void {
  if (busy.has(socket)) waiting.set(socket, use);
  else use();
}

/** Keeps the connection until the answer is sent. An answer that is sent at once needs no hold. */
export function holdConnection(response: ServerResponse): void {
  const { socket } = response.req;
  busy.add(socket);
  response.once("close", () => {
    busy.delete(socket);
    waiting.get(socket)?.();
    if (socket.readableEnded) socket.end();
  });
}

/** Calls back if the client ends before the body of its latest request does. */
export function expectEnd(request: IncomingMessage, whenCut: () => void): void {
  receiving.set(request.socket, () => {
    if (!request.complete) whenCut();
  });
}
