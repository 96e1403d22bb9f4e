import { PHASE_WORDS } from "@/components/programmes/phase-words";
import type { Phase } from "@/lib/domain/exercises/written-exercise";

type PhaseLineProps = {
  /** Whom the plan is for. */
  readonly phase: Phase;
  /** Of the patient, by time and pain; null where no episode is known. */
  readonly phaseNow: Phase | null;
};

/** Which phase the plan is for and which one the patient is in, since doses are decided by it. */
export function PhaseLine({ phase, phaseNow }: PhaseLineProps) {
  return (
    <p className="mb-3">
      Phase of the programme: <strong>{PHASE_WORDS[phase]}</strong>
      {phaseNow === phase ? ". By time and pain the patient is in it now." : "."}
      {phaseNow !== null && phaseNow !== phase && (
        <>
          {" "}
          By time and pain the patient is now in: <strong>{PHASE_WORDS[phaseNow]}</strong>.
        </>
      )}
    </p>
  );
}
