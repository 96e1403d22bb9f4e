import Link from "next/link";
import { BaselineCard } from "@/components/baselines/baseline-card";
import { EPISODE_PHASE_WORDS } from "@/components/episodes/episode-words";
import { HistoryCard } from "@/components/history/history-card";
import { ScoresCard } from "@/components/outcomes/scores-card";
import { ContactList } from "@/components/patients/contact-list";
import { PainChart } from "@/components/patients/pain-chart";
import { Section } from "@/components/patients/section";
import { ReadPart, UnreadCard } from "@/components/patients/unread-part";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { LowMoodCard, type TalkForm } from "@/components/talks/low-mood-card";
import { TreatmentCard } from "@/components/treatment/treatment-card";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TierBadge } from "@/components/ui/tier-badge";
import type { ChartPatient, ChartVisit } from "@/lib/contracts/chart";
import { isUnread, type Part, UNREAD, type Unread } from "@/lib/contracts/part";

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
        <Flags patient={patient} />
      </Section>
      <ReadPart part={banner.lowMood} title="Low mood">
        {(lowMood) => <LowMoodCard patientId={patientId} lowMood={lowMood} form={talkForm} />}
      </ReadPart>
      <ReadPart part={treatment} title="Manipulation">
        {([block, lifts]) => (
          <TreatmentCard patientId={patientId} block={block} lifts={lifts} mayLift={mayChange} />
        )}
      </ReadPart>
      <ReadPart part={banner.episode} title="Episode">
        {(episode) => <Episode episode={episode} base={base} mayChange={mayChange} />}
      </ReadPart>
      <ReadPart part={both(patient.programme, banner.paused)} title="Programme">
        {([programme, paused]) => <Plan programme={programme} paused={paused} base={base} />}
      </ReadPart>
      <ReadPart part={patient.pain} title="Pain">
        {(pain) => (
          <Card title="Pain">
            <PainChart points={pain} />
          </Card>
        )}
      </ReadPart>
      <ReadPart part={patient.visits} title="Last note">
        {(visits) => <LastNote visits={visits} base={base} />}
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

function Flags({ patient }: { readonly patient: ChartPatient }) {
  const { alerts } = patient.banner;
  if (isUnread(alerts)) return <UnreadCard title="Red flags" />;
  return (
    <Card title="Red flags">
      {alerts.length === 0 && <p>No open alerts.</p>}
      <ul className="space-y-4">
        {alerts.map((alert) => (
          <li key={alert.id} className="space-y-1">
            <TierBadge level={alert.tier} word={TIER_WORDS[alert.tier]} />
            <ul className="space-y-0.5">
              {alert.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="text-door-small text-muted">
              Raised {alert.raised}.{" "}
              {alert.acknowledgedBy === null
                ? "Nobody has acknowledged it yet."
                : `Acknowledged by ${alert.acknowledgedBy}.`}
            </p>
            <LinkButton href={`/clinic/alerts/${alert.id}`} variant="secondary" small>
              Open alert
            </LinkButton>
          </li>
        ))}
      </ul>
      <PlannedReviews reviews={patient.reviews} />
      {patient.mayWrite && (
        <p className="mt-3 text-door-small">
          <Link href={`/clinic/settings/safety/misses?patient=${patient.banner.id}`} prefetch={false}>
            Report a missed red flag
          </Link>
        </p>
      )}
    </Card>
  );
}

function PlannedReviews({ reviews }: Pick<ChartPatient, "reviews">) {
  if (isUnread(reviews))
    return <p className="mt-4 font-semibold">Whether a review is planned could not be read.</p>;
  if (reviews.length === 0) return null;
  return (
    <section className="mt-4 border-t border-line pt-3">
      <h3 className="font-semibold">Next review</h3>
      <ul className="mt-1 space-y-1">
        {reviews.map(({ alertId, words, overdue }) => (
          <li key={alertId} className={overdue ? "font-semibold" : undefined}>
            {words}{" "}
            <Link href={`/clinic/alerts/${alertId}`} prefetch={false}>
              Read the alert
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

type EpisodeProps = {
  readonly episode: Exclude<ChartPatient["banner"]["episode"], Unread>;
  readonly base: string;
  readonly mayChange: boolean;
};

function Episode({ episode, base, mayChange }: EpisodeProps) {
  return (
    <Card
      title="Episode"
      action={
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`${base}/letters`} variant="secondary" small>
            Letters
          </LinkButton>
          <LinkButton href={`${base}/episode`} variant="secondary" small>
            {episode === null && mayChange ? "Begin one" : "Open"}
          </LinkButton>
        </div>
      }
    >
      {episode === null ? (
        <p className="text-muted">
          None runs. An episode holds the problem, its phase and the patient’s goal.
        </p>
      ) : (
        <>
          <p>
            <strong>{episode.problem}</strong>, {EPISODE_PHASE_WORDS[episode.phase].toLowerCase()}, since{" "}
            {episode.since}.
          </p>
          <p>Goal: “{episode.goal}”</p>
        </>
      )}
    </Card>
  );
}

type PlanProps = {
  readonly programme: Exclude<ChartPatient["programme"], Unread>;
  readonly paused: string | null;
  readonly base: string;
};

function Plan({ programme, paused, base }: PlanProps) {
  return (
    <Card
      title="Programme"
      action={
        <LinkButton href={`${base}/programme`} variant="secondary" small>
          {programme ? "Open" : "Build one"}
        </LinkButton>
      }
    >
      {programme ? (
        <>
          <p className="font-semibold">{programme.title}</p>
          <p className="text-door-small text-muted">
            Version {programme.version}, since {programme.since}
          </p>
          <p className="mt-1">{paused ?? "Running"}</p>
        </>
      ) : (
        <p>No programme yet.</p>
      )}
    </Card>
  );
}

function LastNote({ visits, base }: { readonly visits: readonly ChartVisit[]; readonly base: string }) {
  const last = visits.find(({ note }) => note !== null);
  return (
    <Card
      title="Last note"
      action={
        <LinkButton href={`${base}/visits`} variant="secondary" small>
          All visits
        </LinkButton>
      }
    >
      {last?.note ? (
        <>
          <p className="font-semibold">
            {last.day}, {last.kind}
          </p>
          <p className="text-door-small text-muted">
            {last.note.author}
            {last.note.signed ? "" : ", not signed yet"}
          </p>
          {last.note.excerpt !== "" && <p className="mt-1">{last.note.excerpt}</p>}
          <p className="mt-2">
            <LinkButton href={`/clinic/notes/${last.note.id}`} variant="secondary" small>
              {last.note.signed ? "Read note" : "Open note"}
            </LinkButton>
          </p>
        </>
      ) : (
        <p>No notes yet. One starts from a visit.</p>
      )}
    </Card>
  );
}
