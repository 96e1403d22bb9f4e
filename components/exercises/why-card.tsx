export type Why = { readonly label: string; readonly words: string };

/** Why an exercise is in the plan, for who wants to know. */
export function WhyCard({ label, words }: Why) {
  return (
    <details>
      <summary className="inline-flex min-h-(--target) items-center font-semibold text-primary underline underline-offset-4">
        {label}
      </summary>
      <p className="border-s-4 border-brass ps-3">{words}</p>
    </details>
  );
}
