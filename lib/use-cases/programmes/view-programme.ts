import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { countOpenPrintLinks } from "@/lib/data/programmes/print-links";
import { listSessionHistory, type SessionHistoryRow } from "@/lib/data/exercise-sessions/session-history";
import { findDosingSettings } from "@/lib/data/programmes/dosing-settings";
import { findClinicClock } from "@/lib/data/patients/patients";
import {
  type EarlierProgrammeRow,
  findProgrammeEnd,
  listEarlierProgrammes,
  type ProgrammeEndRow,
} from "@/lib/data/programmes/programme-ends";
import {
  listItems,
  listVersions,
  type StoredItem,
  type VersionRow,
} from "@/lib/data/programmes/programme-versions";
import { findRunningProgramme, type ProgrammeRow } from "@/lib/data/programmes/programmes";
import { listSelfChecks, type SelfCheckRow } from "@/lib/data/exercise-sessions/self-checks";
import { withActorInParts } from "@/lib/data/with-actor";
import { monthlyCheckIn } from "@/lib/domain/programme-end/watch";
import type { ChartBanner } from "@/lib/contracts/chart";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import { ofItsRound } from "@/lib/use-cases/programmes/of-its-round";
import { readPhaseNow } from "@/lib/use-cases/programmes/phase-now";
import { readProposals } from "@/lib/use-cases/dosing/read-proposals";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

const SESSIONS_SHOWN = 10;
const EARLIER_SHOWN = 10;

export type ViewedProgramme = {
  readonly banner: ChartBanner;
  readonly timeZone: string;
  /** The clinic's local date, YYYY-MM-DD. */
  readonly today: string;
  /** The last sessions, whichever programme or version they were done from. */
  readonly sessions: readonly SessionHistoryRow[];
  /** What the patient said when tight or sore, newest first. */
  readonly selfChecks: readonly SelfCheckRow[];
  /** What the clinic's dosing rules run on. */
  readonly numbers: DosingNumbers;
  readonly programme:
    | (ProgrammeRow & {
        readonly items: StoredItem[];
        readonly versions: VersionRow[];
        readonly openLinks: number;
        /** Of the patient, by time and pain; null where no episode is known. */
        readonly phaseNow: Phase | null;
        /** What the dosing rules propose and nobody has answered. */
        readonly openProposals: number;
      })
    | null;
  /** What ran before, the newest first, each with its versions. */
  readonly earlier: readonly (EarlierProgrammeRow & { readonly versions: VersionRow[] })[];
  /** How the last one ended, while none runs. */
  readonly ended: (ProgrammeEndRow & { readonly nextCheckInOn: string | null }) | null;
};

/** A patient's running programme as the clinic sees it: items, every version, printed sheets still open. */
export function viewProgramme(
  actor: ActorFor<"programme.view">,
  { patientId }: { patientId: string },
): Promise<ViewedProgramme> {
  return withActorInParts(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const banner = await readChartBanner(db, scope, patientId);
    db.shows(patientId);
    const running = await findRunningProgramme(db, scope, patientId);
    const clock = await findClinicClock(db, scope);
    const sessions = (await listSessionHistory(db, scope, patientId, SESSIONS_SHOWN)).map(ofItsRound);
    const selfChecks = await listSelfChecks(db, scope, patientId);
    const numbers = clinicNumbers(await findDosingSettings(db, actor.clinicId));
    const ended = await listEarlierProgrammes(db, scope, { patientId, atMost: EARLIER_SHOWN });
    const shown = [...(running ? [running] : []), ...ended].map(({ id }) => id);
    const versions = Map.groupBy(await listVersions(db, scope, shown), ({ programmeId }) => programmeId);
    const versionsOf = (id: string) => versions.get(id) ?? [];
    const earlier = ended.map((one) => ({ ...one, versions: versionsOf(one.id) }));
    const known = { banner, ...clock, sessions, selfChecks, numbers, earlier };
    if (!running) {
      const end = await findProgrammeEnd(db, scope, patientId);
      const nextCheckInOn = end ? monthlyCheckIn(end, clock.today).nextOn : null;
      return { ...known, programme: null, ended: end ? { ...end, nextCheckInOn } : null };
    }
    const items = await listItems(db, scope, running.versionId);
    const openLinks = await countOpenPrintLinks(db, scope, running.id);
    const proposals = await readProposals(db, scope, running, clock.today);
    const phaseNow = await readPhaseNow(db, scope, patientId, numbers);
    const openProposals = proposals.items.filter(({ open }) => open).length;
    return {
      ...known,
      programme: { ...running, items, versions: versionsOf(running.id), openLinks, openProposals, phaseNow },
      ended: null,
    };
  });
}
