import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { TEST_WORDS, valueInWords } from "@/lib/domain/visit-notes/finding-in-words";
import { type MeasuredTestId, TEST_LIMITS } from "@/lib/domain/visit-notes/test-limits";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";

type Change = {
  readonly id: string;
  readonly test: string;
  readonly below: number | null;
  readonly before: number | null;
  readonly by: string;
  readonly at: Date;
};
type TestLimitChangesProps = {
  readonly changes: readonly Change[];
  readonly timeZone: string;
  /** The way back to the usual limits. */
  readonly children: ReactNode;
};

/** Who moved which limit, from what to what, and when. */
export function TestLimitChanges({ changes, timeZone, children }: TestLimitChangesProps) {
  if (changes.length === 0)
    return (
      <Card title="What was changed">
        <p className="text-muted">Nothing yet: every limit is the usual one.</p>
      </Card>
    );
  return (
    <Card title="What was changed" lead="Newest first. Nothing here can be edited." footer={children} flush>
      <ul className="divide-y divide-line">
        {changes.map((change) => (
          <li key={change.id} className="px-4 py-2.5 sm:px-5">
            <p>{changeInWords(change)}</p>
            <p className="text-door-small text-muted">
              {change.by}, {dayAndTime(change.at, timeZone)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const isMeasured = (test: string): test is MeasuredTestId => Object.hasOwn(TEST_LIMITS, test);

/** "Hamstring length: from 70° (usual) to 65°". */
function changeInWords({ test, before, below }: Change): string {
  if (!isMeasured(test)) return test;
  const words = (limit: number | null) =>
    limit === null
      ? `${valueInWords(test, TEST_LIMITS[test].below.usual)} (usual)`
      : valueInWords(test, limit);
  return `${TEST_WORDS[test]}: from ${words(before)} to ${words(below)}`;
}
