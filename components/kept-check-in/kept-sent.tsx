import type { KeptDoneWords } from "@/components/kept-check-in/kept-done";
import { useArrived } from "@/components/kept-check-in/use-arrived";
import { LinkButton } from "@/components/ui/button";

export type KeptSentWords = Pick<KeptDoneWords, "home"> & { readonly sentSince: string };

type KeptSentProps = { readonly item: string | undefined; readonly words: KeptSentWords };

/** Under an instruction, which says that the clinic has not been told: once that has changed, without taking a word of it back. */
export function KeptSent({ item, words }: KeptSentProps) {
  const isSent = useArrived(item) === "gone";
  return (
    <>
      <p role="status">{isSent && words.sentSince}</p>
      {isSent && (
        <LinkButton href={words.home.href} variant="secondary">
          {words.home.words}
        </LinkButton>
      )}
    </>
  );
}
