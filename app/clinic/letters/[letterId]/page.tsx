import type { Metadata } from "next";
import { LeftWords } from "@/components/letters/left-words";
import { LetterForm } from "@/components/letters/letter-form";
import { LetterSheet } from "@/components/letters/letter-sheet";
import { TypedWords } from "@/components/letters/typed-words";
import { PatientFrame } from "@/components/patients/patient-frame";
import { PrintButton } from "@/components/programmes/print-button";
import { NativeForm } from "@/components/sign-in/native-form";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import type { Query } from "@/lib/contracts/query";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { type ShownLetter, viewLetter } from "@/lib/use-cases/letters/view-letters";

export const metadata: Metadata = { title: "Referral letter" };

type Props = {
  readonly params: Promise<{ letterId: string }>;
  readonly searchParams: Promise<Query>;
};

const DONE: Readonly<Record<string, string>> = {
  saved: "Saved",
  signed: "Signed. It never changes now; print it, or write a new version.",
};

export default async function LetterPage({ params, searchParams }: Props) {
  const actor = await pageActor("chart.view");
  const letterId = idParam((await params).letterId);
  const { done, problem } = await searchParams;
  const page = `/clinic/letters/${letterId}`;
  const { banner, letter, head, mayWrite } = await pageData(viewLetter(actor, { letterId }));
  const form = await refusedStaffForm(page);
  const said = typeof done === "string" ? DONE[done] : undefined;
  const isOpen = letter.signedBy === null && mayWrite;
  return (
    <>
      <div className="print:hidden">
        <PatientFrame banner={banner}>
          <div className="space-y-4">
            <BackLink href={`/clinic/patients/${banner.id}/letters`} label="Letters" />
            {said !== undefined && <Notice tone="success" title={said} announce="politely" />}
            {problem !== undefined && <Refused isConflict={problem === "conflict"} isOpen={isOpen} />}
            <ErrorSummary title="There is a problem" items={form.items} />
            <Trail letter={letter} />
            {mayWrite && <LeftWords owner={actor.staffId} letter={letter} isOpen={isOpen} />}
            {isOpen ? (
              <Card
                title="Referral letter"
                lead={`About ${head.patient}, born ${head.birthDate}.`}
                className="max-w-3xl"
              >
                <LetterForm
                  owner={actor.staffId}
                  letter={letter}
                  form={form.typed("version") === "" ? null : form}
                  isConflict={problem === "conflict"}
                />
              </Card>
            ) : (
              <>
                {form.typed("version") !== "" && (
                  <TypedWords title="Your words, which are not in the letter" typed={form.typed} />
                )}
                <SignedActions letter={letter} mayWrite={mayWrite} />
              </>
            )}
          </div>
        </PatientFrame>
      </div>
      {isOpen ? (
        <p className="hidden print:block">A draft is not printed. Sign the letter, then print it.</p>
      ) : (
        <div className="mt-5 print:mt-0">
          <LetterSheet head={head} letter={letter} />
        </div>
      )}
    </>
  );
}

function Trail({ letter: { trail, replacesId, replacedById } }: { readonly letter: ShownLetter }) {
  return (
    <>
      <p className="text-muted">{trail}</p>
      {replacesId !== null && (
        <p>
          A new version of <a href={`/clinic/letters/${replacesId}`}>an earlier letter</a>.
        </p>
      )}
      {replacedById !== null && (
        <Notice tone="warning" title="There is a newer version of this letter">
          <a href={`/clinic/letters/${replacedById}`}>Open it</a>
        </Notice>
      )}
    </>
  );
}

function SignedActions({ letter, mayWrite }: { readonly letter: ShownLetter; readonly mayWrite: boolean }) {
  if (letter.signedBy === null) return null;
  return (
    <div className="flex flex-wrap gap-3">
      <PrintButton>Print, or keep as PDF</PrintButton>
      {mayWrite && letter.replacedById === null && (
        <NativeForm action={`/api/letters/${letter.id}`} className="contents">
          <input type="hidden" name="move" value="version" />
          <Button variant="secondary">Write a new version</Button>
        </NativeForm>
      )}
    </div>
  );
}

type RefusedProps = { readonly isConflict: boolean; readonly isOpen: boolean };

function Refused({ isConflict, isOpen }: RefusedProps) {
  if (!isConflict)
    return (
      <Notice tone="error" title="That did not work. Nothing was saved. Please try again." announce="now" />
    );
  return (
    <Notice
      tone="error"
      title="Not saved: a colleague changed or signed this letter meanwhile"
      announce="now"
    >
      {isOpen
        ? "Your words stand below. Compare them with the letter as it is now, opened anew from Letters, before you save."
        : "It is signed. Your words stand below: copy what you need into a new version."}
    </Notice>
  );
}
