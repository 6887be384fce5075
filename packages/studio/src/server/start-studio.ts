import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createAdaptorServer } from "@hono/node-server";
import { realFile } from "./edit/board-text.ts";
import { findPage } from "./find-page.ts";
import { createStudioApp } from "./http/studio-app.ts";
import { StudioError } from "./studio-error.ts";
import { removeUnfinished } from "./remove-unfinished.ts";
import { openStudio, type InterruptedPurchase } from "./studio.ts";
import type { StudioOptions } from "./studio-options.ts";

export type StartOptions = StudioOptions & {
  /** 0: any that is free. Default: the same for the same file, if it is free; else any that is. */
  readonly port?: number | undefined;
  /** Folder of the built page. Default: the one of this package. */
  readonly pageFolder?: string | undefined;
};

export type RunningStudio = {
  /** With its token: whoever has it may use the studio. */
  readonly url: string;
  /** A purchase goes on. */
  isBuying(): boolean;
  /** Ends the run that goes on as Ctrl-C does, then the server. @returns the purchase that is not finished */
  close(): Promise<InterruptedPurchase | undefined>;
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
  await removeUnfinished(options.file);
  const studio = await openStudio(options);
  const app = createStudioApp(studio, {
    token,
    port: () => port,
    pageFolder,
    redact: options.redact ?? ((text) => text),
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  try {
    await listenAt(server, options);
  } catch (error) {
    await studio.close();
    throw portInUse(error, options.port);
  }
  const address = server.address();
  port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    isBuying: () => studio.isBuying(),
    close: async () => {
      const interrupted = await studio.close();
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
      return interrupted;
    },
  };
}

type PageServer = ReturnType<typeof createAdaptorServer>;

/** Without a port that was asked for: the usual one of the file, or else any that is free. */
async function listenAt(server: PageServer, { port, file }: StartOptions): Promise<void> {
  const wanted = port ?? usualPort(file);
  try {
    server.listen(wanted, "127.0.0.1");
    await once(server, "listening");
  } catch (error) {
    if (port !== undefined || refusalOf(error) === undefined) throw error;
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
}

/** What a browser keeps of a page, it keeps by host and port: the same file has the same port again. */
function usualPort(file: string): number {
  const digest = createHash("sha256").update(realFile(file)).digest();
  return 20_000 + (digest.readUInt32BE(0) % 12_000);
}

/** Why a port cannot be used. */
function refusalOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EACCES") return "cannot be used (permission denied)";
  return code === "EADDRINUSE" ? "is in use by another program" : undefined;
}

function portInUse(error: unknown, port: number | undefined): unknown {
  const why = refusalOf(error);
  if (why === undefined) return error;
  return new StudioError("STUDIO_PORT_IN_USE", `port ${port} ${why}`, {
    hint: "use another --port, or omit it to use any free port",
    cause: error,
  });
}
