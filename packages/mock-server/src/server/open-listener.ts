import type { RequestListener, Server } from "node:http";
import type { ServerHttp2Session } from "node:http2";
import type { Server as NetServer, Socket } from "node:net";
import type { Receiving } from "./answer-call.ts";
import { answerUnreadable, refuseTunnel } from "./answer-unreadable.ts";
import { answerHalfOpen } from "./half-open.ts";
import type { Certificate } from "./self-made-certificate.ts";
import { serveHttp2 } from "./serve-http2.ts";

// An `import` of node:http reads all its exports. Reading that of WebSocket loads fetch, HTTP/2 and workers, which takes more CPU
// than the rest of the start.
const { createServer } = process.getBuiltinModule("node:http");

/** What listens, and how to end it with all its connections. */
export type Listener = {
  readonly server: NetServer;
  /** Answers that are under way get this time; then all connections end. */
  close(graceMs: number): Promise<void>;
};

// Idle connections stay open. Closing one just as a client uses it would be a fault that nobody asked for.
const settings = { keepAliveTimeout: 0, shouldUpgradeCallback: () => false } as const;

export function openListener(
  options: { readonly certificate: Certificate | undefined; readonly http2: boolean },
  receive: RequestListener,
  to: Receiving,
): Listener {
  const { certificate, http2 } = options;
  if (http2) return openBoth(certificate, receive, to);
  const server =
    certificate === undefined
      ? createServer(settings, receive)
      : process
          .getBuiltinModule("node:https")
          .createServer({ ...settings, ...certificate }, receive);
  answerOddClients(server);
  return {
    server,
    close: (graceMs) =>
      closeGently(server, { graceMs, servers: [server], end: () => server.closeAllConnections() }),
  };
}

// 20 ms: shorter than a person notices.
const lookEveryMs = 20;

/** Closes the port at once, connections without an answer under way as soon as that is seen, and the others when the time is over. */
function closeGently(
  listening: NetServer,
  how: { readonly graceMs: number; readonly servers: readonly Server[]; readonly end: () => void },
): Promise<void> {
  const { graceMs, servers, end } = how;
  return new Promise((resolve) => {
    const closeIdle = (): void => {
      for (const server of servers) server.closeIdleConnections();
    };
    const looking = setInterval(closeIdle, lookEveryMs);
    const timer = setTimeout(end, graceMs);
    listening.close(() => {
      clearInterval(looking);
      clearTimeout(timer);
      resolve();
    });
    if (graceMs === 0) end();
    else closeIdle();
  });
}

function answerOddClients(server: Server): void {
  answerHalfOpen(server);
  server.on("connect", refuseTunnel);
  server.on("clientError", answerUnreadable);
}

/** HTTP/1.1 and HTTP/2 at one port: over TLS, the client chooses (ALPN); without it, its first bytes tell (RFC 9113, 3.3 and 3.4). */
function openBoth(
  certificate: Certificate | undefined,
  receive: RequestListener,
  to: Receiving,
): Listener {
  const sockets = new Set<Socket>();
  const older = createServer(settings, receive);
  answerOddClients(older);
  const newer = process.getBuiltinModule("node:http2").createServer();
  serveHttp2(newer, to);
  const sessions = new Set<ServerHttp2Session>();
  newer.on("session", (session) => {
    sessions.add(session);
    session.once("close", () => sessions.delete(session));
  });
  const accept = (socket: Socket, isNewer: boolean): void => {
    (isNewer ? newer : older).emit("connection", socket);
  };
  const open = (socket: Socket): void => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => {});
  };
  const server =
    certificate === undefined
      ? process.getBuiltinModule("node:net").createServer({ allowHalfOpen: true }, (socket) => {
          open(socket);
          acceptByPreface(socket, accept);
        })
      : process
          .getBuiltinModule("node:tls")
          .createServer({ ...certificate, ALPNProtocols: ["h2", "http/1.1"] }, (socket) => {
            open(socket);
            accept(socket, socket.alpnProtocol === "h2");
          });
  return {
    server,
    close: (graceMs) => {
      for (const session of sessions) session.close();
      const end = (): void => {
        for (const socket of sockets) socket.destroy();
      };
      return closeGently(server, { graceMs, servers: [older], end });
    },
  };
}

const preface = "PRI * HTTP/2.0";

/** Looks at the first bytes, and puts them back. */
function acceptByPreface(socket: Socket, accept: (socket: Socket, isNewer: boolean) => void): void {
  socket.once("readable", () => {
    const first: Buffer | null = socket.read();
    if (first === null) {
      socket.destroy();
      return;
    }
    socket.unshift(first);
    accept(socket, first.toString("latin1", 0, preface.length) === preface);
  });
}
