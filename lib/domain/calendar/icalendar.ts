const LINE_BYTES = 75;
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** A line of at most 75 bytes, and lines that go on with a space: long ones are folded (RFC 5545, 3.1). */
function folded(line: string): string {
  let out = "";
  let room = LINE_BYTES;
  for (const letter of line) {
    if (bytesOf(letter) > room) {
      out += "\r\n ";
      room = LINE_BYTES - 1;
    }
    out += letter;
    room -= bytesOf(letter);
  }
  return out;
}

/** Text whose marks are the format's own. */
export const calendarWords = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r?\n/g, "\\n");

/** An instant as the format writes it: 20261126T143000Z. */
export const calendarStamp = (at: Date): string =>
  `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** The lines of a calendar as a file (RFC 5545). `about`: lines on the whole, before its events. */
export function calendarText(about: readonly string[], events: readonly string[]): string {
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Plumbline//Reminders//EN", "CALSCALE:GREGORIAN"];
  return [...head, "METHOD:PUBLISH", ...about, ...events, "END:VCALENDAR", ""].map(folded).join("\r\n");
}
