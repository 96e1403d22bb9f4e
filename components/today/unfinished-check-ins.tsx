import { Card } from "@/components/ui/card";
import type { UnfinishedCheckIn } from "@/lib/contracts/check-in";

type Props = { readonly unfinished: readonly UnfinishedCheckIn[] };

/** Who left a check-in open: their exercises stay locked until it is finished, so somebody should ask. Nothing when nobody did. */
export function UnfinishedCheckIns({ unfinished }: Props) {
  if (unfinished.length === 0) return null;
  return (
    <Card title="Check-ins not finished">
      <p className="mb-3 text-muted">
        Begun a day ago or more and left open. Their exercises stay locked. Ring them, or ask at the next
        visit.
      </p>
      <ul className="ruled">
        {unfinished.map(({ patientId, name, begun }) => (
          <li key={patientId} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <a href={`/clinic/patients/${patientId}`} className="font-semibold">
              {name}
            </a>
            <span className="text-muted tabular">begun {begun}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
