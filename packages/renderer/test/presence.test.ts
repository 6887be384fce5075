import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { announcePresence } from "../src/workplace/presence.ts";

const child = fileURLToPath(new URL("presence-child.ts", import.meta.url));

test("a process that was killed is not there any more", async () => {
  const name = `test ${process.pid} ${performance.now()}`;
  const changes: (() => void)[] = [];
  const changed = (): Promise<void> => new Promise((resolve) => changes.push(resolve));
  const own = announcePresence(name, () => changes.splice(0).forEach((resolve) => resolve()));
  try {
    expect(own.others()).toBe(0);
    const came = changed();
    const other = spawn(process.execPath, ["--conditions=storyreel-source", child, name], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await Promise.all([once(other.stdout, "data"), came]);
    expect(own.others()).toBe(1);
    const went = changed();
    other.kill("SIGKILL");
    await went;
    expect(own.others()).toBe(0);
  } finally {
    own.close();
  }
});

test("all that come at the same moment are seen", async () => {
  const name = `test ${process.pid} ${performance.now()}`;
  let changed = (): void => {};
  const own = announcePresence(name, () => changed());
  const others = [1, 2, 3].map(() =>
    spawn(process.execPath, ["--conditions=storyreel-source", child, name, "4"], {
      stdio: ["ignore", "ignore", "inherit"],
    }),
  );
  try {
    await new Promise<void>((resolve) => {
      changed = () => {
        if (own.others() === 12) resolve();
      };
    });
    expect(own.others()).toBe(12);
  } finally {
    own.close();
    for (const other of others) other.kill("SIGKILL");
  }
});
