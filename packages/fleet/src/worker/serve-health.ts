import { createServer } from "node:http";
import { FleetError } from "../fleet-error.ts";

export type HealthServer = {
  readonly port: number;
  close(): Promise<void>;
};

export type HealthOptions = {
  readonly host: string;
  /** 0: one that is free. */
  readonly port: number;
  /** Why no work can be done now; `undefined`: it can. */
  readonly problem: () => string | undefined;
};

/**
 * Answers the probes of an orchestrator. `/live`: the process is not stuck, which is all that an answer proves. `/ready`: 200 when
 * the database answers, 503 with the reason when not. Shows nothing else.
 *
 * @throws FleetError `FLEET_HEALTH_PORT`
 */
export async function serveHealth({ host, port, problem }: HealthOptions): Promise<HealthServer> {
  const server = createServer((request, response) => {
    request.resume();
    const answer = (status: number, text: string): void => {
      response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${text}\n`);
    };
    switch (request.url) {
      case "/live":
        return answer(200, "live");
      case "/ready": {
        const reason = problem();
        return reason === undefined ? answer(200, "ready") : answer(503, reason);
      }
      case undefined:
      default:
        return answer(404, "use /live or /ready");
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => {
      reject(
        new FleetError("FLEET_HEALTH_PORT", `cannot listen on ${host}:${port}: ${cause.message}`, {
          cause,
          hint: "use another --health port",
        }),
      );
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
