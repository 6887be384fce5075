import { describe, expect, it } from "vitest";
import { cameraAt, shotSizes } from "./camera.ts";
import { readFraming } from "./framing-words.ts";

const read = (size?: string, movement?: string, angle?: string) =>
  readFraming({
    characters: [],
    ...(size === undefined ? {} : { size }),
    ...(movement === undefined ? {} : { movement }),
    ...(angle === undefined ? {} : { angle }),
  });

describe("words of a shot's framing", () => {
  it.each(Object.keys(shotSizes))("knows the size %s", (size) => {
    expect(read(size)).toMatchObject({ size, unknown: [] });
  });

  it.each([
    ["dolly_in", "dolly_in"],
    ["slow push in", "dolly_in"],
    ["dolly_zoom", "dolly_zoom"],
    ["pull back", "dolly_out"],
    ["truck_left", "truck_left"],
    ["tracking", "tracking"],
    ["pan_left", "pan_left"],
    ["whip_pan", "whip_pan"],
    ["pedestal_down", "pedestal_down"],
    ["arc_right", "arc_right"],
    ["locked-off tripod", "static"],
  ])("reads the movement %s as %s", (movement, move) => {
    expect(read("MS", movement)).toMatchObject({ move, unknown: [] });
  });

  it("says which words it cannot draw, and shows a static medium shot", () => {
    expect(read("weird", "teleport", "sideways")).toEqual({
      size: "MS",
      move: "static",
      angle: "eye",
      unknown: ["weird", "teleport", "sideways"],
    });
    expect(read()).toMatchObject({ size: "MS", move: "static", unknown: [] });
  });

  it("moves the camera as the words say", () => {
    const at = (movement: string, progress: number) =>
      cameraAt(read("MS", movement), { progress, frame: 10, height: 720 });
    expect(at("static", 1)).toEqual(at("static", 0));
    expect(at("dolly_in", 1).z).toBeGreaterThan(at("dolly_in", 0).z);
    expect(at("dolly_out", 1).z).toBeLessThan(at("dolly_out", 0).z);
    expect(at("pan_right", 1).pan).toBeGreaterThan(at("pan_right", 0).pan);
    expect(at("tilt_up", 1).tilt).toBeGreaterThan(at("tilt_up", 0).tilt);
    expect(at("crane_up", 1).y).toBeGreaterThan(at("crane_up", 0).y);
    expect(at("zoom_in", 1).focal).toBeGreaterThan(at("zoom_in", 0).focal);
  });
});
