import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createAdaptorServer } from "@hono/node-server";
import { findPage } from "./find-page.ts";
import { createStudioApp } from "./http/studio-app.ts";
import { StudioError } from "./studio-error.ts";
import { openStudio } from "./studio.ts";
import type { StudioOptions } from "./studio-options.ts";

export type StartOptions = StudioOptions & {
  /** Default: any that is free. */
  readonly port?: number | undefined;
  /** Folder of the built page. Default: the one of this package. */
  readonly pageFolder?: string | undefined;
};

export type RunningStudio = {
  /** With its token: whoever has it may use the studio. */
  readonly url: string;
  /** Ends the run that goes on as Ctrl-C does, then the server. */
  close(): Promise<void>;
};

/**
 * Opens a storyboard and serves its page on 127.0.0.1.
 *
 * @throws StudioError
 */
export async function startStudio(options: StartOptions): Promise<RunningStudio> {
  const pageFolder = options.pageFolder ?? (await findPage());
  const token = randomBytes(24).toString("base64url");
  let port = 0;
  const studio = await openStudio(options);
  const app = createStudioApp(studio, {
    token,
    port: () => port,
    pageFolder,
    redact: options.redact ?? ((text) => text),
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  try {
    server.listen(options.port ?? 0, "127.0.0.1");
    await once(server, "listening");
  } catch (error) {
    await studio.close();
    throw portInUse(error, options.port);
  }
  const address = server.address();
  port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    close: async () => {
      await studio.close();
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
  };
}

function portInUse(error: unknown, port: number | undefined): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code !== "EADDRINUSE" && code !== "EACCES") return error;
  const why = code === "EACCES" ? "may not be used" : "is in use by another program";
  return new StudioError("STUDIO_PORT_IN_USE", `port ${port} ${why}`, {
    hint: "use another --port, or leave it out for any that is free",
    cause: error,
  });
}
