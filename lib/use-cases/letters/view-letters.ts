import "server-only";
import { type ActorFor, may } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChartBanner } from "@/lib/contracts/chart";
import type { LetterHead } from "@/lib/contracts/letter";
import { findClinic } from "@/lib/data/clinics/clinics";
import { findClinicClock } from "@/lib/data/patients/patients";
import { findLetter, type LetterRow, listLetters } from "@/lib/data/notes/referral-letters";
import { withActorInParts } from "@/lib/data/with-actor";
import type { LetterFacts } from "@/lib/domain/letters/letter-parts";
import { calendarDay, dayAndTime } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { letterFacts } from "@/lib/use-cases/letters/letter-facts";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

export type ShownLetter = Pick<
  LetterRow,
  | "id"
  | "recipient"
  | "subject"
  | "text"
  | "version"
  | "savedKey"
  | "replacesId"
  | "replacedById"
  | "signedBy"
> & {
  /** Who wrote what when, in a sentence. */
  readonly trail: string;
  /** The day over it: of its signature, or today's. */
  readonly day: string;
};

function shown(row: LetterRow, timeZone: string): ShownLetter {
  const { author, createdAt, savedBy, savedAt, signedBy, signedAt } = row;
  const began = `Begun by ${author}, ${dayAndTime(createdAt, timeZone)}.`;
  const end =
    signedAt === null
      ? `Last saved by ${savedBy}, ${dayAndTime(savedAt, timeZone)}.`
      : `Signed by ${signedBy}, ${dayAndTime(signedAt, timeZone)}.`;
  const { id, recipient, subject, text, version, savedKey, replacesId, replacedById } = row;
  return {
    ...{
      id,
      recipient,
      subject,
      text,
      version,
      savedKey,
      replacesId,
      replacedById,
      signedBy,
      trail: `${began} ${end}`,
    },
    day: calendarDay(signedAt ?? new Date(), timeZone),
  };
}

type Letters = {
  readonly banner: ChartBanner;
  readonly letters: readonly ShownLetter[];
  /** What a new one could begin with; null for who writes none. */
  readonly facts: LetterFacts | null;
};

/** A patient's letters to other doctors. Outside the scope: not-found. */
export function viewLetters(
  actor: ActorFor<"chart.view">,
  { patientId }: { readonly patientId: string },
): Promise<Letters> {
  return withActorInParts(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const banner = await readChartBanner(db, scope, patientId);
    db.shows(patientId);
    const { timeZone } = await findClinicClock(db, scope);
    const rows = await listLetters(db, scope, patientId);
    const facts = may(actor, "letter.write") ? await letterFacts(db, actor, patientId) : null;
    return { banner, letters: rows.map((row) => shown(row, timeZone)), facts };
  });
}

type OneLetter = {
  readonly banner: ChartBanner;
  readonly letter: ShownLetter;
  readonly head: LetterHead;
  readonly mayWrite: boolean;
};

/** One letter with what stands over it: as it was signed, or as it is now. */
export function viewLetter(
  actor: ActorFor<"chart.view">,
  { letterId }: { readonly letterId: string },
): Promise<OneLetter> {
  return withActorInParts(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const row = await findLetter(db, scope, letterId);
    if (!row) throw new AppError("not-found", "letter outside scope");
    db.shows(row.patientId);
    const banner = await readChartBanner(db, scope, row.patientId);
    const { timeZone, name, address, phone } = await findClinic(db, actor.clinicId);
    const now = { clinic: name, address, phone, patient: banner.name, birthDate: banner.birthDate };
    const mayWrite = may(actor, "letter.write");
    return { banner, letter: shown(row, timeZone), head: row.head ?? now, mayWrite };
  });
}
