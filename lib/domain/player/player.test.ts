import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dose, DoseWork } from "@/lib/domain/exercises/dose";
import { SIDES, sidesToLog } from "@/lib/domain/exercises/side";
import { cuesOf } from "@/lib/domain/player/cues";
import { readKept, writeKept } from "@/lib/domain/player/kept-player";
import * as play from "@/lib/domain/player/player";

const small = fc.integer({ min: 1, max: 6 });
const work: fc.Arbitrary<DoseWork> = fc.oneof(
  fc.record({ kind: fc.constant("reps" as const), reps: small }),
  fc.record({ kind: fc.constant("reps" as const), reps: small, holdSeconds: small }),
  fc.record({ kind: fc.constant("hold" as const), holdSeconds: small }),
  fc.record({ kind: fc.constant("time" as const), seconds: small }),
  fc.record({ kind: fc.constant("breaths" as const), breaths: small }),
  fc.record({ kind: fc.constant("distance" as const), metres: small }),
);
const dose: fc.Arbitrary<Dose> = fc
  .record({ sets: fc.integer({ min: 1, max: 3 }), work, rest: fc.option(small), ways: fc.option(small) })
  .map(({ rest, ways, ...kept }) => ({
    ...kept,
    ...(rest !== null && { restSeconds: rest }),
    ...(ways !== null && { repeat: { for: "ways" as const, count: ways } }),
  }));
const side = fc.constantFrom(...SIDES);
const pace = fc
  .record({ dose, side, metronome: fc.boolean() })
  .map(({ dose: given, side: on, metronome }) => ({ cues: cuesOf(given, sidesToLog(on)), metronome }));
type Step = { readonly do: "tap" | "skip" | "back" | "pause" | "start" | "wait"; readonly after: number };
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom("tap", "skip", "back", "pause", "start", "wait"),
  after: fc.integer({ min: 0, max: 9_000 }),
});

const MOVES = {
  tap: play.tapped,
  skip: play.skipped,
  back: play.steppedBack,
  pause: play.paused,
  start: play.started,
  wait: play.settled,
};
const played = (on: play.Pace, steps: readonly Step[]) => {
  let [player, now] = [play.atStart, 0];
  for (const { do: move, after } of steps) player = MOVES[move](on, player, (now += after));
  return { player, now };
};
/** All done by whoever taps when asked and waits otherwise. */
const playedThrough = (on: play.Pace) => {
  let [player, now] = [play.started(on, play.atStart, 0), 0];
  for (let turns = 0; !play.isOver(on, player) && turns < 20_000; turns += 1)
    player =
      play.secondsLeft(on, player) === null
        ? play.tapped(on, player, now)
        : play.settled(on, player, (now += 500));
  return player;
};

describe("the cues of an item", () => {
  it("are sets, sides and rests: a pair is one set, and the first side given comes first", () => {
    const given = { sets: 2, work: { kind: "hold", holdSeconds: 20 }, restSeconds: 30 } as const;
    const said = cuesOf(given, ["right", "left"]).map(({ phase, side: on, set }) => `${set} ${on} ${phase}`);
    expect(said).toEqual([
      ...["1 right ready", "1 right hold", "1 left other-side", "1 left hold"],
      ...["2 right rest", "2 right hold", "2 left other-side", "2 left hold"],
    ]);
  });

  it("let go between held repetitions, and turn round between ways", () => {
    const held = { sets: 1, work: { kind: "reps", reps: 2, holdSeconds: 5 } } as const;
    const phases = (of: Dose) => cuesOf(of, ["both"]).map(({ phase }) => phase);
    expect(phases(held)).toEqual(["ready", "hold", "easy", "hold"]);
    const turned = { sets: 1, work: { kind: "reps", reps: 5 }, repeat: { for: "ways", count: 2 } } as const;
    expect(phases(turned)).toEqual(["ready", "move", "next-way", "move"]);
  });

  it("never ask for more sets than the dose, whatever the sides", () => {
    fc.assert(
      fc.property(dose, side, (given, on) => {
        const cues = cuesOf(given, sidesToLog(on));
        expect(Math.max(...cues.map(({ set }) => set))).toBe(given.sets);
        expect(cues.filter(({ phase }) => phase === "rest")).toHaveLength(given.sets - 1);
        expect(new Set(cues.map((cue) => cue.side))).toEqual(new Set(sidesToLog(on)));
      }),
    );
  });
});

