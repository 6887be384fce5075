import type { Server, ServerResponse } from "node:http";
import type { ServerHttp2Session } from "node:http2";
import type { Server as NetServer, Socket } from "node:net";
import type { Receiving } from "./answer-call.ts";
import { answerUnreadable, refuseExpectation, refuseTunnel } from "./answer-unreadable.ts";
import { answerHalfOpen } from "./half-open.ts";
import type { Certificate } from "./self-made-certificate.ts";
import { serveHttp2 } from "./serve-http2.ts";
import { WholeRequest } from "./whole-request.ts";

// An `import` of node:http reads all its exports. Reading that of WebSocket loads fetch, HTTP/2 and workers, which takes more CPU
// than the rest of the start.
const { createServer } = process.getBuiltinModule("node:http");

/** What listens, and how to end it with all its connections. */
export type Listener = {
  readonly server: NetServer;
  /** Answers that are under way get this time; then all connections end. */
  close(graceMs: number): Promise<void>;
};

const settings = {
  // Idle connections stay open. Closing one just as a client uses it would be a fault that nobody asked for.
  keepAliveTimeout: 0,
  shouldUpgradeCallback: () => false,
  // A request without a body gets no events of a stream, to which nobody listens: a tenth of what a read costs. From Node 24.12 on.
  optimizeEmptyRequests: true,
  IncomingMessage: WholeRequest,
  // The mock itself says so: see `receive`. Node would answer without a word.
  requireHostHeader: false,
} as const;

type Receive = (request: WholeRequest, response: ServerResponse<WholeRequest>) => void;

export function openListener(
  options: { readonly certificate: Certificate | undefined; readonly http2: boolean },
  receive: Receive,
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
  const sockets = trackSockets(server);
  return {
    server,
    close: (graceMs) => closeGently(server, { graceMs, servers: [server], sockets }),
  };
}

/** Connections as they arrive, before TLS: Node's own list has only those that have sent a request. */
function trackSockets(server: NetServer): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return sockets;
}

// 20 ms: shorter than a person notices.
const lookEveryMs = 20;

/** Closes the port at once, connections without an answer under way as soon as that is seen, and the others when the time is over. */
function closeGently(
  listening: NetServer,
  how: {
    readonly graceMs: number;
    readonly servers: readonly Server[];
    readonly sockets: ReadonlySet<Socket>;
  },
): Promise<void> {
  const { graceMs, servers, sockets } = how;
  return new Promise((resolve) => {
    const closeIdle = (): void => {
      for (const server of servers) server.closeIdleConnections();
      // Browsers open connections that they may not need.
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    };
    const end = (): void => {
      for (const server of servers) server.closeAllConnections();
      for (const socket of sockets) socket.destroy();
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
  server.on("checkExpectation", refuseExpectation);
}

/** HTTP/1.1 and HTTP/2 at one port: over TLS, the client chooses (ALPN); without it, its first bytes tell (RFC 9113, 3.3 and 3.4). */
function openBoth(certificate: Certificate | undefined, receive: Receive, to: Receiving): Listener {
  const older = createServer(settings, receive);
  answerOddClients(older);
  // A server that only gets its connections from another one neither knows which are idle nor ends those that send no whole request.
  older.emit("listening");
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
  const server =
    certificate === undefined
      ? process.getBuiltinModule("node:net").createServer({ allowHalfOpen: true }, (socket) => {
          socket.on("error", () => {});
          acceptByPreface(socket, accept);
        })
      : process
          .getBuiltinModule("node:tls")
          .createServer({ ...certificate, ALPNProtocols: ["h2", "http/1.1"] }, (socket) => {
            socket.on("error", () => {});
            accept(socket, socket.alpnProtocol === "h2");
          });
  const sockets = trackSockets(server);
  return {
    server,
    close: (graceMs) => {
      for (const session of sessions) session.close();
      return closeGently(server, { graceMs, servers: [older], sockets }).finally(() =>
        older.close(),
      );
    },
  };
}

const preface = "PRI * HTTP/2.0";

/** Looks at the first bytes, and puts them back. A preface may arrive in several parts. */
function acceptByPreface(
  socket: Socket,
  accept: (socket: Socket, isNewer: boolean) => void,
  before: Buffer = Buffer.alloc(0),
): void {
  socket.once("readable", () => {
    const part: Buffer | null = socket.read();
    const first = part === null ? before : Buffer.concat([before, part]);
    if (first.length === 0) {
      socket.destroy();
      return;
    }
    const start = first.toString("latin1", 0, preface.length);
    const isOpen = start.length < preface.length && preface.startsWith(start);
    if (isOpen && part !== null) {
      acceptByPreface(socket, accept, first);
      return;
    }
    socket.unshift(first);
    accept(socket, start === preface);
  });
}
