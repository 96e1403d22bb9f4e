import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { hurtSteps } from "@/app/patient/kept-plan/hurt-steps";
import { keptItem, keptPlaces } from "@/app/patient/kept-plan/kept-item";
import { keptWords } from "@/app/patient/kept-plan/kept-words";
import { morningOnPhone } from "@/app/patient/kept-plan/morning-on-phone";
import { NoPlan } from "@/app/patient/kept-plan/no-plan";
import { OfflineInstruction } from "@/app/patient/offline/offline-instruction";
import { LapseQuestion } from "@/app/patient/session/lapse-question";
import { TodayRests } from "@/app/patient/session/today-rests";
import { WalkingToday } from "@/app/patient/session/walking-today";
import { KeptMorning } from "@/components/kept-plan/kept-morning";
import { KeptPlan } from "@/components/kept-plan/kept-plan";
import { Afterwards } from "@/components/sessions/afterwards";
import { senderOf } from "@/lib/auth/sender-grant";
import { choicesThatInstruct } from "@/lib/domain/check-in/choices-that-instruct";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import { roundsADay } from "@/lib/domain/programmes/rounds";
import { pageActor } from "@/lib/http/page-actor";
import { doseWords } from "@/lib/i18n/dose-words";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { readingLanguage } from "@/lib/i18n/reading-language";
import { boxKey } from "@/lib/sealed-box";
import { planToKeep } from "@/lib/use-cases/exercise-sessions/plan-to-keep";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { viewHome } from "@/lib/use-cases/home/view-home";
import { settingsInEffect } from "@/lib/use-cases/safety/settings-in-effect";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("session"))("start.title") };
}

/**
 * Today's whole session as one page, which public/patient/worker.js keeps for this patient and shows where the network
 * fails. It is led by scripts; without them, and with a network, the pages of /patient/session do the same.
 */
export default async function KeptPlanPage() {
  const actor = await pageActor("exercise-session.run");
  const sender = { ...senderOf(actor), key: boxKey() };
  const [plan, clinic] = await Promise.all([
    planToKeep(actor, { language: await readingLanguage() }),
    clinicFrame(actor.clinicId),
  ]);
  const morning = await morningOnPhone(actor, clinic);
  if (plan.kind !== "plan") {
    const tier = plan.kind === "paused" ? (await viewHome(actor)).instruction?.tier : undefined;
    return (
      <KeptMorning sender={sender} {...morning}>
        <NoPlan plan={plan} clinic={clinic} tier={tier} />
      </KeptMorning>
    );
  }
  const { programme, items, day, checkedIn, since, open, ended } = plan;
  const places = keptPlaces(plan);
  const settings = await settingsInEffect(actor.clinicId);
  const instructions = choicesThatInstruct(settings);
  const [say, words] = [await doseWords(), await exerciseWords()];
  const lines = items.map((item) => ({
    ...{ id: item.id, exerciseId: item.exerciseId, photoId: item.own?.photoId ?? null, note: item.note },
    ...{ name: shownText(words, item).name, dose: say(item.dose, item.side) },
  }));
  const begun = open && {
    ...{ owner: sender.owner, session: open.id, versionId: programme.versionId, day, round: open.round },
    ended: false,
    logs: open.logs.map(({ itemId, side, outcome }) => ({ itemId, side, outcome })),
    stopped: open.stopped,
  };
  return (
    <KeptPlan
      sender={sender}
      plan={{
        ...{ versionId: programme.versionId, day, checkedIn, since, open: begun, ended },
        rounds: roundsADay(items),
        restDays: plan.rests.restDays,
        toldLapses: plan.toldLapses,
      }}
      items={await Promise.all(places.map((item) => keptItem(item, places, plan)))}
      lines={lines}
      flare={<TodayRests today={items} resting={[]} unstretched={plan.unstretched} backOn={null} />}
      said={
        <>
          {programme.noteToPatient !== "" && (
            <p className="border-s-4 border-brass ps-3">{programme.noteToPatient}</p>
          )}
          <WalkingToday walking={plan.walking} />
        </>
      }
      lapse={<LapseQuestion />}
      afterwards={<Afterwards />}
      morning={morning}
      hurt={await hurtSteps(places, plan.easier)}
      instructions={instructions.map((texts) => (
        <OfflineInstruction key={texts.choices.join()} texts={texts} clinic={clinic} />
      ))}
      instructing={instructions.flatMap(({ choices }) => choices)}
      words={await keptWords(plan, clinic)}
    />
  );
}
