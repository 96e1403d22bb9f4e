import { Button } from "@/components/ui/button";
import type { ItemProposal } from "@/lib/domain/dosing/plan-course";

type ProposalAnswerProps = {
  readonly patientId: string;
  readonly proposals: readonly ItemProposal[];
  /** What the answer is about, for somebody who hears the buttons alone. */
  readonly name: string;
};

/** Accept, accept with the easier variant where one is offered, or decline. What was shown is sent along, so that a proposal that has changed meanwhile is not taken. */
export function ProposalAnswer({ patientId, proposals, name }: ProposalAnswerProps) {
  const shown = JSON.stringify(proposals.map(({ item, basis }) => ({ itemId: item.id, basis })));
  return (
    <form
      method="post"
      action={`/api/patients/${patientId}/dose-answers`}
      className="my-2 flex flex-wrap gap-2"
    >
      <input type="hidden" name="proposals" value={shown} />
      <Button small name="answer" value="accept" aria-label={`Accept: ${name}`}>
        Accept
      </Button>
      {proposals.some(({ proposal }) => proposal.easier !== undefined) && (
        <Button
          small
          variant="secondary"
          name="answer"
          value="easier"
          aria-label={`Accept with the easier variant: ${name}`}
        >
          Accept, easier variant
        </Button>
      )}
      <Button small variant="secondary" name="answer" value="decline" aria-label={`Decline: ${name}`}>
        Decline
      </Button>
    </form>
  );
}
