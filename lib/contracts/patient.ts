import { z } from "zod";
import { type BirthBoxes, latestToday, readBirthBoxes } from "@/lib/contracts/birth-boxes";
import { phoneNumber } from "@/lib/contracts/phone-number";
import { mailAddress } from "@/lib/domain/people/mail-address";
import { PORTAL_END_REASONS } from "@/lib/domain/people/portal-ending";
import { VISIT_STATUSES } from "@/lib/domain/visits/visit-status";

const mail = z
  .string()
  .trim()
  .refine(
    (text) => text === "" || mailAddress(text) !== null,
    "Enter an address like name@mail.example, or leave it empty",
  );
const name = (empty: string) => z.string().trim().min(1, empty).max(120, "Use 120 characters or fewer");

/** Empty, it is told with the other empty boxes; whether the date can be is for the clinic's calendar. */
const birthBox = (most: number) => z.string().trim().min(1, "Enter month, day and year of birth").max(most);

/** What staff type about a person; empty texts mean none. The date of birth comes in three boxes. */
const patientDetails = {
  fullName: name("Enter the full name").regex(/\p{L}/u, "Enter the full name in letters"),
  birthMonth: birthBox(20),
  birthDay: birthBox(4),
  birthYear: birthBox(6),
  mobile: phoneNumber,
  email: mail,
  emergencyName: z.string().trim().max(120, "Use 120 characters or fewer"),
  emergencyPhone: phoneNumber,
  mayRing: z.boolean(),
  mayLeaveMessage: z.boolean(),
  mayMail: z.boolean(),
};

/**
 * A date that cannot be is told with whatever else is wrong, and not only once all that is mended. The clinic's own
 * calendar looks at it again.
 */
function birthDateThatCanBe(typed: Partial<BirthBoxes>, found: z.RefinementCtx): void {
  const { birthMonth = "", birthDay = "", birthYear = "" } = typed;
  const read = readBirthBoxes({ birthMonth, birthDay, birthYear }, latestToday());
  if (!("problems" in read)) return;
  for (const [box, message] of Object.entries(read.problems))
    found.addIssue({ code: "custom", path: [box], message });
}
/** Also where another box is refused; of what is no form of ours nothing can be said. */
const WHATEVER_ELSE = { when: ({ value }: { readonly value: unknown }) => hasBirthBoxes(value) };
const hasBirthBoxes = (value: unknown): boolean =>
  z.object({ birthMonth: z.string(), birthDay: z.string(), birthYear: z.string() }).safeParse(value).success;

export const addPatientInput = z
  .strictObject({
    ...patientDetails,
    /** Staff saw the similar patients and say that this is another person. */
    anotherPerson: z.boolean(),
  })
  .superRefine(birthDateThatCanBe, WHATEVER_ELSE);
export type AddPatientInput = z.infer<typeof addPatientInput>;

export const patientMatch = z.object({
  id: z.string(),
  name: z.string(),
  birthDate: z.string(),
  age: z.int(),
  phone: z.string().nullable(),
  identityVerified: z.boolean(),
  lastVisit: z.string().nullable(),
});
export type PatientMatch = z.infer<typeof patientMatch>;

export const addPatientReply = z.discriminatedUnion("result", [
  z.object({ result: z.literal("added"), id: z.string() }),
  z.object({ result: z.literal("similar"), similar: z.array(patientMatch) }),
]);
export type AddPatientReply = z.infer<typeof addPatientReply>;

export const changePatientInput = z
  .strictObject({ patientId: z.uuid(), version: z.int().positive(), ...patientDetails })
  .superRefine(birthDateThatCanBe, WHATEVER_ELSE);
export type ChangePatientInput = z.infer<typeof changePatientInput>;
export const changePatientReply = z.object({ version: z.int() });

export const searchPatientsInput = z.strictObject({ search: z.string().max(120) });
export const searchPatientsReply = z.object({
  /** False: too little was typed to search by, and these are the latest seen. */
  searched: z.boolean(),
  /** True: nobody is spelled as typed, and these are spelled nearly so. */
  alike: z.boolean(),
  patients: z.array(patientMatch),
  more: z.boolean(),
});
export type SearchPatientsReply = z.infer<typeof searchPatientsReply>;

