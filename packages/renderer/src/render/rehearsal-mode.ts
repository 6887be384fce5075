import { createClient } from "@storyreel/core";
import type { PlannedTake } from "../plan/render-plan.ts";
import { loadLock } from "../workplace/lock/load-lock.ts";
import { emptyLock, lockPath, onlyChoices } from "../workplace/lock/lock.ts";
import type { LoadedLock } from "../workplace/lock/parse-lock.ts";
import type { Shot, Storyboard } from "../storyboard/storyboard.ts";
import type { RenderMode } from "./mode.ts";
import type { RenderOptions } from "./render-options.ts";

// The embedded server answers at once: there is no queue that frequent polling could burden.
const lookEveryMs = 5;

/**
 * A rehearsal: an embedded server answers in place of the API, over real HTTP, with playable clips. It has a workplace
 * of its own, and of the lock file it reads the choices alone.
 */
export function createRehearsalMode({
  file,
  cwd,
  workplace,
  catalogue,
}: Pick<RenderOptions, "file" | "cwd" | "workplace" | "catalogue">): RenderMode {
  return {
    isRehearsal: true,
    workplace: workplace.rehearsal(),
    readLock: () => readChoices(file, cwd),
    keepLock: () => undefined,
    checkConnection: async () => undefined,
    connect: async (storyboard) => {
      const { createMockServer } = await import("@storyreel/mock-server");
      const server = await createMockServer({ models: catalogue });
      const client = createClient({
        // Any text will do: the embedded server only checks that there is a key.
        apiKey: "rehearsal",
        baseUrl: server.baseUrl,
        environment: {},
      });
      return {
        client,
        lookPolicy: { kind: "fixed", everyMs: lookEveryMs },
        headersOf: slateHeaders(storyboard),
        close: async () => {
          await client.close();
          await server.close();
        },
      };
    },
  };
}

/** A damaged lock file keeps nobody from rehearsing: nothing is paid. */
async function readChoices(file: string, cwd: string): Promise<LoadedLock> {
  const { lock = emptyLock, diagnostics } = await loadLock(lockPath(file), { cwd });
  return {
    lock: onlyChoices(lock),
    diagnostics: diagnostics.map((one) => ({ ...one, severity: "warning" })),
  };
}

/** What the slate of a take shows: its name in large letters, and what the storyboard says about the shot. */
function slateHeaders(
  storyboard: Storyboard,
): (take: PlannedTake) => Readonly<Record<string, string>> {
  const { shots, reframed, pictures, sounds } = storyboard;
  const byId = new Map(
    [...shots, ...reframed, ...pictures, ...sounds].map((shot) => [shot.id, shot]),
  );
  return (take) => {
    const label = take.take === 1 ? take.shotId : `${take.shotId} take ${take.take}`;
    const shot = byId.get(take.shotId);
    const about = shot === undefined ? "" : shotHeader(shot);
    return {
      "x-storyreel-label": label,
      ...(about === "" ? {} : { "x-storyreel-shot": about }),
    };
  };
}

// A slate has room for less than this, and a server refuses headers of 16 kB.
const longestName = 100;

/** As `scene=EXT.+MARKET&size=CU&move=dolly_in`. */
function shotHeader({ scene, framing }: Shot): string {
  const name = Array.from(scene?.slugline ?? scene?.id ?? "").slice(0, longestName);
  const about = new URLSearchParams();
  if (name.length > 0) about.set("scene", name.join(""));
  if (framing?.size !== undefined) about.set("size", framing.size);
  if (framing?.angle !== undefined) about.set("angle", framing.angle);
  if (framing?.movement !== undefined) about.set("move", framing.movement);
  return about.toString();
}
