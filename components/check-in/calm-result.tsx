import { getTranslations } from "next-intl/server";
import { instructionText, sentences } from "@/components/check-in/instruction-words";
import { NoteForm } from "@/components/check-in/note-form";
import { RedList } from "@/components/check-in/red-list";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

/** After a check-in that does not interrupt: what was decided, the red list, and the way on. Never "all clear". */
export async function CalmResult({ result }: { readonly result: CheckInResult }) {
  const t = await getTranslations("check-in");
  const said = result.instructions.filter(({ code }) => code !== "P-NET");
  const net = result.instructions.find(({ code }) => code === "P-NET");
  const texts = await Promise.all(said.map((instruction) => instructionText(instruction, result)));
  const [heading = "", ...lines] = texts.flatMap(sentences);
  const title = result.tier === "soon" ? t("result.soonTitle") : heading;
  const body = result.tier === "soon" ? [heading, ...lines] : lines;
  return (
    <div className="flex flex-col gap-6">
      <title>{title}</title>
      <div className="flex flex-col gap-3">
        <h1>{title}</h1>
        {body.map((line) => (
          <p key={line} className="text-[1.1875rem]/7">
            {line}
          </p>
        ))}
      </div>
      {result.pause.length > 0 && <Notice tone="warning">{t("result.onHold")}</Notice>}
      <LinkButton href="/patient/today">{t("result.exercises")}</LinkButton>
      {net && (
        <Card title={t("result.redList")}>
          <RedList text={await instructionText(net, result)} />
        </Card>
      )}
      <NoteForm result={result} />
    </div>
  );
}
