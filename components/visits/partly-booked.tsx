import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useFirstFocus } from "@/components/ui/use-first-focus";
import { bookedWords } from "@/components/visits/just-booked";
import type { AddVisitReply } from "@/lib/contracts/visit";

type PartlyProps = { readonly reply: AddVisitReply; readonly patientId: string };

/** Stands in the place of the form: which weeks are booked, which are not, and why. */
export function PartlyBooked({ reply, patientId }: PartlyProps) {
  const { id, refused } = reply;
  // The form is gone with its button; whoever works by keyboard goes on from here.
  const box = useFirstFocus<HTMLDivElement>();
  return (
    <div ref={box} tabIndex={-1}>
      <Notice
        tone="warning"
        announce="now"
        title={`${refused.length === 1 ? "One week is" : `${refused.length} weeks are`} not booked`}
      >
        <ul className="mb-3 list-disc ps-5">
          {refused.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="mb-4">{bookedWords(reply)}</p>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`/clinic/visits/${id}`}>Open the first visit</LinkButton>
          <LinkButton variant="secondary" href={`/clinic/patients/${patientId}/visits`}>
            See the visits
          </LinkButton>
          <LinkButton variant="secondary" href={`/clinic/patients/${patientId}/visits/new`}>
            Book another time
          </LinkButton>
        </div>
      </Notice>
    </div>
  );
}
