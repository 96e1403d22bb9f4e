import { getTranslations } from "next-intl/server";
import { unbroken } from "@/components/check-in/unbroken";
import type { KeptWords, Problem } from "@/components/kept-plan/kept-words";
import { estimateMinutes } from "@/lib/domain/exercises/estimate-seconds";
import { ITEM_LOG_PROBLEMS } from "@/lib/domain/exercises/read-item-log";
import { itemsOfRound, roundsADay } from "@/lib/domain/programmes/rounds";
import { readingLanguage } from "@/lib/i18n/reading-language";
import type { PlanToKeep } from "@/lib/use-cases/exercise-sessions/plan-to-keep";

const OF_FIELDS = [
  ...ITEM_LOG_PROBLEMS,
  ...(["chooseQuality", "chooseLeg", "choosePainNow", "chooseAfterWalk", "chooseReason"] as const),
] satisfies Problem[];
type Words = Readonly<Record<(typeof OF_FIELDS)[number], string>>;
type HomeWords = Awaited<ReturnType<typeof getTranslations<"patient.home">>>;
type Plan = Extract<PlanToKeep, { kind: "plan" }>;

/** Null where everything is done once a day. Which round it is the phone says. */
function roundWords(rounds: number, t: HomeWords): KeptWords["rounds"] {
  if (rounds === 1) return null;
  const later = Array.from({ length: rounds - 1 }, (_, at) => at + 1);
  return {
    first: t("often", { rounds }),
    again: later.map((done) => t("again", { done, rounds })),
    later: t("later"),
  };
}

/** What the kept plan says, in the page's language. */
export async function keptWords({ items }: Plan, { phone }: { readonly phone: string }): Promise<KeptWords> {
  const [t, help] = [await getTranslations("session"), await getTranslations("help")];
  const [common, home] = [await getTranslations("common"), await getTranslations("patient.home")];
  const rounds = Array.from({ length: roundsADay(items) }, (_, at) => itemsOfRound(items, at + 1));
  return {
    title: t("start.title"),
    leads: rounds.map((of) => t("start.lead", { items: of.length, minutes: estimateMinutes(of) })),
    rests: {
      title: t("rests.muscles.title"),
      body: t("rests.muscles.body", { names: "{names}" }),
      back: t("rests.muscles.back", { day: "{day}" }),
      today: t("rests.today", { names: "{names}" }),
      nothing: t("rests.nothing"),
      language: await readingLanguage(),
    },
    rounds: roundWords(rounds.length, home),
    start: t("start.button"),
    resume: t("start.resume"),
    checkIn: {
      short: { title: t("checkInFirst.title"), lead: t("checkInFirst.body") },
      full: { title: t("checkInFirst.backTitle"), lead: t("checkInFirst.backBody") },
    },
    checkInButton: t("checkInFirst.button"),
    checkInHref: "/patient/check-in",
    help: help("link"),
    signOut: (await getTranslations("sign-in.settings"))("signOut"),
    doNow: help("outbox.doNow"),
    problem: t("problem.summary"),
    pageTitle: common("errorPrefix", { title: "{title}" }),
    problems: {
      ...(Object.fromEntries(OF_FIELDS.map((key) => [key, t(`problem.${key}`)])) as Words),
      notKept: help("outbox.notKept", { clinic_phone: unbroken(phone) }),
    },
    endTitle: t("end.title"),
    endLead: t("end.body"),
    finish: t("end.finish"),
    over: { title: home("doneTitle"), lead: home("doneLead"), worse: home("worse") },
    doneTitle: { well: t("done.title"), hurt: t("done.nothing"), ended: t("done.nothing") },
    doneHurt: t("done.hurt"),
    doneLead: help("outbox.done"),
    home: t("done.home"),
    outcomes: {
      done: t("item.done"),
      part: t("item.part"),
      not_done: t("item.not_done"),
      missing: t("end.missing"),
    },
  };
}
