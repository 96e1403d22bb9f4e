import { getTranslations } from "next-intl/server";
import { instructionText } from "@/app/patient/check-in/instruction-words";
import { sentences } from "@/components/check-in/sentences";
import { CrisisLines } from "@/app/patient/check-in/crisis-lines";
import { PauseWords } from "@/app/patient/pause-words";
import { NoteForm } from "@/app/patient/check-in/note-form";
import { PainStays } from "@/app/patient/check-in/pain-stays";
import { RedList } from "@/components/check-in/red-list";
import { unbroken } from "@/components/check-in/unbroken";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { PatientTextCode } from "@/lib/domain/triage/patient-instructions";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

type Props = { readonly result: CheckInResult; readonly title: string };

/** After a check-in that does not interrupt: what was decided, the red list, and the way on. Never "all clear". */
export async function CalmResult({ result, title }: Props) {
  const t = await getTranslations("check-in");
  const told = (wanted: PatientTextCode) => result.instructions.some(({ code }) => code === wanted);
  const said = result.instructions.filter(({ code }) => code !== "P-NET");
  const net = result.instructions.find(({ code }) => code === "P-NET");
  const texts = await Promise.all(said.map((instruction) => instructionText(instruction, result)));
  const noneToday = result.pause.some((held) => held === "all" || held === "day");
  const oneToday = result.pause.every((held) => held === "item");
  // The heading is the text's own beginning, where it has no other.
  const lines = texts.flatMap(sentences).filter((line) => !`${title}.`.includes(line));
  if (result.tier === "soon" && said[0]?.code === "P-STOP") lines.push(`${t("result.soonTitle")}.`);
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        <h1>{title}</h1>
        {lines.map((line) => (
          <p key={line} className="text-[1.1875rem]/7">
            {line}
          </p>
        ))}
      </div>
      {result.pause.length > 0 && (
        <Notice
          tone="warning"
          title={t(noneToday ? "result.paused" : oneToday ? "result.itemLeftOut" : "result.onHold")}
        >
          <PauseWords pause={result.pause} />
        </Notice>
      )}
      <PainStays result={result} />
      {told("P-MOOD") && <CrisisLines clinic={result.clinic} />}
      <LinkButton href="/patient/today" className="print:hidden">
        {t(noneToday ? "result.home" : "result.exercises")}
      </LinkButton>
      {/* The head of the page has it on the screen; paper has no head. */}
      <p className="hidden font-semibold print:block">
        {t("result.callClinic", { number: unbroken(result.clinic.phone) })}
      </p>
      {net && (
        <Card title={t("result.redList")}>
          <RedList of="check-in" text={await instructionText(net, result)} />
        </Card>
      )}
      <NoteForm result={result} />
    </div>
  );
}
