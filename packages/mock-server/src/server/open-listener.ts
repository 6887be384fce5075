import type { Server, ServerResponse } from "node:http";
import type { ServerHttp2Session } from "node:http2";
import type { Server as NetServer, Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { errorAnswer } from "../api/answer.ts";
import type { Receiving } from "./answer-call.ts";
import { answerUnreadable, refuseExpectation, refuseTunnel } from "./answer-unreadable.ts";
import { answerHalfOpen } from "./half-open.ts";
import type { Certificate } from "./self-made-certificate.ts";
import { sendAnswer } from "./send-answer.ts";
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
  if (http2 || certificate !== undefined) return openByFirstBytes(options, receive, to);
  const server = createServer(settings, receive);
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

/**
 * Several protocols at one port. With TLS, the client chooses HTTP/1.1 or HTTP/2 (ALPN), and is told if it does not use TLS; without it,
 * its first bytes tell (RFC 9113, 3.3 and 3.4).
 */
function openByFirstBytes(
  options: { readonly certificate: Certificate | undefined; readonly http2: boolean },
  receive: Receive,
  to: Receiving,
): Listener {
  const { certificate, http2 } = options;
  const older = openBehind(receive);
  const sessions = new Set<ServerHttp2Session>();
  const newer = http2 ? process.getBuiltinModule("node:http2").createServer() : undefined;
  if (newer !== undefined) serveHttp2(newer, to);
  newer?.on("session", (session) => {
    sessions.add(session);
    session.once("close", () => sessions.delete(session));
  });
  const servers = [older];
  const { createServer: listen } = process.getBuiltinModule("node:net");
  let accept = (socket: Socket, first: string): void => {
    (first === preface && newer !== undefined ? newer : older).emit("connection", socket);
  };
  if (certificate !== undefined) {
    const plain = openBehind((_request, response) => sendAnswer(response, notSecure));
    const secure = openSecure({ certificate, http2 }, (socket) => {
      (socket.alpnProtocol === "h2" && newer !== undefined ? newer : older).emit(
        "connection",
        socket,
      );
    });
    servers.push(plain);
    accept = (socket, first) => {
      const isSecure = first.startsWith(handshake);
      // A handshake that breaks off has no answer to wait for.
      if (isSecure) socket.allowHalfOpen = false;
      (isSecure ? secure : plain).emit("connection", socket);
    };
  }
  const wanted = certificate === undefined ? preface : handshake;
  const server = listen({ allowHalfOpen: true }, (socket) => {
    socket.on("error", () => {});
    acceptByStart(socket, { wanted, accept });
  });
  const sockets = trackSockets(server);
  return {
    server,
    close: (graceMs) => {
      for (const session of sessions) session.close();
      return closeGently(server, { graceMs, servers, sockets }).finally(() => {
        for (const one of servers) one.close();
      });
    },
  };
}

function openSecure(
  { certificate, http2 }: { readonly certificate: Certificate; readonly http2: boolean },
  accept: (socket: TLSSocket) => void,
): NetServer {
  const protocols = http2 ? ["h2", "http/1.1"] : ["http/1.1"];
  const options = { ...certificate, ALPNProtocols: protocols };
  return process.getBuiltinModule("node:tls").createServer(options, (socket) => {
    socket.on("error", () => {});
    accept(socket);
  });
}

/** A server that gets its connections from another one. */
function openBehind(receive: Receive): Server {
  const server = createServer(settings, receive);
  answerOddClients(server);
  // Otherwise it neither knows which connections are idle nor ends those that send no whole request.
  server.emit("listening");
  return server;
}

const notSecure = errorAnswer(400, "this port answers https, not http: use a URL with https://");

// The type of the first record of TLS (RFC 8446, section 5.1).
const handshake = "\u0016";

const preface = "PRI * HTTP/2.0";

type ByStart = {
  readonly wanted: string;
  readonly accept: (socket: Socket, first: string) => void;
};

/** Looks at the first bytes, and puts them back. What is wanted may arrive in several parts. */
function acceptByStart(socket: Socket, by: ByStart, before: Buffer = Buffer.alloc(0)): void {
  const { wanted, accept } = by;
  socket.once("readable", () => {
    const part: Buffer | null = socket.read();
    const first = part === null ? before : Buffer.concat([before, part]);
    if (first.length === 0) {
      socket.destroy();
      return;
    }
    const start = first.toString("latin1", 0, wanted.length);
    const isOpen = start.length < wanted.length && wanted.startsWith(start);
    if (isOpen && part !== null) {
      acceptByStart(socket, by, first);
      return;
    }
    socket.unshift(first);
    accept(socket, start);
  });
}
