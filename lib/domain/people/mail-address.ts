/**
 * The one written form of a mail address, or null when it is none. Two look-alike texts must never reach one account:
 * compatibility forms are folded first, then anything outside ASCII or with a second @ is refused.
 */
export function mailAddress(text: string): string | null {
  const folded = text.normalize("NFKC").trim();
  const usable = /^[!-?A-~]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(folded) && folded.length <= 254;
  return usable && !/[\s,;:<>()[\]"\\]/.test(folded) ? folded.toLowerCase() : null;
}
