import type { ReactNode } from "react";
import { OpenProposals } from "@/components/dosing/open-proposals";
import { PhaseLine } from "@/components/programmes/phase-line";
import { PlanList, type PlanLine } from "@/components/programmes/plan-list";
import { Kept, type ShownVersion, VersionList } from "@/components/programmes/version-list";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Phase } from "@/lib/domain/exercises/written-exercise";

export type ProgrammeViewProps = {
  readonly base: string;
  readonly programme: {
    readonly id: string;
    readonly title: string;
    readonly startsOn: string;
    readonly number: number;
    readonly noteToPatient: string;
    /** Whom the plan is for. */
    readonly phase: Phase;
    /** Of the patient, by time and pain; null where no episode is known. */
    readonly phaseNow: Phase | null;
    readonly paused: boolean;
    readonly held: string | null;
    readonly alertHref: string | null;
    readonly openLinks: number;
    readonly openProposals: number;
  };
  readonly lines: readonly PlanLine[];
  readonly versions: readonly ShownVersion[];
  /** Rules the running version passes over, each with its reason. */
  readonly kept: readonly string[];
  readonly mayChange: boolean;
  readonly sessions: ReactNode;
  readonly earlier: ReactNode;
};

/** A patient's running programme on the clinic's side, with its versions and printed sheets. */
export function ProgrammeView({
  base,
  programme,
  lines,
  versions,
  kept,
  mayChange,
  sessions,
  earlier,
}: ProgrammeViewProps) {
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0 space-y-5">
        {programme.paused && <PausedNotice programme={programme} />}
        <OpenProposals count={programme.openProposals} base={base} />
        <Card
          title={programme.title}
          lead={`Version ${programme.number}, from ${programme.startsOn}`}
          action={
            <div className="flex flex-wrap gap-2">
              {mayChange && (
                <LinkButton href={`${base}/edit`} variant={programme.paused ? "secondary" : "primary"} small>
                  Change
                </LinkButton>
              )}
              <LinkButton href={`${base}/progress`} variant="secondary" small>
                Progress
              </LinkButton>
              <LinkButton href={`${base}/print`} variant="secondary" small>
                Print sheet
              </LinkButton>
            </div>
          }
        >
          <PhaseLine {...programme} />
          {programme.noteToPatient !== "" && <p className="mb-2">“{programme.noteToPatient}”</p>}
          <PlanList lines={lines} />
          <Kept kept={kept} />
        </Card>
        {sessions}
        <Card title="Versions" lead="A change makes the next one; the earlier ones and their logs stay.">
          <VersionList versions={versions} />
        </Card>
        {earlier}
      </div>
      <div className="space-y-5">
        <Card title="Printed sheets">
          <p>
            {programme.openLinks === 0
              ? "No printed code is open."
              : `${programme.openLinks} printed ${programme.openLinks === 1 ? "code opens" : "codes open"} today’s exercises. No name, no answers, no history.`}
          </p>
          {programme.openLinks > 0 && (
            <form
              method="post"
              action={`/api/programmes/${programme.id}/print-links/revoke`}
              className="mt-3"
            >
              <Button variant="secondary" small>
                End all printed codes
              </Button>
            </form>
          )}
        </Card>
        {mayChange && (
          <Card title="A new programme">
            <p className="mb-3">
              A new programme ends this one. Its versions and logs stay in the chart, and a pause carries
              over.
            </p>
            <LinkButton href={`${base}/edit?new=1`} variant="secondary" small>
              Start a new programme
            </LinkButton>
          </Card>
        )}
        {mayChange && (
          <Card title="End the programme">
            <p className="mb-3">
              When it is finished, the patient is better, or it should not go on. A maintenance programme can
              follow.
            </p>
            <LinkButton href={`${base}/end`} variant="secondary" small>
              End the programme
            </LinkButton>
          </Card>
        )}
      </div>
    </div>
  );
}

function PausedNotice({ programme }: Pick<ProgrammeViewProps, "programme">) {
  return (
    <Notice
      tone="error"
      title={programme.held === null ? "The programme is paused" : `On hold: ${programme.held}`}
      action={
        programme.alertHref && (
          <LinkButton href={programme.alertHref} small>
            Open the alert
          </LinkButton>
        )
      }
    >
      {programme.held === null
        ? "The patient sees no exercises. A clinician resumes it on purpose, from the alert."
        : "The patient sees these exercises marked “on hold”. A clinician takes the hold off, from the alert."}
    </Notice>
  );
}
