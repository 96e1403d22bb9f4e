import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { confirmHistoryFields } from "@/lib/contracts/history";
import type { OutboxAnswer } from "@/lib/contracts/outbox";
import { morningFields } from "@/lib/contracts/pain-stop";
import { selfCheckFields } from "@/lib/contracts/self-check";
import { walkTestFields } from "@/lib/contracts/walk-test";
import { parsed } from "@/lib/http/read-input";
import { receiveCheckIn } from "@/lib/use-cases/check-ins/receive-check-in";
import { receiveLapse } from "@/lib/use-cases/exercise-sessions/receive-lapse";
import { receiveMorning } from "@/lib/use-cases/exercise-sessions/receive-morning";
import { confirmHistory } from "@/lib/use-cases/history/confirm-history";
import { receiveInSession } from "@/lib/use-cases/outbox/receive-in-session";
import { answerSelfCheck } from "@/lib/use-cases/self-checks/answer-self-check";
import { saveWalkTest } from "@/lib/use-cases/walking/save-walk-test";

/** Puts a phone's answer into the record as its form would have, told when it was given. Throws invalid or not-found. */
export async function fileAnswer(sender: PatientActor, answer: OutboxAnswer, at: Date): Promise<void> {
  switch (answer.kind) {
    case "check-in":
      return receiveCheckIn(sender, answer, at);
    case "morning":
      return receiveMorning(sender, { ...answer, ...parsed(morningFields, answer.fields) }, at);
    case "self-check":
      await answerSelfCheck(sender, parsed(selfCheckFields, answer.fields), { day: answer.day, at });
      return;
    case "history":
      return confirmHistory(sender, parsed(confirmHistoryFields, answer.fields), at);
    case "walk-test":
      return saveWalkTest(sender, parsed(walkTestFields, answer.fields), { day: answer.day, at });
    case "lapse":
      return receiveLapse(sender, answer, at);
    default:
      return receiveInSession(sender, answer);
  }
}
