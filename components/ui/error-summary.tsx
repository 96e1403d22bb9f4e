export type ErrorSummaryItem = {
  readonly message: string;
  /** Id of the field to go to; null where none is to blame. */
  readonly fieldId: string | null;
};

export type ErrorSummaryProps = { readonly title: string; readonly items: readonly ErrorSummaryItem[] };

/**
 * Goes on top of a form that came back with problems. Takes the focus as the page loads, without a script; the page
 * title begins with "Error: ". Shows nothing without items.
 */
export function ErrorSummary({ title, items }: ErrorSummaryProps) {
  if (items.length === 0) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      autoFocus
      className="rounded-door border-4 border-error bg-surface p-4 sm:p-5"
    >
      <h2>{title}</h2>
      <ul className="mt-2 space-y-1 text-pretty">
        {items.map((item) => (
          <li key={item.fieldId ?? item.message}>
            {item.fieldId === null ? (
              <p className="font-semibold text-error">{item.message}</p>
            ) : (
              <a
                href={`#${item.fieldId}`}
                className="inline-flex min-h-(--target) items-center font-semibold text-error"
              >
                {item.message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
