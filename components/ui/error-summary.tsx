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
      className="rounded-door border-4 border-error bg-surface px-4 pt-4 pb-2 sm:px-5 sm:pt-5 sm:pb-3"
    >
      <h2>{title}</h2>
      <ul className="text-pretty">
        {items.map((item) => (
          <li key={item.fieldId ?? item.message}>
            {item.fieldId === null ? (
              <p className="problem-link">{item.message}</p>
            ) : (
              <a href={`#${item.fieldId}`} className="problem-link">
                {item.message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
