import type { Metadata } from "next";
import { PatientFrame } from "@/components/patients/patient-frame";
import { planInWords } from "@/app/clinic/patients/[patientId]/programme/plan-in-words";
import { EndedPlan } from "@/components/programme-ends/ended-plan";
import { EarlierProgrammes } from "@/components/programmes/earlier-programmes";
import { ProgrammeView } from "@/components/programmes/programme-view";
import { type RecentSession, RecentSessions } from "@/components/sessions/recent-sessions";
import { SelfChecks } from "@/components/sessions/self-checks";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { isExerciseId } from "@/lib/domain/exercises/exercise";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import { idParam } from "@/lib/http/id-param";
import { pageActor } from "@/lib/http/page-actor";
import { type ExerciseText, exerciseWords } from "@/lib/i18n/exercise-words";
import { summaryOf } from "@/lib/use-cases/exercise-sessions/session-summary";
import { type ViewedProgramme, viewProgramme } from "@/lib/use-cases/programmes/view-programme";
import { UnreadTab } from "@/components/patients/unread-part";
import { isUnread } from "@/lib/contracts/part";
import { tabData } from "@/lib/http/chart-tab";

export const metadata: Metadata = { title: "Programme" };

type Ended = NonNullable<ViewedProgramme["ended"]>;
type Props = { readonly params: Promise<{ patientId: string }> };

function recent(
  { sessions, programme }: ViewedProgramme,
  words: Awaited<ReturnType<typeof exerciseWords>>,
): RecentSession[] {
  return sessions.map((session) => {
    const version = `version ${session.number}`;
    const logs = session.items.flatMap((item) => item.logs.map((log) => ({ ...log, itemId: item.id })));
    return {
      id: session.id,
      day: plainDate(new Date(session.day)),
      round: session.round,
      from: session.programmeId === programme?.id ? version : `${session.programmeTitle}, ${version}`,
      finished: session.finished,
      morningPain: session.morningPain,
      items: summaryOf({ items: session.items, logs }).map((item) => {
        const { stop = null, inPlaceOf = null } = session.items.find(({ id }) => id === item.id) ?? {};
        const hurt = inPlaceOf !== null && isExerciseId(inPlaceOf) ? words[inPlaceOf].name : null;
        return { ...item, name: shownText<string, ExerciseText>(words, item).name, stop, inPlaceOf: hurt };
      }),
    };
  });
}

const dayWords = (day: string | null) => (day === null ? null : plainDate(new Date(day)));

function endInWords({ endedOn, watchUntil, lastCheckInOn, nextCheckInOn, ...end }: Ended) {
  const days = { endedOn: plainDate(new Date(endedOn)), watchUntil: plainDate(new Date(watchUntil)) };
  return { ...end, ...days, lastCheckIn: dayWords(lastCheckInOn), nextCheckIn: dayWords(nextCheckInOn) };
}

export default async function ProgrammePage({ params }: Props) {
  const actor = await pageActor("programme.view");
  const patientId = idParam((await params).patientId);
  const viewed = await tabData(actor, patientId, viewProgramme(actor, { patientId }));
  if (isUnread(viewed)) return <UnreadTab banner={viewed.banner} title="Programme" />;
  const { banner, programme, timeZone } = viewed;
  const words = await exerciseWords();
  const { lineOf, keptOf, versionsOf, earlierOf } = await planInWords(timeZone);
  const earlier = <EarlierProgrammes programmes={earlierOf(viewed.earlier)} />;
  const sessions = (
    <>
      <RecentSessions sessions={recent(viewed, words)} />
      <SelfChecks checks={viewed.selfChecks} today={viewed.today} numbers={viewed.numbers} />
    </>
  );
  const base = `/clinic/patients/${patientId}/programme`;
  const mayChange = actor.roles.includes("clinician");
  if (!programme && viewed.ended) {
    return (
      <PatientFrame banner={banner}>
        <div className="space-y-5">
          <EndedPlan base={base} mayBuild={mayChange} end={endInWords(viewed.ended)} />
          {sessions}
          {earlier}
        </div>
      </PatientFrame>
    );
  }
  if (!programme) {
    return (
      <PatientFrame banner={banner}>
        <Card>
          <EmptyState
            title="No programme yet"
            action={mayChange && <LinkButton href={`${base}/edit`}>Build a programme</LinkButton>}
          >
            The patient’s phone says “Your plan arrives after your visit”.
          </EmptyState>
        </Card>
        {viewed.sessions.length + viewed.selfChecks.length > 0 && sessions}
        {earlier}
      </PatientFrame>
    );
  }
  const held = programme.pause.includes("all") ? null : programme.pause.join(", ");
  const view = {
    ...programme,
    startsOn: plainDate(new Date(programme.startsOn)),
    paused: programme.pause.length > 0,
    held,
    alertHref: programme.pausedByAlertId ? `/clinic/alerts/${programme.pausedByAlertId}` : null,
  };
  return (
    <PatientFrame banner={banner}>
      <ProgrammeView
        base={base}
        programme={view}
        lines={programme.items.map(lineOf)}
        kept={keptOf(programme.overrides)}
        versions={versionsOf(programme.versions)}
        mayChange={mayChange}
        sessions={sessions}
        earlier={earlier}
      />
    </PatientFrame>
  );
}
