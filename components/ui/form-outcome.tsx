import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";

type FormOutcomeProps = {
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
  /** What was done; "Saved" unless the page says more. */
  readonly done?: string | undefined;
  /** What was refused, field by field. */
  readonly items: readonly { readonly fieldId: string; readonly message: string }[];
  /** What the fields are called, where the summary stands far from their boxes. */
  readonly names?: Readonly<Record<string, string>>;
};

/** What became of the settings that were just sent: saved, failed, or refused with what to mend. */
export function FormOutcome({ query, done, items, names = {} }: FormOutcomeProps) {
  const said = done ?? (query["done"] === "saved" ? "Saved" : undefined);
  const named = items.map(({ fieldId, message }) => {
    const name = names[fieldId];
    return { fieldId, message: name === undefined ? message : `${name}: ${message}` };
  });
  return (
    <>
      {said !== undefined && <Notice tone="success" title={said} announce="politely" />}
      {query["problem"] !== undefined && (
        <Notice tone="error" title="That did not work. Please try again." announce="now" />
      )}
      <ErrorSummary title="There is a problem" items={named} />
    </>
  );
}
