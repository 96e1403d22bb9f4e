import { useArrived } from "@/components/kept-check-in/use-arrived";
import { LinkButton } from "@/components/ui/button";

type Way = { readonly href: string; readonly words: string };

export type KeptDoneWords = {
  readonly doneTitle: string;
  readonly done: string;
  /** Instead of `done` while the exercises stay closed. */
  readonly more: string;
  readonly arrivedTitle: string;
  readonly arrived: string;
  /** To the exercises; null without a plan. */
  readonly exercises: Way | null;
  readonly home: Way;
};

type KeptDoneProps = {
  readonly item: string | undefined;
  readonly opensExercises: boolean;
  readonly words: KeptDoneWords;
};

/** The end of a check-in without a network: what became of it, as long as the page stands, and the ways on. */
export function KeptDone({ item, opensExercises, words }: KeptDoneProps) {
  const became = useArrived(item);
  const { exercises, home } = opensExercises ? words : { ...words, exercises: null };
  return (
    <>
      <h1>{became === "gone" ? words.arrivedTitle : words.doneTitle}</h1>
      <p role="status">
        {became === "gone" && words.arrived}
        {became === "on-phone" && (opensExercises ? words.done : words.more)}
      </p>
      {exercises && <LinkButton href={exercises.href}>{exercises.words}</LinkButton>}
      <LinkButton href={home.href} variant={exercises ? "secondary" : "primary"}>
        {home.words}
      </LinkButton>
    </>
  );
}
