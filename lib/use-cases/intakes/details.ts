import "server-only";
import type { RefusedPage } from "@/lib/contracts/kiosk";
import type { DetailChanges } from "@/lib/data/intakes/intakes";
import { BOX_NAMES } from "@/lib/domain/intake/box-names";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import { one } from "@/lib/domain/intake/raw-fields";

/** The details a patient may put right at the kiosk, one page each. */
export const DETAILS = ["mobile", "email", "emergency", "contact"] as const;
export type Detail = (typeof DETAILS)[number];

export function isDetail(text: string): text is Detail {
  return (DETAILS as readonly string[]).includes(text);
}

type Problem = RefusedPage["problems"][number];
type Read = { readonly change: DetailChanges } | { readonly problems: readonly Problem[] };

const problem = (field: string, name: string): Problem => ({
  field,
  messageKey: `kiosk.details.problems.${name}`,
});

/** A phone number as people write it: 7 to 15 digits with the usual signs between. */
function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, "").length;
  return /^\+?[\d\s().-]+$/.test(text) && digits >= 7 && digits <= 15;
}

/** Printable ASCII with one "@" and a dot after it, as the mail address will later be looked up. */
function isEmail(text: string): boolean {
  return text.length <= 254 && /^[\x21-\x3f\x41-\x7e]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text);
}

function readMobile(raw: RawFields): Read {
  const mobile = one(raw, BOX_NAMES.mobile);
  return isPhone(mobile) ? { change: { mobile } } : { problems: [problem(BOX_NAMES.mobile, "mobile")] };
}

function readEmail(raw: RawFields): Read {
  const email = one(raw, BOX_NAMES.email).normalize("NFKC");
  return isEmail(email) ? { change: { email } } : { problems: [problem(BOX_NAMES.email, "email")] };
}

function readEmergency(raw: RawFields): Read {
  const emergencyName = one(raw, BOX_NAMES.emergencyName).slice(0, 100);
  const emergencyPhone = one(raw, BOX_NAMES.emergencyPhone);
  const problems = [
    ...(/\p{L}/u.test(emergencyName) ? [] : [problem(BOX_NAMES.emergencyName, "emergencyName")]),
    ...(isPhone(emergencyPhone) ? [] : [problem(BOX_NAMES.emergencyPhone, "emergencyPhone")]),
  ];
  return problems.length > 0 ? { problems } : { change: { emergencyName, emergencyPhone } };
}

function readContact(raw: RawFields): Read {
  const ring = one(raw, "mayRing");
  const leave = one(raw, "mayLeaveMessage");
  const problems = [
    ...(["yes", "no"].includes(ring) ? [] : [problem("mayRing", "mayRing")]),
    ...(["yes", "no"].includes(leave) ? [] : [problem("mayLeaveMessage", "mayLeaveMessage")]),
  ];
  if (problems.length > 0) return { problems };
  return { change: { mayRing: ring === "yes", mayLeaveMessage: leave === "yes" } };
}

const READERS: Readonly<Record<Detail, (raw: RawFields) => Read>> = {
  mobile: readMobile,
  email: readEmail,
  emergency: readEmergency,
  contact: readContact,
};

/** What a posted detail page changes, or what is wrong with it. */
export function readDetail(detail: Detail, raw: RawFields): Read {
  return READERS[detail](raw);
}
