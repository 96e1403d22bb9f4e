import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { cookieOptions, signInCookieName } from "@/lib/auth/cookies";
import type { FormCookie } from "@/lib/http/define-form";
import { sealed, unsealed } from "@/lib/secrets";

const person = z.object({ clinicId: z.string(), staffId: z.string(), mark: z.string() });
const account = z.object({ clinicId: z.string(), patientId: z.string() });
const joining = z.object({
  tokenId: z.string(),
  clinicId: z.string(),
  patientId: z.string(),
  proven: z.string().nullable(),
});

/** The page of the invitation, to begin again from. */
const from = z.string();

/**
 * How far somebody came who is not signed in yet. Sealed, so that the browser can neither read nor make it; it is no
 * session and opens nothing but the next step.
 */
const pendingSignIn = z.discriminatedUnion("step", [
  z.object({ step: z.literal("password-right"), people: z.array(person).min(1) }),
  z.object({ step: z.literal("recovery-codes"), codes: z.array(z.string()) }),
  z.object({ step: z.literal("code-asked"), requestId: z.string(), email: z.string() }),
  z.object({ step: z.literal("code-right"), accounts: z.array(account).min(1) }),
  z.object({ step: z.literal("joining"), joining, from, email: z.string() }),
  z.object({ step: z.literal("address-asked"), joining, from, email: z.string(), requestId: z.string() }),
]);
export type PendingSignIn = z.infer<typeof pendingSignIn>;

const PURPOSE = "pending sign-in";
/** As long as the longest-lived thing it can lead to: a code by mail. */
const MINUTES = 15;
const envelope = z.object({ until: z.number(), pending: pendingSignIn });

/** Takes this browser to the next step of signing in. */
export function pendingCookie(pending: PendingSignIn): FormCookie {
  const until = Date.now() + MINUTES * 60_000;
  const value = sealed(PURPOSE, JSON.stringify({ until, pending }));
  return { name: signInCookieName(), value, options: cookieOptions(MINUTES * 60) };
}

export function clearPendingCookie(): FormCookie {
  return { name: signInCookieName(), value: "", options: cookieOptions(0) };
}

type At<Step extends PendingSignIn["step"]> = Extract<PendingSignIn, { step: Step }>;

/** What this browser brought to `step`; null when it is at another one, or took too long. */
export async function pendingAt<Step extends PendingSignIn["step"]>(step: Step): Promise<At<Step> | null> {
  const text = (await cookies()).get(signInCookieName())?.value;
  const opened = text ? unsealed(PURPOSE, text) : null;
  if (opened === null) return null;
  // What an earlier release had sealed may lack a part: they begin again, as after too long.
  const { data } = envelope.safeParse(JSON.parse(opened));
  return data && data.until > Date.now() && data.pending.step === step ? (data.pending as At<Step>) : null;
}

/** Somebody joining who may still say where codes go: a first address may have been mistyped. */
export async function pendingJoining(): Promise<At<"joining"> | At<"address-asked"> | null> {
  return (await pendingAt("joining")) ?? (await pendingAt("address-asked"));
}
