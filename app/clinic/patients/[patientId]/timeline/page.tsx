import type { Metadata } from "next";
import { PatientFrame } from "@/components/patients/patient-frame";
import { eventWords } from "@/components/timeline/event-words";
import { TimelineList } from "@/components/timeline/timeline-list";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ViewLinks } from "@/components/ui/view-links";
import { isTimelineKind, placeOf, TIMELINE_KINDS, type TimelineKind } from "@/lib/domain/timeline/timeline";
import { idParam } from "@/lib/http/id-param";
import { pageActor } from "@/lib/http/page-actor";
import { type TimelineEvent, viewTimeline } from "@/lib/use-cases/timeline/view-timeline";
import { UnreadTab } from "@/components/patients/unread-part";
import { isUnread } from "@/lib/contracts/part";
import type { Query } from "@/lib/contracts/query";
import { tabData } from "@/lib/http/chart-tab";

export const metadata: Metadata = { title: "Timeline" };

type Props = {
  readonly params: Promise<{ patientId: string }>;
  readonly searchParams: Promise<Query>;
};

const linesOf = (events: readonly TimelineEvent[], chart: string) =>
  events.map((event) => ({ id: event.id, at: event.at, ...eventWords(event, chart) }));

const viewsOf = (page: string, kind: TimelineKind | null) => [
  { href: page, words: "All", current: kind === null },
  ...Object.entries(TIMELINE_KINDS).map(([one, words]) => ({
    href: `${page}?kind=${one}`,
    words,
    current: kind === one,
  })),
];

export default async function TimelinePage({ params, searchParams }: Props) {
  const actor = await pageActor("chart.view");
  const patientId = idParam((await params).patientId);
  const query = await searchParams;
  const kind = typeof query["kind"] === "string" && isTimelineKind(query["kind"]) ? query["kind"] : null;
  const below = placeOf(typeof query["below"] === "string" ? query["below"] : undefined);
  const view = await tabData(actor, patientId, viewTimeline(actor, { patientId, kind, below }));
  if (isUnread(view)) return <UnreadTab banner={view.banner} title="Timeline" />;
  const { banner, events, older } = view;
  const chart = `/clinic/patients/${patientId}`;
  const page = `${chart}/timeline`;
  const ofKind = kind === null ? "" : `kind=${kind}&`;
  return (
    <PatientFrame banner={banner}>
      <h2 className="mb-3">Timeline</h2>
      <ViewLinks label="Which events" views={viewsOf(page, kind)} />
      <Events events={events} chart={chart} isFirst={below === null} />
      {older !== null && (
        <p className="mt-4">
          <LinkButton href={`${page}?${ofKind}below=${older}`} variant="secondary">
            Older
          </LinkButton>
        </p>
      )}
    </PatientFrame>
  );
}

type EventsProps = {
  readonly events: readonly TimelineEvent[];
  readonly chart: string;
  readonly isFirst: boolean;
};

/** What is booked, the soonest first, apart from what happened, the newest first. */
function Events({ events, chart, isFirst }: EventsProps) {
  const coming = events.filter(({ isComing }) => isComing).toReversed();
  const past = events.filter(({ isComing }) => !isComing);
  const nothing = isFirst ? "Nothing here yet." : "Nothing here before that.";
  return (
    <div className="space-y-4">
      {coming.length > 0 && (
        <Card title="Coming">
          <TimelineList lines={linesOf(coming, chart)} />
        </Card>
      )}
      <Card title={coming.length > 0 ? "So far" : undefined}>
        {past.length === 0 ? (
          <p className="text-muted">{nothing}</p>
        ) : (
          <TimelineList lines={linesOf(past, chart)} />
        )}
      </Card>
    </div>
  );
}
