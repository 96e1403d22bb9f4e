import { Button } from "@/components/ui/button";

/** What opens the palette, before it has come and after; its key is named where there is room. */
export function FindButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button type="button" variant="secondary" small onClick={onClick}>
      Find <kbd className="hidden 2xl:inline">Ctrl K</kbd>
    </Button>
  );
}
