import { getTranslations } from "next-intl/server";
import { calledElsewhere } from "@/app/patient/check-in/result-title";
import { instructionText } from "@/app/patient/check-in/instruction-words";
import { sentences } from "@/components/check-in/sentences";
import { CrisisLines } from "@/app/patient/check-in/crisis-lines";
import { OpenInstruction } from "@/app/patient/open-instruction";
import { PauseWords } from "@/app/patient/pause-words";
import { NoteForm } from "@/app/patient/check-in/note-form";
import { NotePrompt } from "@/app/patient/check-in/note-prompt";
import { PainStays } from "@/app/patient/check-in/pain-stays";
import { RedList } from "@/components/check-in/red-list";
import { unbroken } from "@/components/check-in/unbroken";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { PatientTextCode } from "@/lib/domain/triage/patient-instructions";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

type Props = {
  readonly result: CheckInResult;
  readonly title: string;
  /** The note was saved just now. */
  readonly noted: boolean;
};

/** What was decided, without what the heading or the red list says. */
async function linesOf(result: CheckInResult, title: string): Promise<string[]> {
  // "Nothing needs action" is not so while something they told before, or wrote, does.
  const left: readonly PatientTextCode[] = calledElsewhere(result) ? ["P-NET", "P-QUIET"] : ["P-NET"];
  const said = result.instructions.filter(({ code }) => !left.includes(code));
  const texts = await Promise.all(said.map((instruction) => instructionText(instruction, result)));
  // The heading is the text's own beginning, where it has no other.
  const lines = texts.flatMap(sentences).filter((line) => !`${title}.`.includes(line));
  if (result.tier !== "soon" || said[0]?.code !== "P-STOP") return lines;
  const t = await getTranslations("check-in");
  return [...lines, `${t("result.soonTitle")}.`];
}

/** After a check-in that does not interrupt: what was decided, the red list, and the way on. Never "all clear". */
export async function CalmResult({ result, title, noted }: Props) {
  const t = await getTranslations("check-in");
  const told = (wanted: PatientTextCode) => result.instructions.some(({ code }) => code === wanted);
  const stands = calledElsewhere(result);
  const net = result.instructions.find(({ code }) => code === "P-NET");
  const noneToday = result.pause.some((held) => held === "all" || held === "day");
  const oneToday = result.pause.every((held) => held === "item");
  const lines = await linesOf(result, title);
  return (
    <div className="flex flex-col gap-6">
      <NotePrompt result={result} noted={noted} />
      <div className="flex flex-col gap-3">
        <h1>{title}</h1>
        {result.instruction && (
          <>
            <OpenInstruction {...result.instruction} clinic={result.clinic} />
            <p>{t("question.kept")}</p>
          </>
        )}
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
        {t(noneToday || stands ? "result.home" : "result.exercises")}
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
