import { Button } from "@/components/ui/button";

type RemovedItemProps = { readonly name: string; readonly putBack: () => void };

/** Stands where an exercise was taken out. */
export function RemovedItem({ name, putBack }: RemovedItemProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-door border border-dashed border-line px-4 py-2">
      <p role="status">{name} was removed.</p>
      <Button type="button" small variant="secondary" onClick={putBack}>
        Put it back<span className="sr-only">: {name}</span>
      </Button>
    </li>
  );
}
