import type { Metadata } from "next";
import { EpisodeCard } from "@/components/episodes/episode-card";
import {
  EndEpisodeForm,
  ReopenEpisodeForm,
  StartEpisodeForm,
  StepEpisodeForm,
} from "@/components/episodes/episode-forms";
import { PatientFrame } from "@/components/patients/patient-frame";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FormOutcome } from "@/components/ui/form-outcome";
import { Notice } from "@/components/ui/notice";
import { idParam } from "@/lib/http/id-param";
import type { RefusedForm } from "@/lib/http/refused-form";
import { pageActor } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { type EpisodesView, viewEpisodes } from "@/lib/use-cases/episodes/view-episodes";
import { UnreadTab } from "@/components/patients/unread-part";
import { isUnread } from "@/lib/contracts/part";
import type { Query } from "@/lib/contracts/query";
import { tabData } from "@/lib/http/chart-tab";

export const metadata: Metadata = { title: "Episode" };

type Props = {
  readonly params: Promise<{ patientId: string }>;
  readonly searchParams: Promise<Query>;
};

export default async function EpisodePage({ params, searchParams }: Props) {
  const actor = await pageActor("chart.view");
  const patientId = idParam((await params).patientId);
  const base = `/clinic/patients/${patientId}`;
  const [view, refused, query] = await Promise.all([
    tabData(actor, patientId, viewEpisodes(actor, { patientId })),
    refusedStaffForm(`${base}/episode`),
    searchParams,
  ]);
  if (isUnread(view)) return <UnreadTab banner={view.banner} title="Episode" />;
  const { banner, episodes, mayChange } = view;
  const running = episodes.find(({ endedOn }) => endedOn === null);
  const isConflict = query["problem"] === "conflict";
  return (
    <PatientFrame banner={banner}>
      <div className="space-y-5">
        <BackLink href={base} label="Overview" />
        <FormOutcome query={isConflict ? {} : query} items={refused.items} />
        {isConflict && (
          <Notice tone="error" title="Not saved: a colleague changed the episode meanwhile" announce="now" />
        )}
        {running && <EpisodeCard episode={running} />}
        {mayChange && <EpisodeForms patientId={patientId} view={view} running={running} refused={refused} />}
        {!mayChange && episodes.length === 0 && (
          <Card>
            <EmptyState title="No episode yet">A clinician begins one, with its phase and goal.</EmptyState>
          </Card>
        )}
        {episodes
          .filter(({ endedOn }) => endedOn !== null)
          .map((episode) => (
            <EpisodeCard key={episode.id} episode={episode}>
              {mayChange && !running && (
                <ReopenEpisodeForm
                  patientId={patientId}
                  episodeId={episode.id}
                  form={refused.typed("episodeId") === episode.id ? refused : null}
                />
              )}
            </EpisodeCard>
          ))}
      </div>
    </PatientFrame>
  );
}

type FormsProps = {
  readonly patientId: string;
  readonly view: EpisodesView;
  readonly running: EpisodesView["episodes"][number] | undefined;
  readonly refused: RefusedForm;
};

function EpisodeForms({ patientId, view: { today, suggested }, running, refused }: FormsProps) {
  const formOf = (move: string) => (refused.typed("move") === move ? refused : null);
  const common = { patientId, today };
  const now = running?.steps[0];
  if (!running || !now)
    return (
      <Card
        title="Begin an episode"
        className="max-w-3xl"
        lead="One problem from its first visit to its end. Measures are counted and asked from its first day on. What is filled in below comes from the patient’s answers: check it before you begin."
      >
        <StartEpisodeForm {...common} suggested={suggested} form={formOf("start")} />
      </Card>
    );
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <Card title="Another phase or goal" lead="What stood before stays, with its day.">
        <StepEpisodeForm {...common} episodeId={running.id} now={now} form={formOf("step")} />
      </Card>
      <Card
        title="End it"
        lead="It can be opened again, and that stays written down. A running programme goes on."
      >
        <EndEpisodeForm {...common} episodeId={running.id} form={formOf("end")} />
      </Card>
    </div>
  );
}
