import { gradeOf } from "./describe-grades.ts";
import { describeOverlays } from "./describe-overlays.ts";
import { noRetime } from "./retime.ts";
import type { Move, Shot } from "./storyboard.ts";

/** Sentences about what the film does with the pictures of a shot, besides its cut; none of it is sent. */
export function describePicture(shot: Shot): readonly string[] {
  const { retime = noRetime, transition, source, focus } = shot;
  const { speed, holdFirstSeconds, holdLastSeconds } = retime;
  const move = source.kind === "still" ? source.move : undefined;
  const grade = gradeOf(shot);
  const held = [
    ["first", holdFirstSeconds],
    ["last", holdLastSeconds],
  ] as const;
  return [
    ...(transition.type === "cut"
      ? []
      : [`begins with a ${transition.type} of ${transition.durationSeconds} s`]),
    ...(move === undefined ? [] : [describeMove(move)]),
    ...(speed === 1 ? [] : [`plays at speed ${speed}`]),
    ...held.flatMap(([end, seconds]) =>
      seconds === 0 ? [] : [`holds its ${end} frame for ${seconds} s`],
    ),
    ...(grade === undefined ? [] : [`graded with ${grade}`]),
    ...describeOverlays(shot.overlays).map((words) => `under ${words}`),
    ...(focus === undefined ? [] : [`keeps [${focus.x}, ${focus.y}] when it is cropped`]),
  ];
}

function describeMove({ from, to, ease }: Move): string {
  const [start, end] = [from, to].map(({ x, y, zoom }) => `[${x}, ${y}, ${zoom}]`);
  return `moves from ${start} to ${end}, ${ease}`;
}
