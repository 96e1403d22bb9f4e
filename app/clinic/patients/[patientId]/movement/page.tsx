import type { Metadata } from "next";
import { JointFigure } from "@/components/movement/joint-figure";
import { JointList } from "@/components/movement/joint-list";
import { PatientFrame } from "@/components/patients/patient-frame";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { idParam } from "@/lib/http/id-param";
import { pageActor } from "@/lib/http/page-actor";
import { viewMovement } from "@/lib/use-cases/movement/view-movement";
import { UnreadTab } from "@/components/patients/unread-part";
import { isUnread } from "@/lib/contracts/part";
import { tabData } from "@/lib/http/chart-tab";

export const metadata: Metadata = { title: "Movement" };

type Props = { readonly params: Promise<{ patientId: string }> };

export default async function MovementPage({ params }: Props) {
  const actor = await pageActor("chart.view");
  const patientId = idParam((await params).patientId);
  const view = await tabData(actor, patientId, viewMovement(actor, { patientId }));
  if (isUnread(view)) return <UnreadTab banner={view.banner} title="Movement" />;
  const { banner, joints } = view;
  const chart = `/clinic/patients/${patientId}`;
  const isTested = joints.some(({ evidence }) => evidence.length > 0);
  return (
    <PatientFrame banner={banner}>
      {isTested ? (
        <Card
          title="Joint by joint"
          lead="From the newest movement tests in signed notes. It shows what to look at next and is no diagnosis: the map has not been tested in trials, and its limits are not population norms."
        >
          <div className="grid gap-6 sm:grid-cols-[15rem_minmax(0,1fr)]">
            <div>
              <JointFigure joints={joints} />
              <p className="mt-2 flex justify-between text-door-small text-muted" aria-hidden="true">
                <span>Left</span>
                <span>From behind</span>
                <span>Right</span>
              </p>
              <p className="mt-2 text-door-small text-muted">
                M: too little mobility. S: too little stability. A ring: no test fell short. A dot: not
                tested.
              </p>
            </div>
            <JointList joints={joints} />
          </div>
          <p className="mt-4 flex flex-wrap gap-3">
            <LinkButton href={`${chart}/programme/edit#suggested`} variant="secondary">
              Exercises suggested by these tests
            </LinkButton>
            <LinkButton href={`${chart}/posture`} variant="secondary">
              Posture photos
            </LinkButton>
            <LinkButton href={`${chart}/form`} variant="secondary">
              Exercise form and clips
            </LinkButton>
          </p>
        </Card>
      ) : (
        <Card>
          <EmptyState
            title="No movement tests yet"
            action={
              <>
                <LinkButton href={`${chart}/visits`}>Open visits and notes</LinkButton>
                <LinkButton href={`${chart}/posture`} variant="secondary">
                  Posture photos
                </LinkButton>
                <LinkButton href={`${chart}/form`} variant="secondary">
                  Exercise form and clips
                </LinkButton>
              </>
            }
          >
            A map of the joints is shown here once a signed visit note holds movement tests.
          </EmptyState>
        </Card>
      )}
    </PatientFrame>
  );
}
