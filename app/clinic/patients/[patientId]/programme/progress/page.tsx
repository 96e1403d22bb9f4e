import type { Metadata } from "next";
import { DosingChoice } from "@/components/dosing/dosing-choice";
import { ItemResponse } from "@/components/dosing/item-response";
import { Adherence } from "@/components/dosing/adherence";
import { Lapses } from "@/components/dosing/lapses";
import { LeftAndRight } from "@/components/dosing/left-and-right";
import { StretchesRest } from "@/components/dosing/stretches-rest";
import { WeekBalance } from "@/components/dosing/week-balance";
import { WalkingCard } from "@/components/dosing/walking-card";
import { ProposalAnswer } from "@/components/dosing/proposal-answer";
import { PhaseLine } from "@/components/programmes/phase-line";
import { PatientFrame } from "@/components/patients/patient-frame";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { PlanCourse } from "@/lib/domain/dosing/plan-course";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { idParam } from "@/lib/http/id-param";
import { pageActor } from "@/lib/http/page-actor";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { viewProgress } from "@/lib/use-cases/dosing/view-progress";
import { UnreadTab } from "@/components/patients/unread-part";
import { isUnread } from "@/lib/contracts/part";
import type { Query } from "@/lib/contracts/query";
import { tabData } from "@/lib/http/chart-tab";

export const metadata: Metadata = { title: "How the programme goes" };

type Props = {
  readonly params: Promise<{ patientId: string }>;
  readonly searchParams: Promise<Query>;
};

const DONE: Readonly<Record<string, string>> = {
  accept: "Accepted. The change is the next version.",
  easier: "Accepted, with the easier variant. The change is the next version.",
  decline: "Declined. The programme stays as it is.",
  ask: "Saved. A clinician decides each time.",
  apply: "Saved. The rules decide within bounds, in your name.",
};
const PROBLEMS: Readonly<Record<string, string>> = {
  changed: "Nothing was changed: the proposal is no longer the same, or somebody answered it. Look again.",
  checks:
    "Nothing was changed: the changed programme would not pass its checks. Change the programme yourself.",
};

function wordOf(
  words: Readonly<Record<string, string>>,
  key: string | string[] | undefined,
): string | undefined {
  return typeof key === "string" ? words[key] : undefined;
}

export default async function ProgressPage({ params, searchParams }: Props) {
  const actor = await pageActor("progress.view");
  const patientId = idParam((await params).patientId);
  const view = await tabData(actor, patientId, viewProgress(actor, { patientId }));
  if (isUnread(view)) return <UnreadTab banner={view.banner} title="How the programme goes" />;
  const { banner, programme, course } = view;
  const words = await exerciseWords();
  const query = await searchParams;
  const [done, problem] = [wordOf(DONE, query["done"]), wordOf(PROBLEMS, query["problem"])];
  const base = `/clinic/patients/${patientId}/programme`;
  if (!programme || !course)
    return (
      <PatientFrame banner={banner}>
        <Card>
          <EmptyState
            title="No programme is running"
            action={
              actor.roles.includes("clinician") && (
                <LinkButton href={`${base}/edit`}>Build a programme</LinkButton>
              )
            }
          >
            Responses and dose proposals are shown here once a programme is assigned.
          </EmptyState>
        </Card>
      </PatientFrame>
    );
  return (
    <PatientFrame banner={banner}>
      {done !== undefined && <Notice tone="success" title={done} announce="politely" className="mb-4" />}
      {problem !== undefined && <Notice tone="error" title={problem} announce="now" className="mb-4" />}
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3">
        <h2>
          {programme.title}, version {programme.number}
        </h2>
        <div className="flex flex-wrap gap-2">
          {actor.roles.includes("clinician") && (
            <LinkButton href={`${base}/edit`} small>
              Change the programme
            </LinkButton>
          )}
          <LinkButton href={base} variant="secondary" small>
            The programme and its versions
          </LinkButton>
        </div>
      </div>
      <PhaseLine phase={programme.phase} phaseNow={view.phaseNow} />
      <Course
        course={course}
        patientId={patientId}
        nameOf={(id) => words[id].name}
        mayAnswer={actor.roles.includes("clinician")}
      />
    </PatientFrame>
  );
}

type CourseProps = {
  readonly course: PlanCourse;
  readonly patientId: string;
  readonly nameOf: (id: ExerciseId) => string;
  readonly mayAnswer: boolean;
};

function Course({ course, patientId, nameOf, mayAnswer }: CourseProps) {
  const { items, weeks, lapses, balance, sides, dosing } = course;
  const open = items.filter((one) => one.open);
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <Card
        title="Response and proposals"
        lead={
          open.length === 0
            ? "No proposal waits for your answer."
            : `${open.length} ${open.length === 1 ? "proposal waits" : "proposals wait"} for an answer.`
        }
      >
        {mayAnswer && open.length > 1 && (
          <div className="border-b border-line pb-2">
            <p className="font-semibold">All {open.length} at once, as one version:</p>
            <ProposalAnswer patientId={patientId} proposals={open} name="all proposals" />
          </div>
        )}
        <p className="text-door-small text-muted">
          Green: pain stayed low in the session and the next morning. Amber: somewhat more pain, or sore
          muscles. Red: too much pain. Not known: the next morning has not been answered.
        </p>
        <ul className="divide-y divide-line">
          {items.map((one) => (
            <ItemResponse
              key={one.item.id}
              one={one}
              patientId={patientId}
              nameOf={nameOf}
              mayAnswer={mayAnswer}
            />
          ))}
        </ul>
      </Card>
      <div className="min-w-0 space-y-5">
        <DosingChoice patientId={patientId} dosing={dosing} mayAnswer={mayAnswer} />
        {course.walking !== null && <WalkingCard walking={course.walking} />}
        {course.rest !== null && <StretchesRest rest={course.rest} />}
        <Adherence weeks={weeks} />
        <Lapses lapses={lapses} />
        <WeekBalance balance={balance} warning={course.balanceWarning} />
        <LeftAndRight sides={sides} nameOf={nameOf} />
      </div>
    </div>
  );
}
