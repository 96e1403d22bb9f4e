/** Double brackets hold what a writer still has to settle: a snippet's gap, or words carried over from another day. */
const MARK = /\[\[[^[\]]*\]\]/g;

/** The marks a text still holds, in order, brackets included. */
export function openMarks(text: string): readonly string[] {
  return text.match(MARK) ?? [];
}

/** An earlier note's words for a new draft, under a mark that keeps the note unsigned until somebody has read them. */
export function carriedOver(text: string, day: string): string {
  return `[[From ${day}: read it, then delete this line]]\n${text.trim()}`;
}

export type Insertion = {
  readonly text: string;
  /** Where the cursor goes: over the first mark that came in, or behind what came in. */
  readonly from: number;
  readonly to: number;
};

/** Puts a piece on lines of its own at a place in a text; nothing that stood there is lost. */
export function insertPiece(text: string, at: number, piece: string): Insertion {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const lead = before === "" || before.endsWith("\n") ? before : `${before}\n`;
  const tail = after === "" || after.startsWith("\n") ? after : `\n${after}`;
  const mark = openMarks(piece)[0];
  const from = lead.length + (mark === undefined ? piece.length : piece.indexOf(mark));
  return { text: lead + piece + tail, from, to: from + (mark?.length ?? 0) };
}
