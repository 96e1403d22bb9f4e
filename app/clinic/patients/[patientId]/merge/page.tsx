import type { Metadata } from "next";
import { MatchTable } from "@/components/patients/match-table";
import { PatientSearch } from "@/components/patients/patient-search";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TextArea } from "@/components/ui/text-area";
import type { PatientBanner } from "@/lib/contracts/patient";
import type { Query } from "@/lib/contracts/query";
import { idParam } from "@/lib/http/id-param";
import type { RefusedForm } from "@/lib/http/refused-form";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewMerge } from "@/lib/use-cases/patients/merge-patients";

export const metadata: Metadata = { title: "Merge two records" };

type Props = {
  readonly params: Promise<{ patientId: string }>;
  readonly searchParams: Promise<Query>;
};

export default async function MergePage({ params, searchParams }: Props) {
  const actor = await pageActor("patient.merge");
  const patientId = idParam((await params).patientId);
  const wanted = (await searchParams)["with"];
  const asked = typeof wanted === "string" ? idParam(wanted) : null;
  // A record is no other than itself: the page asks anew.
  const otherId = asked === patientId ? null : asked;
  const [{ survivor, other, duplicates, obstacles, seen }, form] = await Promise.all([
    pageData(viewMerge(actor, patientId, otherId)),
    refusedStaffForm(`/clinic/patients/${patientId}/merge`),
  ]);
  // Whoever begins here keeps this record, as the link on its chart does.
  const theirs = `/clinic/patients/${patientId}/merge?with={id}`;
  return (
    <div className="max-w-3xl space-y-5">
      <PageHead
        title="Merge two records"
        lead={leadWords(survivor, other)}
        back={{ href: `/clinic/patients/${patientId}`, label: survivor.name }}
      />
      <ErrorSummary title="There is a problem" items={form.items} />
      {obstacles.length > 0 && (
        <Notice tone="warning" title="Not yet" announce="politely">
          <ul className="list-disc ps-5">
            {obstacles.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
      {other ? (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Record title="This record stays" person={survivor} />
            <Record title="This becomes part of it" person={other} />
          </div>
          {obstacles.length === 0 ? (
            <MergeForm survivor={survivor} other={other} seen={seen} form={form} />
          ) : (
            <Written reason={form.typed("reason")} />
          )}
          <p>
            <a href={`/clinic/patients/${other.id}/merge?with=${patientId}`}>Keep the other record instead</a>
          </p>
        </>
      ) : (
        <>
          <Card title="Which record is the same person?" flush>
            {duplicates.length === 0 ? (
              <p className="px-4 py-2 sm:px-5">No other record looks like this one. Search for it below.</p>
            ) : (
              <MatchTable
                caption="Possible duplicates"
                captionHidden
                patients={duplicates}
                leadsTo={theirs}
              />
            )}
          </Card>
          <PatientSearch latest={null} leadsTo={theirs} without={patientId} />
        </>
      )}
    </div>
  );
}

/** Which record stays, by name and date of birth. */
function leadWords(survivor: PatientBanner, other: PatientBanner | null): string {
  const becomes = other ? whoWords(other) : "the one you choose here";
  return `The record of ${whoWords(survivor)} stays; ${becomes} becomes part of it, with all visits, notes, answers, alerts and programmes. This cannot be taken back.`;
}

const whoWords = ({ name, birthDate }: PatientBanner) => `${name} (born ${birthDate})`;

/** While something stands against the merge, what was typed is not lost. */
function Written({ reason }: { readonly reason: string }) {
  if (reason === "") return null;
  return (
    <Card title="What you wrote">
      <p className="whitespace-pre-line">{reason}</p>
    </Card>
  );
}

type MergeFormProps = {
  readonly survivor: PatientBanner;
  readonly other: PatientBanner;
  /** Both records as they stand on this page. */
  readonly seen: string;
  readonly form: RefusedForm;
};

function MergeForm({ survivor, other, seen, form }: MergeFormProps) {
  return (
    <Card title="Merge them">
      <NativeForm action={`/api/patients/${survivor.id}/merges`}>
        <input type="hidden" name="otherId" value={other.id} />
        <input type="hidden" name="seen" value={seen} />
        <TextArea
          {...form.field("reason")}
          label="How do you know that this is one person?"
          maxLength={300}
        />
        <CheckboxGroup
          name="sure"
          label="Before you merge"
          error={form.error("sure")}
          options={[{ value: "yes", label: "I compared both records. They are the same person" }]}
        />
        <div className="flex flex-wrap gap-2">
          <Button>Merge the records</Button>
          <LinkButton variant="secondary" href={`/clinic/patients/${survivor.id}`}>
            Leave them apart
          </LinkButton>
        </div>
      </NativeForm>
    </Card>
  );
}

function Record({ title, person }: { readonly title: string; readonly person: PatientBanner }) {
  return (
    <Card title={title}>
      <p className="font-semibold">
        <a href={`/clinic/patients/${person.id}`}>{person.name}</a>
      </p>
      <p className="tabular">
        Born {person.birthDate} ({person.age})
      </p>
      <p className="tabular">{person.phone ?? "No mobile"}</p>
      <p className="text-muted">{person.identityVerified ? "Identity checked" : "Identity not verified"}</p>
    </Card>
  );
}
