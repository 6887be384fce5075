import { textWidth } from "@storyreel/models/text-width";
import { describe, expect, it } from "vitest";
import { cutMiddle, cutText, padText, wrapParts } from "./fit-text.ts";

describe("text for a number of columns", () => {
  it("is cut between characters, by their width", () => {
    expect(cutText("夜市に着く", 10)).toBe("夜市に着く");
    expect(cutText("夜市に着く", 9)).toBe("夜市に着…");
    expect(cutText("夜市に着く", 8)).toBe("夜市に…");
    expect(cutText("👩‍👩‍👧 and more", 4)).toBe("👩‍👩‍👧 …");
  });

  it("keeps both ends of a name", () => {
    expect(cutMiddle("arrival-020", 11)).toBe("arrival-020");
    expect(cutMiddle("arrival-020", 9)).toBe("arri…-020");
    expect(cutMiddle("夜市-到着-020", 10)).toBe("夜市-…-020");
  });

  it.each([1, 2, 3, 7, 12])("never takes more than %i columns", (columns) => {
    for (const text of ["arrival-lanterns", "夜市に着く", "a夜b市c", "🇹🇼🇯🇵🇫🇷"]) {
      expect(textWidth(cutText(text, columns))).toBeLessThanOrEqual(columns);
      expect(textWidth(cutMiddle(text, columns))).toBeLessThanOrEqual(columns);
    }
  });

  it("is filled up by width", () => {
    expect(padText("夜市", 6)).toBe("夜市  ");
    expect(padText("street", 4)).toBe("street");
  });
});

it("breaks a list between its parts, and cuts a part that is too long alone", () => {
  const parts = ["paid $0.00", "reserved $2.24", "$9.76 left of $12.00"];
  expect(wrapParts(parts, ", ", 60)).toEqual(["paid $0.00, reserved $2.24, $9.76 left of $12.00"]);
  expect(wrapParts(parts, ", ", 37)).toEqual([
    "paid $0.00, reserved $2.24",
    "$9.76 left of $12.00",
  ]);
  expect(wrapParts(parts, ", ", 14)).toEqual(["paid $0.00", "reserved $2.24", "$9.76 left of…"]);
});
