import "server-only";
import { createHmac } from "node:crypto";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/**
 * A keyed hash of the caller's network address, so that limits count it and nobody can read it. Empty where no trusted
 * proxy tells it: everyone would share one count, and anyone could use it up for all.
 */
export async function networkOf(): Promise<string> {
  const received = await headers();
  const address = env().TRUST_PROXY ? received.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  if (!address) return "";
  return createHmac("sha256", env().SECRET).update(`network ${address}`).digest("base64url").slice(0, 22);
}
