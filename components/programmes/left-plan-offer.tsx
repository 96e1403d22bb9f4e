import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type LeftPlanOfferProps = { readonly takeUp: () => void; readonly letGo: () => void };

/** A plan that was left half done in this tab: to go on with, or to let go. */
export function LeftPlanOffer({ takeUp, letGo }: LeftPlanOfferProps) {
  return (
    <Notice
      tone="warning"
      title="You left a plan for this patient here, and it is not saved"
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
      To go on with it puts it in the place of what stands below.
    </Notice>
  );
}
