import { BaselineCard } from "@/components/baselines/baseline-card";
import { ToldCard } from "@/components/check-ins/told-card";
import { HistoryCard } from "@/components/history/history-card";
import { ScoresCard } from "@/components/outcomes/scores-card";
import { ContactList } from "@/components/patients/contact-list";
import { EpisodeCard, LastNoteCard, PlanCard } from "@/components/patients/overview-cards";
import { PainChart } from "@/components/patients/pain-chart";
import { RedFlagsCard } from "@/components/patients/red-flags-card";
import { Section } from "@/components/patients/section";
import { ReadPart } from "@/components/patients/unread-part";
import { LowMoodCard, type TalkForm } from "@/components/talks/low-mood-card";
import { TreatmentCard } from "@/components/treatment/treatment-card";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { ChartPatient } from "@/lib/contracts/chart";
import { isUnread, type Part, UNREAD } from "@/lib/contracts/part";

type Props = { readonly patient: ChartPatient; readonly talkForm: TalkForm };

/** What a clinician wants to know before the door opens: flags, plan, pain, last note, history. Each fails alone. */
export function ChartOverview({ patient, talkForm }: Props) {
  const { banner, mayWrite: mayChange, today } = patient;
  const patientId = banner.id;
  const base = `/clinic/patients/${patientId}`;
  const treatment = both(banner.block, patient.lifts);
  return (
    <div className="grid grid-flow-row-dense gap-5 lg:grid-cols-2">
      <Section title="Red flags">
        <RedFlagsCard patient={patient} />
      </Section>
      <ReadPart part={patient.told} title="Told since the last visit">
        {(told) => <ToldCard told={told} chart={base} />}
      </ReadPart>
      <ReadPart part={banner.lowMood} title="Low mood">
        {(lowMood) => <LowMoodCard patientId={patientId} lowMood={lowMood} form={talkForm} />}
      </ReadPart>
      <ReadPart part={treatment} title="Manipulation">
        {([block, lifts]) => (
          <TreatmentCard patientId={patientId} block={block} lifts={lifts} mayLift={mayChange} />
        )}
      </ReadPart>
      <ReadPart part={banner.episode} title="Episode">
        {(episode) => <EpisodeCard episode={episode} base={base} mayChange={mayChange} />}
      </ReadPart>
      <ReadPart part={both(patient.programme, banner.paused)} title="Programme">
        {([programme, paused]) => <PlanCard programme={programme} paused={paused} base={base} />}
      </ReadPart>
      <ReadPart part={patient.pain} title="Pain">
        {(pain) => (
          <Card title="Pain">
            <PainChart points={pain} />
          </Card>
        )}
      </ReadPart>
      <ReadPart part={patient.visits} title="Last note">
        {(visits) => <LastNoteCard visits={visits} base={base} />}
      </ReadPart>
      <ReadPart part={patient.history} title="History">
        {(history) => (
          <HistoryCard patientId={patientId} sex={patient.sex} history={history} mayChange={mayChange} />
        )}
      </ReadPart>
      <ReadPart part={patient.scores} title="Outcome scores">
        {(scores) => <ScoresCard {...{ patientId, scores, mayChange, today }} />}
      </ReadPart>
      <ReadPart part={patient.baselines} title="Confirmed baselines">
        {(baselines) => <BaselineCard {...{ patientId, baselines, mayChange, today }} />}
      </ReadPart>
      <Card
        title="Contact"
        action={
          <LinkButton href={`${base}/details`} variant="secondary" small>
            Change
          </LinkButton>
        }
      >
        <Section title="Contact">
          <ContactList contact={patient.contact} />
        </Section>
      </Card>
    </div>
  );
}

/** Two parts that one card needs. */
function both<A, B>(first: Part<A>, second: Part<B>): Part<readonly [A, B]> {
  return isUnread(first) || isUnread(second) ? UNREAD : [first, second];
}
