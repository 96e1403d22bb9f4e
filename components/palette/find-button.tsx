import { Button } from "@/components/ui/button";
import { FindIcon } from "@/components/ui/icons/signs";

/** What opens the palette, before it has come and after; its key is named where there is room. */
export function FindButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button
      type="button"
      variant="secondary"
      small
      className="max-sm:w-(--target) max-sm:px-0"
      onClick={onClick}
    >
      <FindIcon className="sm:hidden" />
      <span className="max-sm:sr-only">Find</span> <kbd className="hidden 2xl:inline">Ctrl K</kbd>
    </Button>
  );
}
