import type { Answer, Door } from "./knock";
import { isOpen, type Knocker, refusalStatus } from "./expected";
import type { Logged } from "./world";

const TURNED_AWAY = /^\/(sign-in|patient\/sign-in|kiosk\/pair|clinic\/locked)(\?.*)?$/;
const LOCKS = ["not-found", "forbidden", "unauthenticated", "locked"];

/** Why this answer is not the refusal of somebody whom the action table keeps out; null when it is. */
export function notKeptOut(
  door: Door,
  knocker: Knocker,
  answer: Answer,
  logged: readonly Logged[],
): string | null {
  const done = logged.find(({ action, result }) => action === door.action && result === "ok");
  if (done) return "the access log says it was done";
  if (door.kind === "form") return notLedAway(answer);
  if (door.kind === "page") {
    if (answer.status === 404 || isTurnedAway(answer)) return null;
    return `answered ${answer.status} ${answer.location}, should be 404 or a sign-in`;
  }
  const status = refusalStatus(knocker, door.action);
  return answer.status === status ? null : `answered ${answer.status}, should be ${status}`;
}

function notLedAway({ status, cookies }: Answer): string | null {
  if (status !== 303) return `answered ${status}, should lead away with 303`;
  return cookies.some((cookie) => /session=[^;]/.test(cookie)) ? "handed out a session" : null;
}

function isTurnedAway({ status, location }: Answer): boolean {
  return status >= 300 && status < 400 && TURNED_AWAY.test(location.replace(/^https?:\/\/[^/]+/, ""));
}

/** Why this answer to an allowed role about somebody else's row is not that of an absent one; null when it is. */
export function notAbsent(door: Door, answer: Answer): string | null {
  switch (door.kind) {
    case "route":
      return answer.status === 404 ? null : `answered ${answer.status}, should be 404`;
    case "page":
      return answer.status === 404 || (door.path.startsWith("/kiosk") && answer.status === 307)
        ? null
        : `answered ${answer.status}, should be 404`;
    case "form":
      return answer.status === 303 ? null : `answered ${answer.status}, should be 303`;
    case "stream":
      return null;
  }
}

/** Whether an allowed role about its own row got past every lock: done, or refused for what it sent, never for who it is. */
export function isLetIn(door: Door, answer: Answer, logged: readonly Logged[]): boolean {
  const results = logged.filter(({ action }) => action === door.action).map(({ result }) => result);
  if (results.includes("ok")) return true;
  if (results.some((result) => LOCKS.includes(result))) return false;
  // Open to anyone: there is no lock, so leading back to one's own first step is an answer too.
  if (isOpen(door.action)) return answer.status < 400 || answer.status === 429;
  return isWelcome(door, answer);
}

function isWelcome({ kind }: Door, answer: Answer): boolean {
  if (kind === "page") return answer.status === 200 || (answer.status === 307 && !isTurnedAway(answer));
  if (kind === "form") return answer.status === 303 && !isTurnedAway(answer);
  return answer.status < 400 || [409, 422, 429].includes(answer.status);
}
