import { z } from "zod";
import { byOther } from "@/lib/contracts/check-in";
import { LEG_MOVES } from "@/lib/domain/dosing/item-log";
import { LAPSE_REASONS } from "@/lib/domain/dosing/lapse";
import { BATCH, RESULTS } from "@/lib/domain/outbox/queue";
import { STOP_QUALITIES } from "@/lib/domain/player/pain-stop";
import { SHARP_ANSWERS } from "@/lib/domain/triage/answers";

const base64url = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(most);

const sealedBox = z.strictObject({
  keyId: base64url(20),
  ephemeral: base64url(100),
  iv: base64url(24),
  text: base64url(20_000),
});

/** Everything a phone has not sent, in one request. Whoever carries it cannot read it. */
export const sendOutboxBody = z.strictObject({
  items: z
    .array(z.strictObject({ id: z.uuid(), box: sealedBox }))
    .min(1)
    .max(BATCH),
});
export type SendOutboxBody = z.infer<typeof sendOutboxBody>;

/** Says what became of each, and nothing about anyone: the carrier may be somebody else. */
export const sendOutboxReply = z.object({
  items: z.array(z.object({ id: z.uuid(), result: z.enum(RESULTS) })),
});
export type SendOutboxReply = z.infer<typeof sendOutboxReply>;

const inSession = {
  /** The session's id, or the key under which the phone began it. */
  session: z.uuid(),
  versionId: z.uuid(),
  /** The phone's day. */
  day: z.iso.date(),
};

/** What was done in the place of the item, which hurt: the server finds it by the item. */
const inPlace = z.literal(true).optional();

/** What the form of an exercise that hurt said was done of it. */
const done = z.record(z.string().max(40), z.string().max(40)).optional();

/** As long as nobody types on a phone; an answer is turned away whole where a part of it is longer. */
const OWN_WORDS = 2_000;

/** A form as it posts by itself, read by the same rules when it arrives. */
const posted = z.record(
  z.string().max(40),
  z.union([z.string().max(40), z.array(z.string().max(40)).max(60)]),
);

/** With a box for words of one's own. */
const postedWords = z.record(
  z.string().max(40),
  z.union([z.string().max(OWN_WORDS), z.array(z.string().max(40)).max(60)]),
);

/** What a phone seals: one answer of one patient. */
export const outboxAnswer = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("item-log"),
    ...inSession,
    itemId: z.uuid(),
    inPlace,
    fields: z.record(z.string().max(40), z.string().max(40)),
  }),
  z.strictObject({
    kind: z.literal("pain-stop"),
    ...inSession,
    itemId: z.uuid(),
    inPlace,
    quality: z.enum(STOP_QUALITIES),
    legMoved: z.enum(LEG_MOVES),
    pain: z.int().min(0).max(10),
    afterWalk: z.enum(SHARP_ANSWERS).nullable(),
    done,
  }),
  /** The easier exercise was taken in the place of one that hurt. */
  z.strictObject({ kind: z.literal("item-swap"), ...inSession, itemId: z.uuid() }),
  z.strictObject({
    kind: z.literal("session-end"),
    ...inSession,
    /** What hurt, where its patient ended for today and said no more of it. */
    hurting: z.strictObject({ itemId: z.uuid(), inPlace, done }).optional(),
  }),
  z.strictObject({
    kind: z.literal("check-in"),
    /** The check-in's id, or the key under which the phone began it. */
    checkIn: z.uuid(),
    given: z
      .array(z.strictObject({ step: z.string().max(40), choice: z.array(z.string().max(40)).min(1).max(20) }))
      .min(1)
      .max(120),
    /** The last page was passed: without an answer to it the form is whole. */
    ended: z.boolean(),
    byOther,
  }),
  z.strictObject({
    kind: z.literal("morning"),
    session: z.uuid(),
    /** The phone's day: the morning after that session's. */
    day: z.iso.date(),
    fields: posted,
  }),
  z.strictObject({ kind: z.literal("self-check"), day: z.iso.date(), fields: posted }),
  z.strictObject({ kind: z.literal("history"), fields: postedWords }),
  z.strictObject({ kind: z.literal("walk-test"), day: z.iso.date(), fields: posted }),
  /** Why there was a break that lasted until this day of the phone. */
  z.strictObject({
    kind: z.literal("lapse"),
    /** Of the plan that rested. */
    versionId: z.uuid(),
    day: z.iso.date(),
    reason: z.enum(LAPSE_REASONS),
  }),
]);
export type OutboxAnswer = z.infer<typeof outboxAnswer>;
export type CheckInOnPhone = Extract<OutboxAnswer, { kind: "check-in" }>;
export type InSessionOnPhone = Extract<OutboxAnswer, { session: string; versionId: string }>;
export type LapseOnPhone = Extract<OutboxAnswer, { kind: "lapse" }>;

const item = {
  /** Names whose answer it is; the server made it (lib/auth/sender-grant.ts). */
  grant: z.string().max(500),
  /** The phone's clock. */
  at: z.iso.datetime(),
};
export const outboxItem = z.strictObject({ ...item, answer: outboxAnswer });
/** The same of which the answer is none that this release knows. */
export const unknownOutboxItem = z.object({ ...item, answer: z.json() });
