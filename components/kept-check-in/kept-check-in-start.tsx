import { Button } from "@/components/ui/button";

type KeptCheckInStartProps = {
  readonly title: string;
  readonly lead: string;
  readonly start: string;
  readonly onStart: () => void;
};

/** What is asked and how long it takes, before the first question. */
export function KeptCheckInStart({ title, lead, start, onStart }: KeptCheckInStartProps) {
  return (
    <>
      <h1>{title}</h1>
      <p>{lead}</p>
      <Button type="button" onClick={onStart}>
        {start}
      </Button>
    </>
  );
}
