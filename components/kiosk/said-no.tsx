import type { ReactNode } from "react";

export type SaidNoProps = {
  /** How many there are. */
  readonly title: string;
  /** What was asked, in a word or two. By its anchor an address leads back here, once the answer was changed. */
  readonly names: readonly { readonly anchor: string; readonly words: string }[];
  /** The whole questions, each with its way to change the answer. */
  readonly children: ReactNode;
};

/** Every plain "no" of a subject, named in one line; touched, it opens to the questions as they were asked. */
export function SaidNo({ title, names, children }: SaidNoProps) {
  return (
    <details className="said-no">
      <summary>
        <span className="block font-semibold text-primary underline underline-offset-4">{title}</span>
        {names.map(({ anchor, words }, index) => (
          <span key={anchor} id={anchor} className="scroll-mt-16">
            {words}
            {index < names.length - 1 && "; "}
          </span>
        ))}
      </summary>
      {children}
    </details>
  );
}
