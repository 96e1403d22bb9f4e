import "server-only";
import { env } from "@/lib/env";

/** A path of ours as an address a phone can open, from the configured base, never from the request. */
export const publicUrl = (path: string): string => new URL(path, env().BASE_URL).href;
