import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openWithKey, order } from "./buy-kit.ts";
import { film as short } from "./studio-kit.ts";

// The two clips of its first shot do not fit into the half megabyte that the ledger frees for itself.
const film = short.replace("duration: 3", "duration: 14");

/** A disk of its own for a folder; `undefined`: this user may not mount one. */
function mountDisk(path: string): Disposable | undefined {
  mkdirSync(path, { recursive: true });
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=200m", "tmpfs", path]);
  if (mounted.status !== 0) return undefined;
  return { [Symbol.dispose]: () => void spawnSync("umount", ["-l", path]) };
}

function fill(path: string): void {
  const { bavail, bsize } = statfsSync(path);
  try {
    writeFileSync(join(path, "filler"), Buffer.alloc(bavail * bsize));
  } catch {
    // It is full.
  }
}

test("a full disk keeps board and remarks whole, and says what was bought before", async (context) => {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-full-"));
  try {
    using disk = mountDisk(folder);
    if (disk === undefined) return context.skip("only root may mount a disk");
    writeFileSync(join(folder, "film.yaml"), film);
    await using kit = await openWithKey(film, undefined, {
      in: folder,
      pageFolder: folder,
      scenario: "stays-processing",
    });
    fill(folder);
    const full = { ok: false, code: "disk-full" };
    const value = "A boat. ".repeat(200);
    const { revision } = await kit.view();
    const edit = { kind: "set", shot: "boat", field: "action", value } as const;
    expect(await kit.send({ do: "edit", revision, edit })).toMatchObject(full);
    const remark = { do: "remark", shot: "boat", frame: 1, text: value.repeat(9) } as const;
    expect(await kit.send(remark)).toMatchObject(full);
    expect(readFileSync(join(folder, "film.yaml"), "utf8")).toBe(film);
    expect(existsSync(join(folder, "film.notes.yaml"))).toBe(false);
    expect(await kit.send(await order(kit, ["boat"]))).toMatchObject({ ok: false });
    expect(kit.submitted()).toBe(0);

    // What the ledger needs is kept free for it; the film has no room.
    rmSync(join(folder, "filler"));
    expect(await kit.send(await order(kit, ["quay"]))).toMatchObject({ ok: true });
    await kit.until(({ run }) => run?.rows.filter(({ phase }) => phase === "running").length === 2);
    fill(folder);
    for (const { requestId } of kit.server.requests()) {
      kit.server.setState(requestId, { status: "success" });
    }
    const { run } = await kit.until((view) => view.run?.state === "ended");
    expect(run?.exit).toBe(3);
    expect(run?.message).toMatch(/disk is full/);
    expect(run?.message).not.toContain("Nothing was bought");

    rmSync(join(folder, "filler"));
    const again = await kit.send({ do: "look-up", shot: "quay" });
    if (again.ok) await kit.until((view) => view.run?.state === "ended");
    const after = await kit.until(({ shots }) => shots[0]?.state === "done");
    expect(after.plan.requests.map(({ shot }) => shot)).toEqual(["boat"]);
    expect(kit.submitted()).toBe(2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
