import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";

type FormOutcomeProps = {
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
  /** What was done; "Saved" unless the page says more. */
  readonly done?: string | undefined;
  /** What was refused, field by field. */
  readonly items: readonly { readonly fieldId: string; readonly message: string }[];
};

/** What became of the settings that were just sent: saved, failed, or refused with what to mend. */
export function FormOutcome({ query, done, items }: FormOutcomeProps) {
  const said = done ?? (query["done"] === "saved" ? "Saved" : undefined);
  return (
    <>
      {said !== undefined && <Notice tone="success" title={said} announce="politely" />}
      {query["problem"] !== undefined && (
        <Notice tone="error" title="That did not work. Please try again" announce="now" />
      )}
      <ErrorSummary title="There is a problem" items={items} />
    </>
  );
}
