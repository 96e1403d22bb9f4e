import path from "node:path";
import type { Session } from "../stack/session";
import { type Measured, measuredAsks } from "./asks";
import { measureAutosave } from "./autosave";
import { type Figures, median } from "./figures";
import { load } from "./load";
import type { Options, RecordSize } from "./options";
import { fillProduct, startProduct } from "./product";
import { fillRecord } from "./record-rows";
import { measureRounds } from "./rounds";
import { FOLDER, type Stand } from "./stand";

const CONNECTIONS = 16;
const WARM = { connections: CONNECTIONS, seconds: 5 };
/** A p95 moves with whatever else the machine does in those seconds, so that it is taken often and for a short time. */
const SHORT = { connections: CONNECTIONS, seconds: 3 };
const TIMES = 7;

/** Chart, Today, search and timeline; Today is among the usual reads too. */
const ofRecord = ({ name, kind }: Measured): boolean => kind === "record" || name.startsWith("today-");
/** A check-in too must take no longer where more is stored: what the rules read of a patient lies among everybody's. */
const growsOrNot = (one: Measured): boolean => ofRecord(one) || one.kind === "write";

const hundredth = ({ clinics, patients, checkIns }: RecordSize): RecordSize => ({
  ...{ clinics, patients: patients / 100, checkIns: checkIns / 100 },
});

/** A product, and what it is asked. */
type Asked = Pick<Stand, "baseUrl" | "asks">;

/** A product whose record is a hundredth, for the same requests at the same time. */
async function startSmall(options: Options, session: Session, say: (line: string) => void): Promise<Asked> {
  const small = await fillProduct(path.join(FOLDER, "hundredth"), options, session);
  await fillRecord(small.server.ownerUrl, small.people.clinicIds, hundredth(options.record));
  await startProduct(small, session, say);
  return { baseUrl: small.baseUrl, asks: measuredAsks(small.people, small.baseUrl).filter(growsOrNot) };
}

/** The p95 of each request, of the whole beside a hundredth and in turns: a slow minute is shared by both and decides nothing. */
async function compareSlowest(whole: Asked, small: Asked, figures: Figures): Promise<void> {
  const p95 = async (baseUrl: string, { ask }: Measured, run = SHORT) =>
    (await load(baseUrl, ask, run)).p95 ?? NaN;
  const pairs = whole.asks.map((ask, nth) => [ask, small.asks[nth] ?? ask] as const);
  for (const [of, ofSmall] of pairs) {
    await p95(whole.baseUrl, of, WARM);
    await p95(small.baseUrl, ofSmall, WARM);
  }
  const taken = new Map<string, { all: number; part: number }[]>(pairs.map(([{ name }]) => [name, []]));
  for (let time = 0; time < TIMES; time += 1)
    for (const [of, ofSmall] of pairs) {
      const part = await p95(small.baseUrl, ofSmall);
      taken.get(of.name)?.push({ part, all: await p95(whole.baseUrl, of) });
    }
  for (const [name, times] of taken) {
    figures.set(`record.${name}.p95-ms`, median(times.map(({ all }) => all)));
    figures.set(`record.${name}.p95-per-hundredth`, median(times.map(({ all, part }) => all / part)));
  }
}

/** What a clinician opens with much stored, beside its statements; that and check-ins beside themselves at a hundredth of it. */
export async function measureRecord(
  stand: Stand,
  options: Options,
  figures: Figures,
  session: Session,
  say: (line: string) => void,
): Promise<void> {
  say("a hundredth of the record …");
  const small = await startSmall(options, session, say);
  say("the whole record …");
  const since = performance.now();
  await fillRecord(stand.ownerUrl, stand.people.clinicIds, options.record);
  figures.set("record.stored-in-seconds", (performance.now() - since) / 1000);
  say("both asked in turns …");
  await compareSlowest({ baseUrl: stand.baseUrl, asks: stand.asks.filter(growsOrNot) }, small, figures);
  const asks = stand.asks.filter(ofRecord);
  await measureRounds(asks, stand, { ...options, connections: [CONNECTIONS] }, figures, say, "record.");
  await measureAutosave(stand, figures);
}
