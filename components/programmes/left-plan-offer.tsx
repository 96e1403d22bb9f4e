import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type LeftPlanOfferProps = {
  /** It was begun for a record that has become part of this one. */
  readonly ofMerged: boolean;
  readonly takeUp: () => void;
  readonly letGo: () => void;
};

/** A plan that was left half done in this tab: to go on with, or to let go. */
export function LeftPlanOffer({ ofMerged, takeUp, letGo }: LeftPlanOfferProps) {
  return (
    <Notice
      tone="warning"
      title={
        ofMerged
          ? "You left a programme here for the record that was merged into this one, and it is not saved"
          : "You left a programme for this patient here, and it is not saved"
      }
      announce="politely"
      action={
        <>
          <Button type="button" small onClick={takeUp}>
            Go on with it
          </Button>
          <Button type="button" variant="secondary" small onClick={letGo}>
            Let it go
          </Button>
        </>
      }
    >
      To go on with it puts it in the place of the programme below.
    </Notice>
  );
}
