import { ToldList } from "@/components/check-ins/told-list";
import { ReadPart } from "@/components/patients/unread-part";
import { Card } from "@/components/ui/card";
import type { Part } from "@/lib/contracts/part";
import type { ToldSinceVisit } from "@/lib/contracts/told";

type Props = { readonly told: Part<ToldSinceVisit>; readonly chart: string };

/** Above a note that is being written: what was told since the last visit, where there is any. Open where words of it may be a red flag. */
export function ToldBefore({ told, chart }: Props) {
  return (
    <ReadPart part={told} title="Told since the last visit">
      {({ checkIns, more }) =>
        checkIns.length > 0 && (
          <Card className="mb-4">
            <details open={checkIns.some(({ urgentWords }) => urgentWords.length > 0)}>
              <summary className="font-semibold">
                Told since the last visit ({more ? `${checkIns.length} and more` : checkIns.length})
              </summary>
              <div className="mt-3">
                <ToldList checkIns={checkIns} chart={chart} />
              </div>
            </details>
          </Card>
        )
      }
    </ReadPart>
  );
}
