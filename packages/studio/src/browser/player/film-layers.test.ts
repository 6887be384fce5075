import { describe, expect, it } from "vitest";
import type { StudioShot } from "../../api/studio-view.ts";
import { fixtureView, placeShots } from "../../../test/fixture-view.ts";
import { composeFrame, filmFade, piecesOf } from "./film-layers.ts";

const view = fixtureView();
const pieces = piecesOf(view, "cut", () => true);

describe("what is seen at a frame of the film", () => {
  it("is the clip at its in point, or the animatic of a shot without one", () => {
    expect(layersAt(48)).toEqual([{ shot: "arrival-010", source: "clip", frame: 12, opacity: 1 }]);
    expect(layersAt(167 - 6)).toMatchObject([{ shot: "arrival-010", frame: 12 + 113 }]);
    expect(layersAt(400)).toMatchObject([{ shot: "stall-010", source: "animatic" }]);
    expect(layersAt(0)).toMatchObject([{ shot: "title", source: "picture" }]);
  });

  it("is both clips in a dissolve, over the handles of both, with the shares of the finished film", () => {
    // 12 frames over the cut at 168: from 162 to 173.
    expect(layersAt(161)).toHaveLength(1);
    expect(layersAt(162)).toEqual([
      { shot: "arrival-010", source: "clip", frame: 126, opacity: 1 },
      { shot: "arrival-020", source: "clip", frame: 0, opacity: 1 / 13 },
    ]);
    expect(layersAt(173)).toMatchObject([
      { shot: "arrival-010", frame: 137 },
      { shot: "arrival-020", frame: 11, opacity: 12 / 13 },
    ]);
    expect(layersAt(174)).toMatchObject([{ shot: "arrival-020", frame: 12 }]);
  });

  it("is under a colour that fades, at a shot and at the end of the film", () => {
    expect(composeFrame(pieces, 48).cover).toEqual({ colour: "black", opacity: 1 });
    expect(composeFrame(pieces, 54).cover).toEqual({ colour: "black", opacity: 0.5 });
    expect(composeFrame(pieces, 60).cover).toBeUndefined();
    const { frameCount } = view.film;
    expect(filmFade(view.film, frameCount - 13)).toBeUndefined();
    expect(filmFade(view.film, frameCount - 3)).toEqual({ colour: "black", opacity: 0.75 });
  });

  it("follows speed and held frames of a shot", () => {
    const retimed = filmOf({ frameCount: 40, retime: { speed: 2, holdFirst: 10, holdLast: 10 } });
    const at = (frame: number) => composeFrame(retimed, frame).layers.map(toMedia);
    expect(at(0)).toEqual([{ frame: 12, speed: 0 }]);
    expect(at(9)).toEqual([{ frame: 12, speed: 0 }]);
    expect(at(11)).toEqual([{ frame: 14, speed: 2 }]);
    expect(at(29)).toEqual([{ frame: 12 + 38, speed: 2 }]);
    expect(at(39)).toEqual([{ frame: 12 + 38, speed: 0 }]);
  });

  it("stays on the last frame of a clip that is shorter than its place", () => {
    const short = filmOf({ frameCount: 400 });
    expect(composeFrame(short, 399).layers.map(toMedia)).toEqual([{ frame: 143, speed: 0 }]);
  });

  it("is an animatic without clips, and in their place where the browser cannot play one", () => {
    const animatic = piecesOf(view, "animatic", () => true);
    expect(animatic.filter(({ source }) => source === "clip")).toEqual([]);
    expect(animatic.filter(({ source }) => source === "picture")).toHaveLength(2);
    const refused = piecesOf(view, "cut", () => false);
    expect(refused.some(({ source }) => source === "clip")).toBe(false);
  });

  it("is the assembled film from its first frame to its last", () => {
    const film = piecesOf(view, "film", () => true);
    const [layer] = composeFrame(film, 500).layers;
    expect(layer).toMatchObject({
      mediaFrame: 500,
      piece: { url: "media/film.20", source: "clip" },
    });
  });
});

function layersAt(frame: number) {
  return composeFrame(pieces, frame).layers.map(({ piece, mediaFrame, look }) => ({
    shot: piece.shot.id,
    source: piece.source,
    frame: mediaFrame,
    opacity: look.opacity,
  }));
}

function toMedia({ mediaFrame, mediaSpeed }: { mediaFrame: number; mediaSpeed: number }) {
  return { frame: mediaFrame, speed: mediaSpeed };
}

/** A film of the shot arrival-010 alone, changed. */
function filmOf(change: Partial<StudioShot>) {
  const shots = view.shots.filter(({ id }) => id === "arrival-010");
  const changed = placeShots(
    shots.map(({ transition: _cut, ...shot }) => ({ ...shot, ...change })),
  );
  return piecesOf({ ...view, shots: changed }, "cut", () => true);
}
