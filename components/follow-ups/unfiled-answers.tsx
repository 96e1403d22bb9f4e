import { CalledForAction } from "@/components/follow-ups/called-for-action";
import { Card } from "@/components/ui/card";
import { SoftLink } from "@/components/ui/soft-link";
import type { UnfiledAnswerLine } from "@/lib/contracts/unfiled-answer";

export const WHY_WORDS: Readonly<Record<UnfiledAnswerLine["why"], string>> = {
  "no-answer": "It is no answer to anything this patient can be asked now, so it is not in the record.",
  "ended-phone":
    "The phone it came from had been signed out from elsewhere, so nobody knows who answered. Ask the patient.",
};

/** An answer that came at once is told with one time. */
export function cameWords({ answeredAt, arrivedAt }: UnfiledAnswerLine): string {
  return answeredAt === arrivedAt
    ? `Answered ${answeredAt}.`
    : `Answered ${answeredAt}, arrived ${arrivedAt}.`;
}

/** What phones sent and no rule could file. Nothing a patient sent is lost: somebody reads each. */
export function UnfiledAnswers({ lines }: { readonly lines: readonly UnfiledAnswerLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Card title="Arrived, but not filed">
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.id} className="py-2">
            <SoftLink
              href={`/clinic/follow-up/unfiled/${line.id}`}
              className="inline-flex min-h-(--target) items-center font-semibold"
            >
              {line.name}: {line.what}
            </SoftLink>
            <CalledForAction line={line} />
            <p className="text-muted">{cameWords(line)}</p>
            <p>{WHY_WORDS[line.why]}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
