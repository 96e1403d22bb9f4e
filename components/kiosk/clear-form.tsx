import { Button } from "@/components/ui/button";

type Props = { readonly words: string; readonly className?: string | undefined };

/** Clears the screen for the next person. A form, not a link: it changes something, and works without a script. */
export function ClearForm({ words, className }: Props) {
  return (
    <form method="post" action="/api/kiosk/wipe" data-clears="" className={className}>
      <Button variant="quiet">{words}</Button>
    </form>
  );
}
