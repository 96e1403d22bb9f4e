import { ImportCounts, ImportProgress } from "@/components/imports/import-counts";
import { people, PROBLEM_WORDS } from "@/components/imports/import-words";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import type { ShownImport } from "@/lib/contracts/patient-import";

type Props = { readonly list: ShownImport };

/** Where a list stands: what is being done, what would happen, what came of it, or what went wrong. */
export function ImportStep({ list }: Props) {
  switch (list.state) {
    case "mapping":
      return null;
    case "checking":
    case "running":
      return <Working list={list} />;
    case "checked":
      return <Checked list={list} />;
    case "done":
      return <Done list={list} />;
    case "failed":
      return <Failed list={list} />;
    case "ended":
      return (
        <Notice title="This list is over">
          Its file and its rows are no longer here. Who was added stays. Send the file again if you need it.
        </Notice>
      );
  }
}

function Working({ list }: Props) {
  const adding = list.state === "running";
  return (
    <Card
      title={adding ? "Adding people" : "Checking every row"}
      lead={adding ? undefined : "Nobody is added by this."}
    >
      <ImportProgress list={list} />
    </Card>
  );
}

function Failed({ list: { problem, problemRow } }: Props) {
  const unread = `The file cannot be read after row ${problemRow ?? "?"}: a quotation mark there may have no end. Put it right in the spreadsheet and send the list again.`;
  return (
    <Notice tone="error" title="This list could not be worked through">
      {problem === "unreadable" ? unread : (PROBLEM_WORDS[problem ?? ""] ?? "Send the file again.")}
    </Notice>
  );
}

/** What would happen, before anything does. */
function Checked({ list }: Props) {
  const { id, added, alike, known, refused } = list;
  const any = added + alike > 0;
  return (
    <Card title="What would happen">
      <div className="space-y-5">
        <ImportCounts list={list} />
        {any ? (
          <NativeForm action={`/api/imports/${id}/run`}>
            {alike > 0 && (
              <RadioGroup
                name="alike"
                label={`${people(alike)} may be here already. What about them?`}
                hint="Same day of birth or phone and nearly the same name. They are listed below either way."
                options={[
                  { value: "leave", label: "Leave them out. I look at each" },
                  { value: "add", label: "Add them too. Each record shows whom it may be" },
                ]}
                value="leave"
              />
            )}
            <Button>{alike > 0 ? "Add the patients" : `Add ${people(added)}`}</Button>
          </NativeForm>
        ) : (
          <Notice title="There is nobody to add">
            {known > 0 && refused === 0
              ? "Everybody in this list is here already."
              : "Look at the rows below, put the file right, and send it again."}
          </Notice>
        )}
        <SaveRows list={list} />
      </div>
    </Card>
  );
}

function Done({ list }: Props) {
  const total = list.added + (list.addAlike ? list.alike : 0);
  return (
    <Card>
      <div className="space-y-5">
        <Notice tone="success" title={total === 0 ? "Nobody was added" : `${people(total)} added`}>
          The file is gone from here. What is listed below stays for seven days. Identity is not verified for
          anybody who was added: check a document at the first visit.
        </Notice>
        <ImportCounts list={list} />
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/clinic/patients">Find patients</LinkButton>
          <SaveRows list={list} />
        </div>
      </div>
    </Card>
  );
}

function SaveRows({ list: { id, known, alike, addAlike, refused } }: Props) {
  if (known + refused + (addAlike ? 0 : alike) === 0) return null;
  return (
    <LinkButton href={`/api/imports/${id}/left-out`} variant="secondary">
      Save the left-out rows (CSV)
    </LinkButton>
  );
}
