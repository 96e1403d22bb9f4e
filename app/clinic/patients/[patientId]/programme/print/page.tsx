import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { unbroken } from "@/components/check-in/unbroken";
import { PrintButton } from "@/components/programmes/print-button";
import { PrintSheet } from "@/components/programmes/print-sheet";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import { calendarDay } from "@/lib/domain/visits/clinic-time";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { publicUrl } from "@/lib/http/public-url";
import { doseWords } from "@/lib/i18n/dose-words";
import { type ExerciseText, exerciseWords } from "@/lib/i18n/exercise-words";
import { figureWords } from "@/lib/i18n/figure-words";
import { viewPrintSheet } from "@/lib/use-cases/programmes/view-print-sheet";

export const metadata: Metadata = { title: "Print sheet" };

type Props = { readonly params: Promise<{ patientId: string }> };

export default async function PrintSheetPage({ params }: Props) {
  const actor = await pageActor("programme.view");
  const patientId = idParam((await params).patientId);
  const sheet = await pageData(viewPrintSheet(actor, { patientId }));
  const { programme, language } = sheet;
  const [say, words, figure, t] = await Promise.all([
    doseWords(language),
    exerciseWords(language),
    figureWords(language),
    getTranslations({ locale: language, namespace: "session" }),
  ]);
  return (
    <div className="mx-auto max-w-3xl print:max-w-none">
      <BackLink href={`/clinic/patients/${patientId}/programme`} label="The programme" />
      <div className="mt-2 mb-6 flex flex-wrap items-center gap-3 print:hidden">
        <PrintButton>Print</PrintButton>
        <form method="post" action={`/api/programmes/${programme.id}/print-links`}>
          <Button variant="secondary">
            {sheet.linkPath ? "Make a new code" : "Add a code that opens the programme"}
          </Button>
        </form>
      </div>
      {programme.pause.length > 0 && (
        <Notice tone="error" title="This programme is paused or partly on hold" className="mb-6 print:hidden">
          The code shows the patient what is held back; the paper does not. Print it again once the pause is
          lifted.
        </Notice>
      )}
      <PrintSheet
        language={language}
        title={programme.title}
        note={programme.noteToPatient}
        words={{
          from: t("print.from", { clinic: sheet.clinicName, phone: unbroken(sheet.clinicPhone) }),
          printed: t("print.printed", { date: calendarDay(new Date(), sheet.timeZone, language) }),
          tick: t("print.tick"),
          scan: t("print.scan"),
          stop: t("print.stop"),
          red: t("print.red"),
          fault: t("fault"),
        }}
        link={sheet.linkPath ? publicUrl(sheet.linkPath) : null}
        items={sheet.items.map((item) => {
          const { name, cues, faults } = shownText<string, ExerciseText>(words, item);
          return {
            id: item.id,
            exerciseId: item.exerciseId,
            photoId: item.own?.photoId ?? null,
            mirrored: item.side === "left",
            stills: figure(item.exerciseId).stills,
            ofBasis: item.own ? figure(item.exerciseId).ofBasis : undefined,
            name,
            steps: cues,
            fault: faults[0],
            dose: say(item.dose, item.side),
            note: item.note,
          };
        })}
      />
    </div>
  );
}
