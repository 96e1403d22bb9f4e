import "server-only";
import { timingSafeEqual } from "node:crypto";
import { secretHash } from "@/lib/secrets";

type Door = "staff" | "patient";
/** A ticket is made and used within one request. */
const TICKET_MS = 30_000;

const seal = (door: Door, sessionId: string, until: number) =>
  secretHash(`ticket ${door}`, `${sessionId}.${until}`);

/** Proof for next-auth that a sign-in use case made this session row. */
export function makeTicket(door: Door, sessionId: string, now: number): string {
  const until = now + TICKET_MS;
  return `${sessionId}.${until}.${seal(door, sessionId, until)}`;
}

/** The session id of a genuine, fresh ticket for this door, else null. */
export function readTicket(door: Door, ticket: string, now: number): string | null {
  const [sessionId = "", until = "", mark = ""] = ticket.split(".");
  const expected = Buffer.from(seal(door, sessionId, Number(until)));
  const given = Buffer.from(mark);
  const genuine = given.length === expected.length && timingSafeEqual(given, expected);
  return genuine && Number(until) > now ? sessionId : null;
}
