import { VIEW_WORDS } from "@/components/posture-photos/photo-words";
import type { TimelineLine } from "@/components/timeline/timeline-list";
import type { PatientFile } from "@/lib/contracts/patient-file";

type Words = { readonly chart: string; readonly exerciseName: (id: string) => string };

/** What a file is, in a line that leads to where it is opened. */
export function fileLine(file: PatientFile, { chart, exerciseName }: Words): TimelineLine {
  const { id, day: at } = file;
  switch (file.kind) {
    case "photo": {
      const title = `Posture photo, ${VIEW_WORDS[file.view].toLowerCase()}`;
      return { id, at, title, detail: `taken by ${file.takenBy}`, href: `${chart}/posture/${id}` };
    }
    case "clip": {
      const title = `Clip of ${exerciseName(file.exerciseId)}`;
      const detail = `sent by the patient, deleted on ${file.keptUntil}`;
      return { id, at, title, detail, href: `${chart}/form#clip-${id}` };
    }
    case "letter": {
      const title = file.subject === "" ? "Letter without a subject" : `Letter: ${file.subject}`;
      const to = file.recipient === "" ? "" : `to ${file.recipient.split(/\r?\n/)[0] ?? ""}, `;
      const state = file.signedBy === null ? "a draft" : `signed by ${file.signedBy}`;
      return { id, at, title, detail: to + state, href: `/clinic/letters/${id}` };
    }
  }
}