export const mergePatientsFields = z.object({
  patientId: z.uuid(),
  /** The record that becomes part of the other. */
  otherId: z.uuid(),
  reason: z.string().trim().min(3, "Say in a few words how you know").max(300, "Use at most 300 characters"),
  sure: z.literal("yes", "Tick the box: this cannot be taken back"),
  /** Both records as the page showed them. */
  seen: z.string().max(40).optional(),
});
export type MergePatientsInput = z.infer<typeof mergePatientsFields>;

/** Two records that look alike are two people ("yes"), or that is taken back. */
export const tellApartFields = z.object({
  patientId: z.uuid(),
  otherId: z.uuid(),
  twoPeople: z.enum(["yes", "no"]),
});
export type TellApartInput = z.infer<typeof tellApartFields>;

/** What staff see beside a record: who might be the same person, who was said not to be, and who became part of it. */
export const sameness = z.object({
  duplicates: z.array(patientMatch),
  toldApart: z.array(z.object({ id: z.string(), name: z.string(), words: z.string() })),
  merges: z.array(z.object({ words: z.string(), reason: z.string() })),
  mayMerge: z.boolean(),
});
export type Sameness = z.infer<typeof sameness>;

export const confirmIdentityInput = z.strictObject({ patientId: z.uuid() });
export const confirmIdentityReply = z.object({ at: z.string(), by: z.string() });

/** Name, date of birth, phone: what every page about a patient shows on top. */
export const patientBanner = z.object({
  id: z.string(),
  name: z.string(),
  birthDate: z.string(),
  age: z.int(),
  phone: z.string().nullable(),
  identityVerified: z.boolean(),
});
export type PatientBanner = z.infer<typeof patientBanner>;

export const patientContact = z.object({
  version: z.int(),
  fullName: z.string(),
  birthDate: z.string(),
  mobile: z.string(),
  email: z.string(),
  emergencyName: z.string(),
  emergencyPhone: z.string(),
  mayRing: z.boolean(),
  mayLeaveMessage: z.boolean(),
  mayMail: z.boolean(),
});
export type PatientContact = z.infer<typeof patientContact>;

export const endPortalFields = z
  .object({
    patientId: z.uuid(),
    reason: z.enum(PORTAL_END_REASONS, "Choose why the access ends"),
    note: z.string().trim().max(300, "Use at most 300 characters"),
  })
  .refine(({ reason, note }) => reason !== "other" || note !== "", {
    path: ["note"],
    message: "Say in a few words why",
  });
export type EndPortal = z.infer<typeof endPortalFields>;

/** Staff ended the access and nobody has opened it anew; words on the clinic's clock. */
export const endedPortal = z.object({
  at: z.string(),
  by: z.string(),
  reason: z.enum(PORTAL_END_REASONS),
  note: z.string(),
  /** They signed in with it, or had it on record. */
  email: z.string().nullable(),
});
export type EndedPortal = z.infer<typeof endedPortal>;

export const portalState = z.object({
  ended: endedPortal.nullable(),
  activatedAt: z.string().nullable(),
  portalEmail: z.string().nullable(),
  registeredBy: z.string(),
  identity: z.object({ at: z.string(), by: z.string() }).nullable(),
  sessions: z.int(),
});
export type PortalState = z.infer<typeof portalState>;

export const deskVisitLine = z.object({
  id: z.string(),
  day: z.string(),
  time: z.string(),
  kind: z.string(),
  status: z.enum(VISIT_STATUSES),
  clinician: z.string().nullable(),
  upcoming: z.boolean(),
});
export type DeskVisitLine = z.infer<typeof deskVisitLine>;

/** All that front desk sees of a patient. A strict list: nothing clinical can ride along. */
export const deskPatient = z.object({
  view: z.literal("desk"),
  banner: patientBanner,
  sameness,
  contact: patientContact,
  portal: portalState,
  visits: z.array(deskVisitLine),
});
export type DeskPatient = z.infer<typeof deskPatient>;
