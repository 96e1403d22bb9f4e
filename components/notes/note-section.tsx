import type { ReactNode } from "react";

export type NoteSectionProps = {
  readonly id: "subjective" | "objective" | "assessment" | "plan";
  readonly letter: string;
  readonly title: string;
  readonly children: ReactNode;
};

/** One of S, O, A and P on its own sheet. */
export function NoteSection({ id, letter, title, children }: NoteSectionProps) {
  return (
    <section
      data-section={id}
      aria-labelledby={`${id}-title`}
      className="rounded-door border border-line bg-surface p-4 shadow-card sm:p-5"
    >
      <h2 id={`${id}-title`} className="mb-3 flex items-baseline gap-2">
        <span
          aria-hidden="true"
          className="grid size-8 place-items-center self-center rounded-md bg-primary-tint text-on-primary-tint"
        >
          {letter}
        </span>
        {title}
      </h2>
      <div className="space-y-4">{children}</div>
    </section>
  );
}
