import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import { CallButtons } from "@/app/patient/check-in/call-buttons";
import { callsFirst } from "@/app/patient/check-in/call-order";
import { headline, instructionText, sentencesUnder } from "@/app/patient/check-in/instruction-words";
import { NearestEmergency } from "@/app/patient/check-in/nearest-emergency";
import { RedList } from "@/components/check-in/red-list";
import { LinkButton } from "@/components/ui/button";
import { shutPhrase } from "@/lib/domain/hours/shut-phrase";
import { isAppError } from "@/lib/errors";
import { pageActor } from "@/lib/http/page-actor";
import { readingLanguage } from "@/lib/i18n/reading-language";
import { readOwnInstruction } from "@/lib/use-cases/intakes/own-intake";

const load = cache(async () => {
  const actor = await pageActor("own-intake.answer");
  const held = await readOwnInstruction(actor).catch((error: unknown) => {
    if (isAppError(error, "not-found")) redirect("/patient/intake");
    throw error;
  });
  const told = held.instructions.filter(({ code }) => code !== "P-NET");
  const [first] = told;
  return { ...held, told, title: first ? await headline(first, held.tier, held.clinic) : "" };
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await load()).title };
}

/** What an emergency or urgent answer calls for: what to do, whom to ring. The clinic has been told already. */
export default async function OwnInstructionPage() {
  const { told, title, tier, clinic, callback, isOpen, ...held } = await load();
  const facts = { clinic, callback, answeredAt: held.answeredAt };
  const net = held.instructions.find(({ code }) => code === "P-NET");
  const [t, check, texts] = await Promise.all([
    getTranslations("patient.intake"),
    getTranslations("check-in"),
    Promise.all(told.map((instruction) => instructionText(instruction, facts))),
  ]);
  const opens = shutPhrase(new Date(), clinic, await readingLanguage())?.opens;
  const buttons = (
    <CallButtons tier={tier} instructions={told} clinic={clinic} callback={callback} opens={opens} />
  );
  return (
    <div data-led className={`instruction instruction-${tier}`}>
      <h1>{title}</h1>
      {callsFirst(told) && buttons}
      {sentencesUnder(title, texts).map((block) => (
        <div key={block[0]} className="instruction-words">
          {block.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ))}
      {!callsFirst(told) && buttons}
      {tier === "emergency" && <NearestEmergency clinic={clinic} />}
      <p>{t("told")}</p>
      {net && (
        <section aria-label={check("result.redList")} className="instruction-sheet">
          <RedList text={await instructionText(net, facts)} />
        </section>
      )}
      {isOpen && (
        <LinkButton href="/patient/intake/go-on" variant="secondary">
          {t("goOnAfter")}
        </LinkButton>
      )}
    </div>
  );
}
