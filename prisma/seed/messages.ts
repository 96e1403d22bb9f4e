import type { Client } from "pg";
import { urgentWordsIn } from "@/lib/domain/messages/urgent-words";
import type { SeededClinic } from "./clinic-rows";
import { insertRows } from "./rows";
import type { Tools } from "./tools";

type Line = { readonly from: "patient" | "clinic"; readonly text: string; readonly hoursAgo: number };
type WrittenThread = {
  /** Which of the clinic's patients. */
  readonly patient: number;
  readonly about: "appointment" | "health";
  readonly lines: readonly Line[];
  readonly closed?: true;
};

const THREADS: readonly WrittenThread[] = [
  {
    patient: 3,
    about: "health",
    lines: [
      { from: "patient", text: "Should I feel the neck stretch more on the left?", hoursAgo: 30 },
      {
        from: "clinic",
        text: "A little is fine. Stop at the first pull, the same on both sides.",
        hoursAgo: 26,
      },
      { from: "patient", text: "Thank you. And may I swim on the days between?", hoursAgo: 2 },
    ],
  },
  {
    patient: 0,
    about: "appointment",
    lines: [{ from: "patient", text: "Could I come half an hour later on Thursday?", hoursAgo: 4 }],
  },
  {
    patient: 4,
    about: "health",
    lines: [
      {
        from: "patient",
        text: "My left foot has been numb since last night. Is that the new exercise?",
        hoursAgo: 1,
      },
    ],
  },
  {
    patient: 1,
    about: "appointment",
    closed: true,
    lines: [
      { from: "patient", text: "Is there room to park a van near you?", hoursAgo: 200 },
      { from: "clinic", text: "Yes, behind the house. Ring the bell and we open the gate.", hoursAgo: 197 },
    ],
  },
];

/** What some patients and the clinic have written: one to answer, one with urgent words, one closed. */
export async function insertMessages(
  client: Client,
  clinic: SeededClinic,
  { ids, now }: Tools,
): Promise<void> {
  const [staffId] = clinic.clinicians;
  const at = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  for (const { patient, about, lines, closed } of THREADS) {
    const patientId = clinic.patients[patient]?.id;
    const [first, last] = [lines[0], lines.at(-1)];
    if (patientId === undefined || staffId === undefined || !first || !last) continue;
    const own = { clinic_id: clinic.id, patient_id: patientId };
    const id = ids.next();
    const messages = lines.map(({ from, text, hoursAgo }, index) => ({
      ...{ ...own, id: ids.next(), thread_id: id, number: index + 1, text, client_key: ids.next() },
      ...{ staff_id: from === "clinic" ? staffId : null, at: at(hoursAgo) },
      urgent_words: from === "patient" ? urgentWordsIn(text) : [],
    }));
    const answered = lines.findLastIndex(({ from }) => from === "clinic") + 1;
    const urgent = messages.findLastIndex(({ urgent_words }) => urgent_words.length > 0) + 1;
    await insertRows(client, "message_thread", [
      {
        ...{ ...own, id, about, opened_at: at(first.hoursAgo), last_at: at(last.hoursAgo) },
        ...{ last_number: lines.length, patient_read: lines.length, clinic_read: answered },
        ...{ answered_number: answered, urgent_number: urgent, assigned_to: answered > 0 ? staffId : null },
        ...{ closed_at: closed ? at(last.hoursAgo) : null, closed_by: closed ? staffId : null },
      },
    ]);
    await insertRows(client, "message", messages);
  }
}
