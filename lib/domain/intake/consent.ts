/** Names the consent text, messages intake.consent.<version>. A new text is a new version; the old ones stay. */
export const CONSENT_VERSION = "2026-11";

/** Longest typed signature, in characters. */
export const SIGNATURE_MAX_LENGTH = 100;
