import { expect, test } from "vitest";
import { patchNotes, type NotesChange } from "../src/timeline/edit/patch-notes.ts";
import { placeRemarks, type RemarkHome } from "../src/workplace/notes/place-remarks.ts";
import { parseNotes } from "../src/workplace/notes/load-notes.ts";

const write = (text: string, change: NotesChange) =>
  patchNotes({ path: "film.notes.yaml", text }, change, "film.yaml") ?? "no such remark";

const dark = { id: "r1", shotId: "quay", atSeconds: 1.5, text: "Too dark", isDone: false };
const late = {
  id: "r2",
  shotId: "boat",
  atSeconds: 0,
  take: "0123",
  text: "Late: cut in\nat the door",
  author: "Ana",
  date: "2026-11-28T06:00:00Z",
  isDone: false,
};

test("remarks are written as a person would, and what people add stays", () => {
  const first = write("", { kind: "add", remark: dark });
  expect(first).toBe(`# Remarks on the takes of film.yaml. Written by storyreel studio; commit it.
storyboard_notes: 1
remarks:
  - id: r1
    shot: quay
    at: 1.5
    text: Too dark
`);
  const commented = first.replace("    at: 1.5", "    # ask the grader\n    at: 1.5 # of take 2");
  const both = write(commented, { kind: "add", remark: late });
  expect(both).toBe(`${commented}  - id: r2
    shot: boat
    at: 0
    take: "0123"
    text: |-
      Late: cut in
      at the door
    author: Ana
    date: "2026-11-28T06:00:00Z"
`);
  expect(parseNotes({ path: "", text: both })).toEqual({
    notes: { remarks: [dark, late], rejected: [] },
    diagnostics: [],
  });
  const done = write(both, { kind: "change", id: "r1", text: "Still too dark", isDone: true });
  expect(done).toBe(both.replace("text: Too dark\n", "text: Still too dark\n    done: true\n"));
  expect(write(done, { kind: "change", id: "r1", isDone: false, text: "Too dark" })).toBe(both);
  expect(write(both, { kind: "delete", id: "r2" })).toBe(commented);
  expect(write(first, { kind: "delete", id: "r1" })).toBe(first.split("remarks:")[0]);
  expect(write(first, { kind: "delete", id: "r9" })).toBe("no such remark");
});

test("takes are rejected and taken back", () => {
  const reject = (take: string, isRejected: boolean) =>
    ({ kind: "reject", take, isRejected }) as const;
  const one = write("storyboard_notes: 1\n", reject("ab", true));
  expect(one).toBe('storyboard_notes: 1\nrejected:\n  - "ab"\n');
  const two = write(one, reject("cd", true));
  expect(two).toBe(`${one}  - "cd"\n`);
  expect(write(two, reject("cd", true))).toBe(two);
  expect(write(two, reject("ab", false))).toBe('storyboard_notes: 1\nrejected:\n  - "cd"\n');
  expect(write(one, reject("ab", false))).toBe("storyboard_notes: 1\n");
  const flow = 'storyboard_notes: 1\nrejected: ["ab"] # all bad\n';
  expect(write(flow, reject("cd", true))).toBe(
    'storyboard_notes: 1\nrejected: ["ab", "cd"] # all bad\n',
  );
});

test("remarks move to another shot, from a frame on", () => {
  const text = `storyboard_notes: 1
remarks:
  - { id: r1, shot: quay, at: 0.75, text: Before } # stays
  - { id: r2, shot: quay, at: 0.792, text: At the frame }
  - { id: r3, shot: boat, at: 2, text: Elsewhere }
  - { id: r4, shot: quay, text: At the start }
`;
  const since = { frame: 19, rate: 24 };
  const later = write(text, { kind: "move", from: "quay", to: "quay-b", since });
  expect(later).toBe(text.replace("r2, shot: quay", "r2, shot: quay-b"));
  expect(write(later, { kind: "move", from: "quay-b", to: "quay" })).toBe(text);
});

test("remarks of a shot that was renamed are found by its takes", () => {
  const remarks = [{ ...dark, take: "k2" }, { ...dark, id: "r3" }, late];
  const place = (...homes: RemarkHome[]) =>
    placeRemarks(remarks, [{ shotId: "boat", takes: ["k1"] }, ...homes]).map(
      ({ shotId }) => shotId,
    );
  expect(place({ shotId: "quay", takes: [] })).toEqual(["quay", "quay", "boat"]);
  expect(place({ shotId: "pier", takes: ["k2"] })).toEqual(["pier", "pier", "boat"]);
  expect(place({ shotId: "pier", takes: [], earlierId: "quay" })).toEqual(["pier", "pier", "boat"]);
  expect(place({ shotId: "pier", takes: ["k3"] })).toEqual(["quay", "quay", "boat"]);
});

test("mistakes in notes are named", () => {
  const { notes, diagnostics } = parseNotes({
    path: "film.notes.yaml",
    text: "storyboard_notes: 1\nremarks:\n  - { id: r1, shto: quay, text: Dark }\n",
  });
  expect(notes).toBeUndefined();
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
    ["NOTES_UNKNOWN_KEY", 'did you mean "shot"?'],
  ]);
});
