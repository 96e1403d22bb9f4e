import { capitalised } from "@/lib/domain/words/capitalised";
import { TextField } from "@/components/ui/text-field";
import { JOINT_WORDS, TEST_WORDS } from "@/lib/domain/visit-notes/finding-in-words";
import { MOVEMENT_TESTS } from "@/lib/domain/visit-notes/movement";
import { type MeasuredTestId, TEST_LIMITS } from "@/lib/domain/visit-notes/test-limits";

type TestLimitFieldsProps = {
  readonly tests: readonly MeasuredTestId[];
  readonly box: (test: MeasuredTestId) => {
    readonly defaultValue: string;
    readonly error: string | undefined;
    readonly readOnly: boolean;
  };
};

/** One number a test, with its bounds, the usual one and the joint it speaks of. */
export function TestLimitFields({ tests, box }: TestLimitFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {tests.map((test) => (
        <TextField
          key={test}
          name={test}
          label={TEST_WORDS[test]}
          hint={hintOf(test)}
          // A phone's number pad has no minus sign.
          inputMode={TEST_LIMITS[test].below.min < 0 ? "text" : "numeric"}
          autoComplete="off"
          width="short"
          {...box(test)}
        />
      ))}
    </div>
  );
}

function hintOf(test: MeasuredTestId): string {
  const { joint, role, below } = TEST_LIMITS[test];
  const bounds = `${capitalised(MOVEMENT_TESTS[test].unit)}, ${below.min} to ${below.max}, usually ${below.usual}.`;
  return `${bounds} ${JOINT_WORDS[joint]}, ${role}.`;
}
