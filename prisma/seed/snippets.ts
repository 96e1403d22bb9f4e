import type { Client } from "pg";
import type { SeededClinic } from "./clinic-rows";
import { insertRows } from "./rows";

/** Texts a clinic writes again and again; what stands in double brackets is to be filled in. */
const SNIPPETS = {
  "Neuro screen normal":
    "Power, reflexes and light touch normal in both legs. Straight leg raise [[degrees]], no leg symptoms.",
  "Red list given": "Red list explained and given on paper. Will ring at once with any sign on it.",
  "Home plan":
    "Programme shown and practised: [[exercises]]. Walk [[minutes]] most days. Review in [[weeks]].",
};

export const insertSnippets = (client: Client, { id, clinicians: [writer] }: SeededClinic): Promise<void> =>
  insertRows(
    client,
    "note_snippet",
    Object.entries(SNIPPETS).map(([name, text]) => ({ clinic_id: id, name, text, changed_by: writer })),
  );
