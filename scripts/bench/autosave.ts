import { ascending, type Figures, percentile } from "./figures";
import { noteOf } from "./route-scripts";
import type { Stand } from "./stand";

const SAVES = 200;

/** One clinician's note, saved again and again as typing does, one after the other. */
export async function measureAutosave({ baseUrl, ownerUrl, people }: Stand, figures: Figures): Promise<void> {
  const noteId = await noteOf({ baseUrl, ownerUrl }, people);
  const address = `${baseUrl}/api/notes/${noteId}`;
  const headers = { cookie: people.clinician, origin: baseUrl, "content-type": "application/json" };
  const read = await fetch(address, { headers });
  const note = (await read.json()) as { patientId: string; version: number; draft: object };
  let { version } = note;
  const taken: number[] = [];
  for (let nth = 0; nth < SAVES; nth += 1) {
    const draft = { ...note.draft, plan: "Walk a little further each day. ".repeat(1 + (nth % 20)) };
    const body = JSON.stringify({ patientId: note.patientId, version, ...draft });
    const since = performance.now();
    const saved = await fetch(address, { method: "PUT", headers, body });
    const reply = (await saved.json()) as { version: number };
    taken.push(performance.now() - since);
    if (saved.status !== 200) throw new Error(`PUT ${address} answers ${saved.status}.`);
    ({ version } = reply);
  }
  figures.set("record.autosave.p95-ms", percentile(ascending(taken), 0.95));
}
