const SHOWN_DIGITS = 2;

/** The last two digits of a phone number, for "phone ending 42"; null when it has too few to hide the rest. */
export function maskPhone(phone: string): string | null {
  const digits = phone.replace(/\D/g, "");
  return digits.length < SHOWN_DIGITS * 2 ? null : digits.slice(-SHOWN_DIGITS);
}

/** A mail address with only the first letter and the end of the domain left: "a•••@•••.com"; null when it is none. */
export function maskEmail(email: string): string | null {
  const parts = /^([^@\s])[^@\s]*@[^@\s]+(\.[^@\s.]+)$/.exec(email.trim());
  return parts ? `${parts[1] ?? ""}•••@•••${parts[2] ?? ""}` : null;
}
