import "server-only";
import type { ViewNoteReply } from "@/lib/contracts/note";
import type { EarlierNote, NoteRow } from "@/lib/data/notes/notes";
import { findingInWords, resultInWords } from "@/lib/domain/visit-notes/finding-in-words";
import type { DatedResult } from "@/lib/domain/visit-notes/joints-from-tests";
import { MOVEMENT_TESTS } from "@/lib/domain/visit-notes/movement";
import { FEELINGS } from "@/lib/domain/visit-notes/pain-marks";
import { adjustmentInWords } from "@/lib/domain/visit-notes/spine";
import { calendarDay, clockTime, dayAndTime, plainDate } from "@/lib/domain/visits/clinic-time";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";
import { regionWords } from "@/lib/i18n/intake-words";
import { quoteInWords } from "@/lib/use-cases/notes/quote-words";

/** "10:42 am" on the day itself, with the date on any other. */
export function savedWords(at: Date, now: Date, timeZone: string): string {
  const isSameDay = calendarDay(at, timeZone) === calendarDay(now, timeZone);
  return isSameDay ? clockTime(at, timeZone) : dayAndTime(at, timeZone);
}

function signedOf({ signedAt, signer }: NoteRow, timeZone: string): ViewNoteReply["signed"] {
  return signedAt && { by: signer?.name ?? "", at: dayAndTime(signedAt, timeZone) };
}

type Around = {
  readonly timeZone: string;
  readonly mayWrite: boolean;
  readonly now: Date;
  readonly before: readonly DatedResult[];
  readonly gapFlagPercent: number;
  readonly lastTime: EarlierNote | null;
  readonly snippets: ViewNoteReply["snippets"];
  readonly placeWords: ViewNoteReply["placeWords"];
};

/** What is structured says it in a line each, where its form stands: pain with S, treatment with P. */
function findingsOf({ posture, movement, adjustments, painMarks }: NoteRow): ViewNoteReply["findings"] {
  return {
    subjective: painMarks.map(({ region, feeling }) => `${regionWords(region)}: ${FEELINGS[feeling]}`),
    objective: [...posture, ...movement].map(findingInWords),
    plan: adjustments.map((one) => `Treated ${adjustmentInWords(one)}`),
  };
}

/** A note as the page and the conflict view show it. */
export function noteInWords(
  row: NoteRow,
  { timeZone, mayWrite, now, before, gapFlagPercent, lastTime, snippets, placeWords }: Around,
): ViewNoteReply {
  const { subjective, objective, assessment, plan, posture, movement, visit } = row;
  const { adjustments, painMarks } = row;
  return {
    id: row.id,
    patientId: row.patientId,
    version: row.version,
    savedKey: row.savedKey,
    visit: {
      id: visit.id,
      day: plainDate(visit.day),
      time: clockTime(visit.startsAt, timeZone),
      kind: visitKindWord(visit.kind),
    },
    author: row.author.name,
    savedAt: savedWords(row.savedAt, now, timeZone),
    savedBy: row.saver?.name ?? row.author.name,
    signed: signedOf(row, timeZone),
    mayWrite,
    quote: quoteInWords(row.quote, timeZone),
    draft: { subjective, objective, assessment, plan, posture, movement, adjustments, painMarks },
    before: before.map(({ test, place, result, day }) => ({
      test,
      place,
      day: plainDate(new Date(day)),
      words: resultInWords(result, MOVEMENT_TESTS[test].unit),
    })),
    gapFlagPercent,
    lastTime: lastTime && { ...lastTime, day: plainDate(lastTime.day) },
    snippets,
    placeWords,
    findings: findingsOf(row),
    addenda: row.addenda.map(({ id, author, at, text }) => ({
      id,
      text,
      author: author.name,
      at: dayAndTime(at, timeZone),
    })),
  };
}
