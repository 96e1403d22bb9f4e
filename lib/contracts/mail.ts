/**
 * Every mail there is, and what its row keeps: ids to make the rest from. No row holds a code, a link or a word about
 * anyone's health.
 */
export type MailValues = {
  "sign-in-code": { signInRequestId: string };
  "confirm-address": { signInRequestId: string };
  "staff-invite": { tokenId: string };
  "password-reset": { tokenId: string };
  "patient-invite": { tokenId: string };
  "alert-waiting": { alertId: string; noticeId: string; staffId: string };
  "alert-test": { noticeId: string; staffId: string };
  "check-in-open": Record<string, never>;
  "open-portal": Record<string, never>;
  /** `until`: when it is too late to be of use. `asks`: whether there are questions to answer as well, and no more. */
  reminder: { linkId: string; until: string; asks: "questions" | "nothing" };
  /** `tokenId`: the invitation of who has not joined; empty for who has. */
  "visit-reminder": { reminderId: string; tokenId: string };
  "monthly-check-in": Record<string, never>;
  "channel-test": { staffId: string };
  "security-change": { change: "password" | "two-step" };
};

export type MailTemplate = keyof MailValues;

/** What the words of a mail may name. */
export type MailWords = Readonly<Record<string, string | number>>;
