import type { ReactNode } from "react";

export type ExerciseSheetProps = {
  readonly name: string;
  /** Dose and side in words. */
  readonly dose: string;
  readonly steps: readonly string[];
  /** One common fault, with its label. */
  readonly fault: string | undefined;
  readonly words: { readonly steps: string; readonly fault: string };
  /** The clinician's note to this patient about this exercise. */
  readonly note?: string | undefined;
  readonly headingLevel?: "h1" | "h2" | "h3";
  /** How it looks: the moving figure, or its stills on paper. */
  readonly picture?: ReactNode;
  readonly children?: ReactNode;
};

/** One exercise as a patient sees it: what, how much, how, and what to watch. On phone, paper and in the preview. */
export function ExerciseSheet(props: ExerciseSheetProps) {
  const { name, dose, steps, fault, words, note, picture, headingLevel: Heading = "h2", children } = props;
  return (
    <div className="space-y-4 print:space-y-1.5">
      <div>
        <Heading>{name}</Heading>
        <p className="mt-1 text-[1.125em] font-bold text-primary">{dose}</p>
      </div>
      {picture}
      {note !== undefined && note !== "" && <p className="border-s-4 border-brass ps-3">{note}</p>}
      <div>
        <p className="font-semibold">{words.steps}</p>
        <ol className="mt-1 list-decimal space-y-1 ps-6 print:columns-2 print:space-y-0 marker:font-bold marker:text-muted">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      {fault !== undefined && (
        <p>
          <span className="font-semibold">{words.fault}</span> {fault}
        </p>
      )}
      {children}
    </div>
  );
}
