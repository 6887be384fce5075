import fc from "fast-check";
import { expect, test } from "vitest";
import { requestKey } from "../../plan/request-key.ts";
import { formatLock } from "./format-lock.ts";
import { parseLock } from "./parse-lock.ts";
import { emptyLock, type Lock, type LockedTake } from "./lock.ts";
import { mergeLocks, splitSides } from "./merge-lock.ts";
import { addTake, chooseTake, orderLock } from "./update-lock.ts";

const isProof = process.env["MODE"] === "proof";

// Small, so that the two sides of a merge often have the same shots and takes. Numbers are valid ids too.
const ids = ["opening", "10", "9", "Street-2"] as const;
const prompts = ["rain", "<<<<<<< HEAD", '"quoted": yes', "two\nlines", "雨 🌧"] as const;

const lockedTake = fc
  .record({
    prompt: fc.constantFrom(...prompts),
    seed: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
    take: fc.constantFrom(1, 2),
    usd: fc.constantFrom("0.56", undefined),
  })
  .map(({ prompt, seed, take, usd }): LockedTake => {
    const payload = { prompt, ...(seed === undefined ? {} : { seed }), "odd: key": [1, null] };
    const model = "vendor/alpha";
    return {
      requestKey: requestKey({ modelId: model, payload, take }),
      take,
      model,
      requestId: `request of ${prompt}`,
      media: {
        sha256: "ab".repeat(32),
        sizeBytes: 48_000,
        seconds: 5,
        widthPx: 1280,
        heightPx: 720,
        rate: undefined,
        hasAudio: true,
      },
      price: { usd, basis: "5 second × 0.112", source: "the model's page", date: "2026-11-21" },
      payload,
    };
  });

const locks = fc
  .array(
    fc.record({
      id: fc.constantFrom(...ids),
      take: lockedTake,
      isChosen: fc.boolean(),
      isMade: fc.boolean(),
    }),
    {
      maxLength: 10,
    },
  )
  .map((added) =>
    added.reduce<Lock>((lock, { id, take, isChosen, isMade }) => {
      const more = isMade ? addTake(lock, id, take) : lock;
      const { requestKey: key } = take;
      return isChosen ? chooseTake(more, id, { requestKey: key, chosenFor: key }) : more;
    }, emptyLock),
  );

const keysOf = (lock: Lock): ReadonlySet<string> =>
  new Set(lock.shots.flatMap(({ id, takes }) => takes.map((take) => `${id} ${take.requestKey}`)));

function check<T>(property: fc.IProperty<T>): void {
  fc.assert(property, { numRuns: isProof ? 1_000 : 25 });
}

test("a lock that is written is read again as it was, by the fast reader and by the YAML reader", () => {
  check(
    fc.property(locks, (lock) => {
      const text = formatLock(lock);
      const read = { lock, diagnostics: [] };
      expect(parseLock({ path: "film.lock.yaml", text })).toEqual(read);
      expect(parseLock({ path: "film.lock.yaml", text: `# a comment\n${text}` })).toEqual(read);
    }),
  );
});

test("a merge keeps every take of both sides, each once, and adds none", () => {
  check(
    fc.property(locks, locks, (ours, theirs) => {
      const merged = mergeLocks(ours, theirs);
      const keys = keysOf(merged);
      expect(keys).toEqual(new Set([...keysOf(ours), ...keysOf(theirs)]));
      expect(merged.shots.reduce((sum, { takes }) => sum + takes.length, 0)).toBe(keys.size);
      expect(new Set(merged.shots.map(({ id }) => id)).size).toBe(merged.shots.length);
    }),
  );
});

test("a merge keeps our choices, and theirs for shots that we did not choose for", () => {
  check(
    fc.property(locks, locks, (ours, theirs) => {
      const chosenIn = (lock: Lock, id: string) =>
        lock.shots.find((shot) => shot.id === id)?.chosen;
      for (const { id, chosen } of mergeLocks(ours, theirs).shots) {
        expect(chosen).toBe(chosenIn(ours, id) ?? chosenIn(theirs, id));
      }
    }),
  );
});

test("merging the same side again, or a lock with itself, changes nothing", () => {
  check(
    fc.property(locks, locks, (ours, theirs) => {
      const merged = mergeLocks(ours, theirs);
      expect(mergeLocks(merged, theirs)).toEqual(merged);
      expect(mergeLocks(ours, ours)).toEqual(ours);
    }),
  );
});

test("a conflict in any stretch of lines is split into its two sides", () => {
  check(
    fc.property(locks, locks, (ours, theirs) => {
      const [left, right] = [formatLock(ours).split("\n"), formatLock(theirs).split("\n")];
      let same = 0;
      while (same < left.length && left[same] === right[same]) same += 1;
      const conflicted = [
        ...left.slice(0, same),
        "<<<<<<< HEAD",
        ...left.slice(same),
        "||||||| base",
        "shots: {}",
        "=======",
        ...right.slice(same),
        ">>>>>>> branch",
      ];
      expect(splitSides(conflicted.join("\n"))).toEqual({
        ours: left.join("\n"),
        theirs: right.join("\n"),
      });
    }),
  );
});

test("putting shots in the order of the film loses none of them", () => {
  check(
    fc.property(locks, locks, (lock, film) => {
      const order = film.shots.map(({ id }) => id);
      const ordered = orderLock(lock, order);
      expect(keysOf(ordered)).toEqual(keysOf(lock));
      const known = ordered.shots.map(({ id }) => id).filter((id) => order.includes(id));
      expect(known).toEqual(order.filter((id) => lock.shots.some((shot) => shot.id === id)));
      expect(orderLock(ordered, order)).toEqual(ordered);
    }),
  );
});
