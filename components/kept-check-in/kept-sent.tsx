import type { KeptDoneWords } from "@/components/kept-check-in/kept-done";
import { useArrived } from "@/components/kept-check-in/use-arrived";
import { LinkButton } from "@/components/ui/button";

export type KeptSentWords = Pick<KeptDoneWords, "home"> & { readonly sentSince: string };

type KeptSentProps = { readonly item: string | undefined; readonly words: KeptSentWords };

/** Under an instruction: once the clinic has the answers, in the place of "not told", without taking back what to do. */
export function KeptSent({ item, words }: KeptSentProps) {
  const isSent = useArrived(item) === "gone";
  return (
    <>
      <p role="status" data-sent={isSent || undefined} className="font-semibold">
        {isSent && words.sentSince}
      </p>
      {isSent && (
        <LinkButton href={words.home.href} variant="secondary">
          {words.home.words}
        </LinkButton>
      )}
    </>
  );
}
