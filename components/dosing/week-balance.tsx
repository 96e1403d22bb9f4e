import { Card } from "@/components/ui/card";
import type { Balance, BalanceWarning } from "@/lib/domain/dosing/balance";

const BALANCE_WORDS: Readonly<Record<BalanceWarning, string>> = {
  "too-little-strength":
    "Control of the low back is limited, and the last week had less than twice as many sets of strength as of stretching.",
  "stretch-heavy": "Stretching outweighed strength for two weeks.",
  "stretch-light": "Range is falling, and strength far outweighs stretching.",
};

/** Sets done that stretch and that strengthen, week by week. */
export function WeekBalance({
  balance,
  warning,
}: {
  readonly balance: readonly Balance[];
  readonly warning: BalanceWarning | null;
}) {
  const newestFirst = balance.toReversed();
  return (
    <Card title="Balance done">
      {warning !== null && <p className="mb-2 border-s-4 border-soon-edge ps-3">{BALANCE_WORDS[warning]}</p>}
      <table className="w-full max-w-md tabular">
        <caption className="pb-1 text-start text-door-small text-muted">Sets done</caption>
        <thead className="text-door-small text-muted">
          <tr>
            <td />
            <th scope="col" className="px-2 text-end font-normal">
              Stretching
            </th>
            <th scope="col" className="text-end font-normal">
              Strength, control
            </th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map(({ stretch, strength }, ago) => (
            <tr key={ago}>
              <th scope="row" className="py-0.5 text-start font-normal">
                {ago === 0 ? "Last 7 days" : `${ago} ${ago === 1 ? "week" : "weeks"} before`}
              </th>
              <td className="px-2 text-end">{stretch}</td>
              <td className="text-end">{strength}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
