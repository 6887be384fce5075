import { expect, test } from "vitest";
import type { Deliverable } from "../../storyboard/storyboard.ts";
import { planSize } from "./plan-size.ts";

test.each<[string, Partial<Deliverable>, [number, number]]>([
  ["nothing said: the clip's", {}, [1280, 720]],
  ["both sides said", { widthPx: 1080, heightPx: 1920 }, [1080, 1920]],
  ["a shape: the short side stays", { aspectRatio: "9:16" }, [720, 1280]],
  ["a square", { aspectRatio: "1:1" }, [720, 720]],
  ["a width and a shape", { aspectRatio: "16:9", widthPx: 640 }, [640, 360]],
  ["a height alone keeps the clip's shape", { heightPx: 1080 }, [1920, 1080]],
  ["odd lengths become even", { aspectRatio: "2.39:1", widthPx: 1921 }, [1922, 804]],
])("%s", (_, said, [widthPx, heightPx]) => {
  const deliverable: Deliverable = {
    id: "master",
    aspectRatio: undefined,
    widthPx: undefined,
    heightPx: undefined,
    reframe: "pad",
    ...said,
  };
  expect(planSize(deliverable, { widthPx: 1280, heightPx: 720 })).toEqual({ widthPx, heightPx });
});
