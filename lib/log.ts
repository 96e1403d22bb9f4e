import pino, { type Logger } from "pino";
import { env } from "@/lib/env";

let made: Logger | undefined;

/** Ids and codes only; never what a person typed or who they are. */
export const log = (): Logger => (made ??= pino({ level: env().LOG_LEVEL, base: null }));
