import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { OfflineInstruction } from "@/app/patient/offline/offline-instruction";
import { questionWords } from "@/app/patient/check-in/question-words";
import { QuestionChoices } from "@/components/check-in/question-choices";
import { WhoAnswers } from "@/components/check-in/who-answers";
import { unbroken } from "@/components/check-in/unbroken";
import { RedListCard } from "@/components/help/red-list-card";
import { KeptCheckInDoor } from "@/components/kept-check-in/kept-check-in-door";
import { senderOf } from "@/lib/auth/sender-grant";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { choicesThatInstruct } from "@/lib/domain/check-in/choices-that-instruct";
import { isFullDue } from "@/lib/domain/check-in/full-due";
import { linesOf } from "@/lib/domain/check-in/form";
import { type Question, questionKey, QUESTIONS } from "@/lib/domain/check-in/questions";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { boxKey } from "@/lib/sealed-box";
import { checkInToKeep } from "@/lib/use-cases/check-ins/check-in-to-keep";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { settingsInEffect } from "@/lib/use-cases/safety/settings-in-effect";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("session"))("checkInFirst.title") };
}

/** A line of a group that depends on an answer before it is listed all the same: its own page then asks. */
const WHATEVER_APPLIES: FormAnswers = { playsSport: true };

/** The check-in that is due as one page, which public/patient/worker.js keeps for this patient for where the network fails. */
export default async function KeptCheckInPage() {
  const actor = await pageActor("check-in.answer");
  const { due, made, who, hasPlan } = await pageData(checkInToKeep(actor));
  const [clinic, settings] = await Promise.all([
    clinicFrame(actor.clinicId),
    settingsInEffect(actor.clinicId),
  ]);
  const words = await keptWords(clinic, hasPlan);
  const instructions = choicesThatInstruct(settings);
  const pages = QUESTIONS.map(async (question: Question): Promise<[string, ReactNode]> => [
    question.id,
    <QuestionChoices
      key={question.id}
      question={question}
      words={await questionWords(question)}
      lines={linesOf(question.key, WHATEVER_APPLIES, who).map(questionKey)}
      chosen={[]}
      newDays={who.thresholds.newDays}
    />,
  ]);
  return (
    <div className="flex flex-col gap-6">
      <KeptCheckInDoor
        form={isFullDue(due, made) ? "full" : "gate"}
        sender={{ ...senderOf(actor), key: boxKey() }}
        due={due}
        made={made}
        who={who}
        pages={Object.fromEntries(await Promise.all(pages))}
        instructions={instructions.map((texts) => (
          <OfflineInstruction key={texts.choices.join()} texts={texts} clinic={clinic} />
        ))}
        whoAnswers={<WhoAnswers byOther={false} />}
        instructing={instructions.flatMap(({ choices }) => choices)}
        words={words}
      />
      <RedListCard emergency={clinic.numbers.emergency} />
    </div>
  );
}

async function keptWords({ phone }: { readonly phone: string }, hasPlan: boolean) {
  const [t, help, common, checkIn] = await Promise.all([
    getTranslations("session"),
    getTranslations("help"),
    getTranslations("common"),
    getTranslations("check-in"),
  ]);
  const gate = hasPlan ? t("checkInFirst.body") : checkIn("start.lead");
  return {
    title: {
      full: hasPlan ? t("checkInFirst.longTitle") : checkIn("title"),
      gate: hasPlan ? t("checkInFirst.title") : checkIn("title"),
    },
    lead: { full: help("outbox.fullCheckIn"), gate },
    progress: checkIn("question.pageTitle", { current: "{current}", total: "{total}" }),
    start: t("checkInFirst.button"),
    next: common("continue"),
    skip: checkIn("question.skip"),
    problem: common("problemTitle"),
    pageTitle: common("errorPrefix", { title: "{title}" }),
    nothingChosen: checkIn("problems.nothing-chosen"),
    notKept: help("outbox.notKept", { clinic_phone: unbroken(phone) }),
    doNow: help("outbox.doNow"),
    doneTitle: help("outbox.checkedInTitle"),
    done: help("outbox.done"),
    more: hasPlan ? help("outbox.more") : help("outbox.done"),
    arrivedTitle: help("outbox.arrivedTitle"),
    arrived: help("outbox.arrived"),
    sentSince: help("outbox.sentSince"),
    exercises: hasPlan ? { href: "/patient/session", words: help("outbox.exercises") } : null,
    home: { href: "/patient/today", words: t("done.home") },
  };
}
