import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterReply,
  BATCH,
  ownItems,
  RESULTS,
  type SealedItem,
  unsentItems,
} from "@/lib/domain/outbox/queue";

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

  it("lets go only of what is stored, and keeps what was not filed with the reason, to be sent no more", () => {
    fc.assert(
      fc.property(items, fc.array(fc.constantFrom(...RESULTS)), (all, results) => {
        const reply = all.flatMap(({ id }, at) => (results[at] ? [{ id, result: results[at] }] : []));
        const sent = all.slice(1);
        const { stored, notFiled } = afterReply(sent, reply);
        const resultOf = (id: string) => reply.find((one) => one.id === id)?.result;
        expect(stored).toEqual(sent.map(({ id }) => id).filter((id) => resultOf(id) === "stored"));
        const left = sent.flatMap((item) => {
          if (stored.includes(item.id)) return [];
          return [notFiled.find(({ id }) => id === item.id) ?? item];
        });
        expect(left.length + stored.length).toBe(sent.length);
        expect(unsentItems(left).every(({ id }) => [undefined, "later"].includes(resultOf(id)))).toBe(true);
        for (const { id, notFiled: why } of notFiled) expect(why).toBe(resultOf(id));
      }),
    );
  });

  it("keeps everything when the reply is lost", () => {
    const sent = ["a", "b"].map((id) => ({ id, owner: "one", at: 1, box }));
    expect(afterReply(sent, [])).toEqual({ stored: [], notFiled: [] });
    expect(afterReply(sent, [{ id: "b", result: "stored" }])).toEqual({ stored: ["b"], notFiled: [] });
  });

  it("takes a whole session in one request: twelve exercises of two sides, a stop for each, and the end", () => {
    expect(BATCH).toBeGreaterThanOrEqual(12 + 12 + 1);
  });
});
