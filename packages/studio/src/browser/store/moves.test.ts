import { expect, test } from "vitest";
import { fixtureView } from "../../../test/fixture-view.ts";
import { goToShot, openFilm, playOrPause, seekTo } from "./moves.ts";
import { playhead, selectedId, speed, view } from "./store.ts";

const fade = { type: "fade_from_black", beforeFrames: 0, afterFrames: 24 };
const base = fixtureView();
const faded = {
  ...base,
  shots: base.shots.map((shot, index) => (index === 0 ? { ...shot, transition: fade } : shot)),
};

function open(): void {
  view.value = faded;
  speed.value = 0;
  openFilm(faded);
}

test("a film that fades from black opens on a picture, and plays from its first frame", () => {
  open();
  expect(playhead.value).toBe(24);
  playOrPause();
  expect([playhead.value, speed.value]).toEqual([0, 1]);
});

test("the playhead stays where a person has put it", () => {
  open();
  seekTo(24);
  playOrPause();
  expect([playhead.value, speed.value]).toEqual([24, 1]);
});

test("a shot is shown after its transition, without the shot before it", () => {
  open();
  const dissolving = faded.shots.find(({ transition }) => transition?.type === "dissolve");
  if (dissolving === undefined) throw new Error("the fixture has no dissolve");
  goToShot(dissolving);
  expect(selectedId.value).toBe(dissolving.id);
  const cut = dissolving.startFrame ?? 0;
  expect(playhead.value).toBe(cut + (dissolving.transition?.afterFrames ?? 0));
  expect(playhead.value).toBeGreaterThan(cut);
  // It may be longer than the shot.
  goToShot({ ...dissolving, transition: { ...fade, afterFrames: 10_000 } });
  expect(playhead.value).toBe(cut + dissolving.frameCount - 1);
});
