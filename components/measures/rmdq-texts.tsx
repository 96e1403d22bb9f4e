import type { FormAgain } from "@/components/form/form-again";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextArea } from "@/components/ui/text-area";

type Props = {
  readonly texts: {
    readonly items: readonly string[];
    readonly licence: string;
    readonly by: string;
    readonly at: string;
  } | null;
  /** What was just refused: what was typed, and why. */
  readonly form: FormAgain;
  readonly mayChange: boolean;
};

/** The items of RMDQ: not ours to show before an owner says that the clinic may. */
export function RmdqTexts({ texts, form, mayChange }: Props) {
  const inUse = texts !== null && texts.items.length > 0;
  return (
    <Card
      title="Statements of the Roland-Morris Disability Questionnaire (RMDQ)"
      lead="Plumbline does not ship them. Open rmdq.org, keep a copy of its terms, and paste the 24 statements in your patients’ language."
    >
      <div className="space-y-4">
        {texts !== null && (
          <p>
            {inUse ? "In use." : "Not in use any more."} {texts.by}, {texts.at}.
          </p>
        )}
        {inUse && <Loaded items={texts.items} licence={texts.licence} />}
        {mayChange ? (
          <>
            <form method="post" action="/api/clinic/measure-items" className="space-y-4">
              <TextArea
                {...form.field("items")}
                label={inUse ? "Other statements, 24 lines" : "The 24 statements, one on each line"}
                rows={8}
              />
              <TextArea
                {...form.field("licence")}
                label="What allows you to use it"
                hint="For example: terms on rmdq.org, read on November 20, copy kept."
              />
              <Button variant={inUse ? "secondary" : "primary"}>
                {inUse ? "Use these instead" : "Confirm that we may use it, and save"}
              </Button>
            </form>
            {inUse && (
              <form method="post" action="/api/clinic/measure-items">
                <Button variant="quiet" name="retire" value="yes">
                  Stop asking RMDQ
                </Button>
              </form>
            )}
          </>
        ) : (
          <p className="text-muted">Only an owner loads these.</p>
        )}
      </div>
    </Card>
  );
}

function Loaded({ items, licence }: { readonly items: readonly string[]; readonly licence: string }) {
  return (
    <details>
      <summary>Show the {items.length} statements</summary>
      <ol className="ms-6 mt-2 list-decimal space-y-1">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <p className="mt-3 text-muted">Allowed by: {licence}</p>
    </details>
  );
}
