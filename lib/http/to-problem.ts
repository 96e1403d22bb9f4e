import "server-only";
import { randomUUID } from "node:crypto";
import { type AppError, isAppError, TooMany } from "@/lib/errors";
import { log } from "@/lib/log";

const HEADERS = { "content-type": "application/problem+json", "cache-control": "no-store, private" };

function known(error: AppError): Response {
  const fields = Object.keys(error.fields).length > 0 ? { fields: error.fields } : {};
  const wait = error instanceof TooMany ? { "retry-after": String(error.waitSeconds) } : {};
  return Response.json(
    { title: error.code, status: error.status, ...fields },
    { status: error.status, headers: { ...HEADERS, ...wait } },
  );
}

/** Not there any more, since the patient's record became part of this one. */
export const mergedProblem = (survivor: string): Response =>
  Response.json({ title: "not-found", status: 404, survivor }, { status: 404, headers: HEADERS });

/** problem+json for any thrown value: a refusal's code and field names; a bug's request id and nothing of its text. */
export function toProblem(error: unknown, action: string): Response {
  if (isAppError(error)) return known(error);
  const requestId = reportBug(error, action);
  return Response.json({ title: "bug", status: 500, requestId }, { status: 500, headers: HEADERS });
}

/** Logs a bug without its message's values (they may hold what a patient typed) and gives the id to quote. */
export function reportBug(error: unknown, action: string): string {
  const requestId = randomUUID();
  log().error({ requestId, action, err: error }, "bug");
  return requestId;
}
