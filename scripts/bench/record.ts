import type { Measured } from "./asks";
import { type Figures, ascending, median, percentile } from "./figures";
import { load } from "./load";
import type { Options, RecordSize } from "./options";
import { RecordRows } from "./record-rows";
import { measureRounds } from "./rounds";
import { noteOf } from "./route-scripts";
import type { Stand } from "./stand";

const CONNECTIONS = 16;
const WARM = { connections: CONNECTIONS, seconds: 5 };
/** A p95 moves with whatever else the machine does in those seconds, so that it is taken often and for a short time. */
const TIMES = 5;
const SAVES = 200;

/** Chart, Today, search and timeline; Today is among the usual reads too. */
const ofRecord = ({ name, kind }: Measured): boolean => kind === "record" || name.startsWith("today-");

const hundredth = ({ clinics, patients, checkIns }: RecordSize): RecordSize => ({
  ...{ clinics, patients: patients / 100, checkIns: checkIns / 100 },
});

/** The p95 of each, taken in turns: a slow minute is shared by all and decides none. */
async function slowest(
  stand: Stand,
  asks: readonly Measured[],
  { seconds }: Options,
): Promise<Map<string, number>> {
  const taken = new Map<string, number[]>(asks.map(({ name }) => [name, []]));
  for (const { ask } of asks) await load(stand.baseUrl, ask, WARM);
  for (let time = 0; time < TIMES; time += 1)
    for (const { name, ask } of asks) {
      const { p95 } = await load(stand.baseUrl, ask, { connections: CONNECTIONS, seconds: seconds / 2 });
      taken.get(name)?.push(p95 ?? NaN);
    }
  return new Map([...taken].map(([name, all]) => [name, median(all) ?? NaN]));
}

/** One clinician's note, saved again and again as typing does, one after the other. */
async function measureAutosave({ baseUrl, ownerUrl, people }: Stand, figures: Figures): Promise<void> {
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

/** The clinician's pages with much stored: beside their statements, and beside themselves at a hundredth of it. */
export async function measureRecord(
  stand: Stand,
  options: Options,
  figures: Figures,
  say: (line: string) => void,
): Promise<void> {
  const asks = stand.asks.filter(ofRecord);
  const rows = new RecordRows(stand.ownerUrl, stand.people.clinicIds);
  say("a hundredth of the record …");
  await rows.grow(hundredth(options.record));
  say("asked at a hundredth …");
  const before = await slowest(stand, asks, options);
  say("the whole record …");
  const since = performance.now();
  await rows.grow(options.record);
  figures.set("record.stored-in-seconds", (performance.now() - since) / 1000);
  say("asked of the whole …");
  const now = await slowest(stand, asks, options);
  for (const [name, p95] of now) {
    figures.set(`record.${name}.p95-ms`, p95);
    figures.set(`record.${name}.p95-per-hundredth`, p95 / (before.get(name) ?? NaN));
  }
  await measureRounds(asks, stand, { ...options, connections: [CONNECTIONS] }, figures, say, "record.");
  await measureAutosave(stand, figures);
}
