import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** The doses a clinician is asked about stand a page further: nobody should have to look there to learn of them. */
export function OpenProposals({ count, base }: { readonly count: number; readonly base: string }) {
  if (count === 0) return null;
  return (
    <Notice
      title={
        count === 1 ? "1 dose proposal waits for an answer" : `${count} dose proposals wait for an answer`
      }
      action={
        <LinkButton href={`${base}/progress`} variant="secondary" small>
          {count === 1 ? "See it" : "See them"}
        </LinkButton>
      }
    />
  );
}
