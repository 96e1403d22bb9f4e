import "server-only";
import type { ShownMessage, ThreadItem } from "@/lib/contracts/message";
import type { ThreadLine } from "@/lib/data/messages/message-threads";
import type { MessageRow } from "@/lib/data/messages/messages";
import type { Language } from "@/lib/domain/people/language";
import { calendarDay, dayAndTime, plainDate } from "@/lib/domain/visits/clinic-time";

export function threadItem(line: ThreadLine, timeZone: string, language?: Language): ThreadItem {
  const { id, patientId, patientName, about, lastText, lastByClinic, unread, isUrgent } = line;
  return {
    ...{ id, patientId, patientName, about, lastText, lastByClinic, unread, isUrgent },
    ...{ assignedTo: line.assignedTo, assignee: line.assignee },
    birthDate: plainDate(new Date(line.birthDate)),
    lastAt: dayAndTime(line.lastAt, timeZone, language),
    closedOn: line.closedAt && calendarDay(line.closedAt, timeZone, language),
  };
}

type Reader = { readonly unread: number; readonly timeZone: string; readonly language?: Language };

/** Messages for one side's page; the last `unread` of the other side's are new to it. */
export function shownMessages(
  rows: readonly MessageRow[],
  side: "clinic" | "patient",
  { unread, timeZone, language }: Reader,
): ShownMessage[] {
  const others = rows.filter(({ staffId }) => (staffId === null) === (side === "clinic"));
  const fresh = new Set(unread === 0 ? [] : others.slice(-unread).map(({ number }) => number));
  return rows.map(({ number, text, at, writer, urgentWords }) => ({
    ...{
      number,
      text,
      writer,
      urgentWords,
      at: dayAndTime(at, timeZone, language),
      isNew: fresh.has(number),
    },
  }));
}
