import { z } from "zod";

/** All that a push or a text message says: nothing about whom or what (mail has its own words). */
export const NOTICE_TEXT = "Please open the portal";
/** What a test to oneself says, so that nobody runs to the portal for it. */
export const TEST_TEXT = "This is a test. Nothing waits for you";
/** What the clinic's test of each morning says: in other words, so that nobody takes it for a second one of theirs. */
export const MORNING_TEXT = "Morning test. Nothing waits for you";

const base64url = (bytes: number) =>
  z
    .string()
    .max(200)
    .regex(/^[\w-]+=*$/)
    .refine((text) => Buffer.from(text, "base64url").length === bytes);

/** What a browser gives of its push subscription. */
const subscription = { endpoint: z.string().max(2_000), p256dh: base64url(65), auth: base64url(16) };
export const subscribeInput = z.strictObject(subscription);
export type Subscribe = z.infer<typeof subscribeInput>;

export const endpointInput = z.strictObject({ endpoint: subscription.endpoint });
export const subscriptionReply = z.object({ on: z.boolean() });
/** `others`: somebody else uses this browser's subscription, so the browser must keep it. */
export const unsubscribeReply = z.object({ others: z.boolean() });

/** An empty address takes the gateway away. `newSecret`: make another, which is shown once. `seen`: the address as it was shown. */
export const changeWebhookInput = z.strictObject({
  url: z.string().trim().max(500, "Use a shorter address"),
  newSecret: z.boolean(),
  seen: z.string().max(500).nullable(),
});
export type ChangeWebhook = z.infer<typeof changeWebhookInput>;
export const changeWebhookReply = z.object({ secret: z.string().nullable() });
