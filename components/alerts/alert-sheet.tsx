"use client";

import { AcknowledgeButton } from "@/components/alerts/acknowledge-button";
import { AlertContact } from "@/components/alerts/alert-contact";
import { AlertEvidence } from "@/components/alerts/alert-evidence";
import { AlertQueries, useAlert } from "@/components/alerts/alert-queries";
import { AlertHistory, AlertReasons } from "@/components/alerts/alert-sections";
import { sourceWords, waitWords } from "@/components/alerts/alert-words";
import { AttemptForm } from "@/components/alerts/attempt-form";
import { KeptForm } from "@/components/alerts/kept-form";
import { ProgrammeHold } from "@/components/alerts/programme-hold";
import { ReopenForm } from "@/components/alerts/reopen-form";
import { ResolveForm } from "@/components/alerts/resolve-form";
import { WhoWasTold } from "@/components/channels/who-was-told";
import { StepDownForm } from "@/components/alerts/step-down-form";
import { unbrokenDates } from "@/components/check-in/unbroken";
import { PainChart } from "@/components/patients/pain-chart";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { Notice } from "@/components/ui/notice";
import { SoftLink } from "@/components/ui/soft-link";
import { TierBadge } from "@/components/ui/tier-badge";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import type { AlertDetail } from "@/lib/contracts/alert";

type Props = { readonly initial: AlertDetail };

/** Everything about one alert, and what to do with it, kept fresh. */
export function AlertSheet({ initial }: Props) {
  return (
    <AlertQueries>
      <Sheet initial={initial} />
    </AlertQueries>
  );
}

function Sheet({ initial }: Props) {
  const { alert, stale } = useAlert(initial);
  return (
    <div className="space-y-5">
      <BackLink href="/clinic/alerts" label="All alerts" />
      {stale && (
        <Notice tone="error" title="This page may be old" announce="now">
          The newest state cannot be fetched just now. It is tried again by itself.
        </Notice>
      )}
      <Head alert={alert} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 space-y-5">
          <AlertReasons alert={alert} />
          <AlertEvidence alert={alert} />
          <Card title="Pain">
            <PainChart points={alert.painTrend} />
          </Card>
        </div>
        <div className="min-w-0 space-y-5 lg:row-span-2">
          <Actions alert={alert} />
          <ProgrammeHold alert={alert} />
        </div>
        <div className="min-w-0 space-y-5">
          <AlertHistory events={alert.events} />
          <WhoWasTold tries={alert.tries} />
        </div>
      </div>
    </div>
  );
}

/** Who it is about, how urgent, who has it, and whom to ring. */
function Head({ alert }: { readonly alert: AlertDetail }) {
  const { resolved } = alert;
  const wait = waitWords(alert);
  const { kept, pressed } = useKeptFocus(String(alert.may.acknowledge));
  return (
    <header className="rounded-door border border-line bg-surface p-4 shadow-card sm:p-5">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 space-y-1">
          <div className="flex flex-wrap items-center gap-3">
            <TierBadge level={alert.tier} word={TIER_WORDS[alert.tier]} large />
            <h1>{alert.patient.name}</h1>
          </div>
          <p className="tabular">
            Born {unbrokenDates(alert.patient.birthDate)} ({alert.age}). {unbrokenDates(sourceWords(alert))}
          </p>
          <p className={classes("tabular", wait.late ? "font-bold text-error" : "font-semibold")}>
            {resolved ? `Resolved by ${resolved.by}, ${resolved.at}: ${resolved.outcome}` : wait.words}
          </p>
          {alert.steppedDown !== null && <p className="whitespace-pre-line">{alert.steppedDown}</p>}
          {resolved && <Resolution resolved={resolved} />}
          <SoftLink
            href={`/clinic/patients/${alert.patient.id}`}
            className="inline-flex min-h-(--target) items-center"
          >
            Open the chart
          </SoftLink>
        </div>
        <div
          {...kept}
          role="group"
          aria-label={`Alert of ${alert.patient.name}`}
          className="flex flex-col items-start gap-3 lg:items-end"
        >
          <AlertContact contact={alert.contact} />
          {alert.may.acknowledge && <AcknowledgeButton alert={alert} onPress={pressed} />}
        </div>
      </div>
    </header>
  );
}

/** What this reader may do with it now. */
function Actions({ alert }: { readonly alert: AlertDetail }) {
  const { may, stepDownTo, noStepDown } = alert;
  return (
    <>
      <KeptForm may={may.attempt}>
        {(onSaved) => (
          <Card title="Reach the patient">
            <AttemptForm alert={alert} onSaved={onSaved} />
          </Card>
        )}
      </KeptForm>
      <KeptForm may={may.resolve}>
        {(onSaved) => (
          <Card title="Resolve">
            <ResolveForm alert={alert} onSaved={onSaved} />
          </Card>
        )}
      </KeptForm>
      <KeptForm may={stepDownTo.length > 0}>
        {(onSaved) => <StepDownForm alert={alert} onSaved={onSaved} />}
      </KeptForm>
      <p role="status" className="text-door-small text-muted empty:hidden">
        {noStepDown}
      </p>
      <KeptForm may={may.reopen}>
        {(onSaved) => (
          <Card title="Open again">
            <ReopenForm alert={alert} onSaved={onSaved} />
          </Card>
        )}
      </KeptForm>
    </>
  );
}

function Resolution({ resolved }: { readonly resolved: NonNullable<AlertDetail["resolved"]> }) {
  const { note, handled, nextReview } = resolved;
  return (
    <>
      <p className="whitespace-pre-line">{note}</p>
      {handled !== null && <p className="tabular">Reached, or tried last: {handled}.</p>}
      {nextReview !== null && <p className="font-semibold tabular">Next review: {nextReview}.</p>}
    </>
  );
}