describe("the player", () => {
  it("comes to its end with everything done on each side", () => {
    fc.assert(
      fc.property(pace, (on) => {
        const player = playedThrough(on);
        expect(play.isOver(on, player)).toBe(true);
        for (const of of new Set(on.cues.map((cue) => cue.side))) {
          const { amount, target } = play.amountOf(on, player, of);
          expect(target).toBeGreaterThan(0);
          expect(amount).toBe(target);
        }
      }),
    );
  });

  it("goes by the clock, however seldom it looks at it", () => {
    fc.assert(
      fc.property(pace, fc.array(step), fc.nat(60_000), fc.nat(60_000), (on, steps, first, second) => {
        const { player, now } = played(on, steps);
        const once = play.settled(on, player, now + first + second);
        const twice = play.settled(on, play.settled(on, player, now + first), now + first + second);
        expect(twice).toEqual(once);
      }),
    );
  });

  it("loses nothing in a pause, however long", () => {
    fc.assert(
      fc.property(pace, fc.array(step), fc.nat(20_000), fc.nat(10_000_000), (on, steps, then, away) => {
        const { player, now } = played(on, steps);
        fc.pre(player.since !== null);
        const back = play.started(on, play.paused(on, player, now), now + away);
        const resumed = play.settled(on, back, now + away + then);
        const unbroken = play.settled(on, player, now + then);
        expect({ ...resumed, since: null }).toEqual({ ...unbroken, since: null });
      }),
    );
  });

  it("stands in the same place after a reload", () => {
    fc.assert(
      fc.property(pace, fc.array(step), (on, steps) => {
        const { player, now } = played(on, steps);
        const left = play.paused(on, player, now);
        expect(readKept(writeKept("item", left), "item", on.cues.length)).toEqual(left);
        expect(readKept(writeKept("another", left), "item", on.cues.length)).toEqual(play.atStart);
      }),
    );
  });

  it("begins once more when opened after its end, and keeps what was done", () => {
    fc.assert(
      fc.property(pace, (on) => {
        const over = playedThrough(on);
        const again = play.opened(on, over, 9);
        expect(again).toMatchObject({ at: 0, since: 9 });
        const side = on.cues[0]?.side ?? "both";
        expect(play.amountOf(on, again, side)).toEqual(play.amountOf(on, over, side));
      }),
    );
  });

  it("begins anew where what was kept is broken", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (text) => {
        expect(readKept(text, "item", 4)).toEqual(play.atStart);
      }),
    );
    const whole = { item: "item", at: 1, spent: 0, counted: 0, done: [0] };
    expect(readKept(JSON.stringify(whole), "item", 4)).toMatchObject({ at: 1 });
    for (const wrong of [
      { at: 5 },
      { at: -1 },
      { at: 0.5 },
      { spent: "1" },
      { counted: null },
      { done: [-1] },
    ])
      expect(readKept(JSON.stringify({ ...whole, ...wrong }), "item", 4)).toEqual(play.atStart);
  });

  it("never counts more than the dose asks, nor what was skipped", () => {
    fc.assert(
      fc.property(pace, fc.array(step), (on, steps) => {
        const { player } = played(on, steps);
        for (const of of new Set(on.cues.map((cue) => cue.side))) {
          const { amount, target } = play.amountOf(on, player, of);
          expect(amount).toBeLessThanOrEqual(target);
        }
        const left = play.secondsLeft(on, player);
        if (left !== null) expect(left).toBeGreaterThan(0);
      }),
    );
    const hold = {
      cues: cuesOf({ sets: 1, work: { kind: "hold", holdSeconds: 20 } }, ["both"]),
      metronome: false,
    };
    const holding = play.skipped(hold, play.started(hold, play.atStart, 0), 0);
    // Also of the cue one is in the middle of.
    expect(play.amountOf(hold, play.paused(hold, holding, 7_400), "both")).toEqual({ amount: 7, target: 20 });
    expect(play.amountOf(hold, play.skipped(hold, holding, 7_400), "both")).toEqual({
      amount: 7,
      target: 20,
    });
  });

  it("counts a tap, keeps the count when the metronome takes over, and goes on after the last", () => {
    const cues = cuesOf({ sets: 1, work: { kind: "reps", reps: 3 } }, ["both"]);
    const [byTap, byBeat] = [
      { cues, metronome: false },
      { cues, metronome: true },
    ];
    let player = play.skipped(byTap, play.started(byTap, play.atStart, 0), 0);
    player = play.tapped(byTap, player, 1_000);
    expect(player).toMatchObject({ at: 1, counted: 1 });
    player = play.switched(byTap, player, 9_000);
    expect(play.settled(byBeat, player, 12_999)).toMatchObject({ at: 1, counted: 1 });
    expect(play.settled(byBeat, player, 13_000)).toMatchObject({ at: 1, counted: 2 });
    expect(play.tapped(byBeat, player, 10_000)).toMatchObject({ counted: 1 });
    expect(play.isOver(byBeat, play.settled(byBeat, player, 17_000))).toBe(true);
  });

  it("goes back to the start of a cue, and from there to the one before", () => {
    const on = {
      cues: cuesOf({ sets: 1, work: { kind: "hold", holdSeconds: 20 } }, ["both"]),
      metronome: false,
    };
    const holding = play.settled(on, play.started(on, play.atStart, 0), 15_000);
    expect(holding).toMatchObject({ at: 1, spent: 10_000 });
    const again = play.steppedBack(on, holding, 15_000);
    expect(again).toMatchObject({ at: 1, spent: 0 });
    expect(play.steppedBack(on, again, 16_000)).toMatchObject({ at: 0, spent: 0 });
  });
});
