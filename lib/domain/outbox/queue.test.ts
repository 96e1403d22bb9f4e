import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BATCH, ownItems, RESULTS, type SealedItem, settledIds } from "@/lib/domain/outbox/queue";

const box = { keyId: "k", ephemeral: "e", iv: "i", text: "t" };
const items = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    owner: fc.constantFrom("one", "other"),
    at: fc.nat(5),
    box: fc.constant(box),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
) satisfies fc.Arbitrary<SealedItem[]>;

describe("an outbox", () => {
  it("belongs to one person: everything of theirs, and nothing of anybody else's", () => {
    fc.assert(
      fc.property(items, (all) => {
        const own = ownItems(all, "one");
        expect(own.every(({ owner }) => owner === "one")).toBe(true);
        expect(own.length + ownItems(all, "other").length).toBe(all.length);
      }),
    );
  });

  it("is sent in the order things were answered, whatever order the phone kept them in", () => {
    fc.assert(
      fc.property(items, (all) => {
        const own = ownItems(all, "one");
        expect(own.map(({ at }) => at)).toEqual(own.map(({ at }) => at).toSorted((a, b) => a - b));
        expect(ownItems(all.toReversed(), "one")).toEqual(own);
      }),
    );
  });

  it("lets go of nothing that the server has not settled, and of nothing that was not sent", () => {
    fc.assert(
      fc.property(items, fc.array(fc.constantFrom(...RESULTS)), (all, results) => {
        const reply = all.flatMap(({ id }, at) => (results[at] ? [{ id, result: results[at] }] : []));
        const sent = all.slice(1);
        const gone = settledIds(sent, reply);
        expect(gone).toEqual(
          sent
            .map(({ id }) => id)
            .filter((id) => {
              const result = reply.find((one) => one.id === id)?.result;
              return result !== undefined && result !== "later";
            }),
        );
      }),
    );
  });

  it("keeps everything when the reply is lost", () => {
    expect(settledIds([{ id: "a" }, { id: "b" }], [])).toEqual([]);
    expect(settledIds([{ id: "a" }, { id: "b" }], [{ id: "b", result: "stored" }])).toEqual(["b"]);
  });

  it("takes a whole session in one request: twelve exercises of two sides, a stop for each, and the end", () => {
    expect(BATCH).toBeGreaterThanOrEqual(12 + 12 + 1);
  });
});
