import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { beginsLater } from "@/app/patient/begins-later";
import { PauseWords } from "@/app/patient/pause-words";
import type { PatientWords } from "@/app/patient/today/patient-words";
import type { PauseClass } from "@/lib/domain/triage/rule";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import type { Language } from "@/lib/domain/people/language";
import { longDay } from "@/lib/domain/visits/clinic-time";
import type { TodaysAction } from "@/lib/use-cases/home/view-home";

type Told = {
  readonly title: string;
  readonly lead: string;
  readonly pause?: readonly PauseClass[];
  readonly button: React.ReactNode;
};

/** The way to a check-in: on with the one that is open, or a new one. */
function checkIn(
  words: string,
  openId: string | null,
  t: PatientWords,
  variant: "primary" | "secondary" = "primary",
) {
  if (openId === null) return startCheckIn(words, variant);
  return (
    <LinkButton href={`/patient/check-in/${openId}`} variant={variant}>
      {t("home.carryOn")}
    </LinkButton>
  );
}

function startCheckIn(words: string, variant: "primary" | "secondary") {
  return (
    <ClientKeyForm action="/api/check-ins/start">
      <Button variant={variant}>{words}</Button>
    </ClientKeyForm>
  );
}

type Reader = {
  readonly t: PatientWords;
  readonly language: Language;
  /** Of the instruction that stands, if one does. */
  readonly tier: InterruptingTier | undefined;
};

function told(
  action: TodaysAction,
  { t, language, tier }: Reader,
  programmeTitle: string,
  openId: string | null,
): Told {
  switch (action.kind) {
    case "exercises":
      return {
        title: programmeTitle,
        lead: exercisesLead(action, t),
        pause: action.pause,
        button: <LinkButton href="/patient/session">{startWords(action, t)}</LinkButton>,
      };
    case "check-in-first":
      return checkInFirst(action, t, programmeTitle, openId);
    case "paused":
      return {
        title: t("home.pausedTitle"),
        lead: t(tier === undefined ? "home.pausedLead" : `pause.first.${tier}`),
        pause: action.pause,
        button: checkIn(t("home.worse"), openId, t, "secondary"),
      };
    case "done":
      return {
        title: t("home.doneTitle"),
        lead: t(action.hurt ? "home.doneHurtLead" : "home.doneLead"),
        button: checkIn(t("home.worse"), openId, t, "secondary"),
      };
    case "ended":
      return afterTheEnd(action, { t, language, tier }, openId);
    case "begins-later":
      return {
        ...beginsLater(action.startsOn, t, language),
        button: checkIn(t("home.checkIn"), openId, t),
      };
    case "no-programme":
      return {
        title: t("home.noProgrammeTitle"),
        lead: t("home.noProgrammeLead"),
        button: checkIn(t("home.checkIn"), openId, t),
      };
  }
}

type Exercises = Extract<TodaysAction, { kind: "exercises" }>;

function exercisesLead({ pause, round, rounds }: Exercises, t: PatientWords): string {
  const held = pause.length > 0 ? [t("home.someOnHold")] : [];
  if (round === 1) return held[0] ?? t("home.startLead");
  return [t("home.again", { done: round - 1, rounds }), ...held].join(" ");
}

function startWords({ begun, round, minutes }: Exercises, t: PatientWords): string {
  if (begun) return t("home.goOn");
  return t(round === 1 ? "home.start" : "home.startAgain", { minutes });
}

function afterTheEnd(
  { stoppedOn, isDue, nextOn, mayMove }: Extract<TodaysAction, { kind: "ended" }>,
  { t, language }: Reader,
  openId: string | null,
): Told {
  if (isDue) {
    const button = checkIn(t("home.checkIn"), openId, t);
    return { title: t("home.endedDueTitle"), lead: t("home.endedDueLead"), button };
  }
  const day = (date: string) => longDay(new Date(date), language);
  return {
    title: t("home.endedTitle"),
    lead: [
      stoppedOn === null ? "" : t("home.endedStopped", { day: day(stoppedOn) }),
      t(mayMove ? "home.endedLead" : "home.endedWorse"),
      nextOn === null ? "" : t("home.endedNext", { day: day(nextOn) }),
    ]
      .filter((line) => line !== "")
      .join(" "),
    button: checkIn(t("home.worse"), openId, t, "secondary"),
  };
}

function checkInFirst(
  { minutes, unfinishedId }: Extract<TodaysAction, { kind: "check-in-first" }>,
  t: PatientWords,
  title: string,
  openId: string | null,
): Told {
  if (unfinishedId === null) {
    return {
      title,
      lead: t("home.checkInFirstLead", { minutes }),
      button: checkIn(t("home.checkInFirst"), openId, t),
    };
  }
  const button = (
    <LinkButton href={`/patient/check-in/${unfinishedId}`}>{t("home.finishCheckIn")}</LinkButton>
  );
  return { title, lead: t("home.finishCheckInLead"), button };
}

type HomeActionProps = {
  readonly action: TodaysAction;
  readonly programmeTitle: string | null;
  readonly openCheckInId: string | null;
  readonly t: PatientWords;
  readonly language: Language;
  readonly tier: InterruptingTier | undefined;
};

/** The one thing to do today, as one button. */
export function HomeAction({ action, programmeTitle, openCheckInId, t, language, tier }: HomeActionProps) {
  const {
    title,
    lead,
    pause = [],
    button,
  } = told(action, { t, language, tier }, programmeTitle ?? "", openCheckInId);
  return (
    <Card title={title}>
      <div className="mb-5 space-y-3">
        <p>{lead}</p>
        {pause.length > 0 && <PauseWords pause={pause} tier={tier} />}
      </div>
      {button}
    </Card>
  );
}
