import { ToldList } from "@/components/check-ins/told-list";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { ToldSinceVisit } from "@/lib/contracts/told";

type Props = { readonly told: ToldSinceVisit; readonly chart: string };

/** What the patient's check-ins told since their last visit: what called for no alert is read here, at the next one. */
export function ToldCard({ told, chart }: Props) {
  const { checkIns, more, asked } = told;
  return (
    <Card
      title="Told since the last visit"
      action={
        <LinkButton href={`${chart}/timeline?kind=check-in`} variant="secondary" small>
          All check-ins
        </LinkButton>
      }
    >
      {checkIns.length === 0 && (
        <p className="text-muted">
          {asked
            ? "No check-in since then showed anything for the rules or has words of its own."
            : "No check-in since then: nothing was asked at home."}
        </p>
      )}
      <ToldList checkIns={checkIns} chart={chart} />
      {more && <p className="mt-3 text-muted">Older ones are among all check-ins.</p>}
    </Card>
  );
}
