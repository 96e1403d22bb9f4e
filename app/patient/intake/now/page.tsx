import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import { InstructionLead } from "@/app/patient/check-in/instruction-lead";
import { headline, instructionText } from "@/app/patient/check-in/instruction-words";
import { NearestEmergency } from "@/app/patient/check-in/nearest-emergency";
import { RedList } from "@/components/check-in/red-list";
import { LinkButton } from "@/components/ui/button";
import { isAppError } from "@/lib/errors";
import { pageActor } from "@/lib/http/page-actor";
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
  const { told, title, tier, isOpen, ...facts } = await load();
  const net = facts.instructions.find(({ code }) => code === "P-NET");
  const [t, check] = await Promise.all([getTranslations("patient.intake"), getTranslations("check-in")]);
  return (
    <div data-led className={`instruction instruction-${tier}`}>
      <InstructionLead tier={tier} title={title} told={told} facts={facts} />
      {tier === "emergency" && <NearestEmergency clinic={facts.clinic} />}
      <p>{t("told")}</p>
      {net && (
        <section aria-label={check("result.redList")} className="instruction-sheet">
          <RedList of="form" text={await instructionText(net, facts)} />
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
