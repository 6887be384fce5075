import { expect, test } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

const film = `storyboard: 1
title: Film
assets:
  face: { model: kling-identify-face, params: { video_url: { shot: raw } } }
shots:
  - { id: raw, model: kling-3.0-turbo-t2v, prompt: She speaks., duration: 3, in_film: false }
  - { id: talk, model: kling-lip-sync, params: { session_id: { from: face }, face_choose: [{ face_id: { from: face } }] } }
`;

test("a plan shows what an asset needs and who needs it, and no take of it can be chosen", async () => {
  await using folder = await createFolder({ "film.yaml": film });
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });
  const plan = await run("plan", "film.yaml");
  expect(plan.exit).toBe(0);
  expect(plan.stdout).toContain("film.yaml   1 shot   0 s\n");
  expect(plan.stdout.match(/^ {2}(?:talk|raw|face\.asset) .*$/gm)).toEqual([
    "  talk        kling-lip-sync       unknown  unknown   needs face.asset",
    "  raw         kling-3.0-turbo-t2v        3   $0.336",
    "  face.asset  kling-identify-face           unknown   needs raw",
  ]);
  const explained = await run("explain", "film.yaml", "talk");
  expect(explained.stdout).toContain(
    "\n  face_choose.face_id is the face_id of face.asset, take 1\n",
  );
  const chosen = await run("takes", "film.yaml", "face.asset", "1");
  expect([chosen.exit, chosen.stderr]).toEqual([
    2,
    'storyreel: "face.asset" always uses its newest take: nothing can be chosen\n  hint: to create its ids again, raise takes in the asset\n',
  ]);
});
