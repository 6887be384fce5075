import { expect, test } from "vitest";
import { wordsOf } from "../src/film/captions/plan-captions.ts";
import { formatEdl } from "../src/timeline/export/format-edl.ts";
import { formatFcpxml } from "../src/timeline/export/format-fcpxml.ts";
import { formatOtio } from "../src/timeline/export/format-otio.ts";
import { boardOf } from "./board-kit.ts";
import { OtioEditor } from "./otio-editor.ts";
import { timelineOf } from "./timeline-kit.ts";

test("comments, colours and notes are exported", () => {
  const urls = { folder: "/film", style: "relative" } as const;
  const timeline = timelineOf([
    {
      id: "one",
      frames: 48,
      prompt: "A door.",
      notes: "ask\nMei",
      markers: [
        { frame: 12, name: "bell", comment: "softer", color: "blue" },
        { frame: 24, name: "door" },
      ],
    },
  ]);
  expect(formatEdl(timeline, urls)).toContain(
    "* LOC: 01:00:00:12 BLUE    bell: softer\n* LOC: 01:00:01:00 GREEN   door\n* COMMENT: ask Mei\n",
  );
  const fcpxml = formatFcpxml(timeline, urls);
  expect(fcpxml).toContain("<note>ask&#10;Mei&#10;&#10;A door.</note>");
  expect(fcpxml).toContain('value="bell" note="softer"/>');
  expect(fcpxml).toContain('value="door"/>');
  const [clip] = new OtioEditor(formatOtio(timeline, urls)).picture;
  expect(clip).toMatchObject({
    metadata: { storyreel: { notes: "ask\nMei" } },
    markers: [
      { name: "bell", comment: "softer", color: "BLUE" },
      { name: "door", color: "GREEN" },
    ],
  });
});

test("a shot can be without captions", async () => {
  const board = await boardOf(`storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v, duration: 5, narration: { text: Rain again. } }
shots:
  - { id: one, prompt: One. }
  - { id: two, prompt: Two., captions: false }
captions: { source: narration, formats: [srt] }
`);
  const words = board.storyboard.shots.map((shot) => wordsOf(shot, "narration"));
  expect(words).toEqual(["Rain again.", undefined]);
});
