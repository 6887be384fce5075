import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { BoardEdit } from "../src/api/studio-request.ts";
import type { StudioView } from "../src/api/studio-view.ts";
import { anyEdit, numbersFrom } from "./random-changes.ts";
import { openKit } from "./studio-kit.ts";

const isProof = process.env["MODE"] === "proof";
const examples = fileURLToPath(new URL("../../cli/examples", import.meta.url));
const names = readdirSync(examples).filter((name) => name.endsWith(".yaml"));

test.each(isProof ? names : ["night-market.yaml"])(
  "any changes of %s can be taken back one after the other, to the byte",
  async (name) => {
    const text = readFileSync(join(examples, name), "utf8");
    const prepare = async (folder: string) => cpSync(examples, folder, { recursive: true });
    await using kit = await openKit(text, { prepare });
    const next = numbersFrom(names.indexOf(name) + 1);
    let comments: readonly string[] = text.match(/#.*$/gm) ?? [];
    const texts = [text];
    const problems: unknown[] = [];
    for (let round = 0; round < (isProof ? 60 : 8); round += 1) {
      const view = await kit.view();
      const edit = oneEdit(view, next);
      const outcome = await kit.send({ do: "edit", revision: view.revision, edit });
      if (!outcome.ok && !["refused", "mistake"].includes(outcome.code)) problems.push(outcome);
      const now = kit.read();
      if (now !== texts.at(-1)) texts.push(now);
      // Those of a shot go with it.
      if (edit.kind === "remove") comments = comments.filter((one) => now.includes(one));
      problems.push(...comments.filter((one) => !now.includes(one)));
      const { diagnostics } = await kit.view();
      problems.push(...diagnostics.filter(({ severity }) => severity === "error"));
    }
    expect(problems).toEqual([]);
    expect(texts.length).toBeGreaterThan(isProof ? 10 : 2);
    while ((await kit.view()).undo !== undefined) {
      expect(await kit.send({ do: "undo" })).toMatchObject({ ok: true });
    }
    expect(kit.read()).toBe(text);
    while ((await kit.view()).redo !== undefined) {
      expect(await kit.send({ do: "redo" })).toMatchObject({ ok: true });
    }
    expect(kit.read()).toBe(texts.at(-1));
  },
);

function oneEdit(view: StudioView, next: (below: number) => number): BoardEdit {
  const shot = view.shots[next(view.shots.length)];
  const edits: readonly (BoardEdit | undefined)[] = [
    anyEdit(view, next),
    anyEdit(view, next),
    { kind: "roll", shot: shot?.id ?? "", frames: next(21) - 10 },
    { kind: "split", shot: shot?.id ?? "", atFrame: (shot?.startFrame ?? 0) + 12 + next(24) },
  ];
  return edits[next(edits.length)] ?? { kind: "duplicate", shot: shot?.id ?? "" };
}
