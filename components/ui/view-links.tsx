import { LinkButton } from "@/components/ui/button";

export type ViewLinksProps = {
  /** What the views are of: "Which events". */
  readonly label: string;
  readonly views: readonly { readonly href: string; readonly words: string; readonly current: boolean }[];
};

/** One list in several views, each a page of its own: the ways between them. */
export function ViewLinks({ label, views }: ViewLinksProps) {
  return (
    <nav aria-label={label} className="mb-4 flex flex-wrap gap-2">
      {views.map(({ href, words, current }) => (
        <LinkButton key={href} href={href} variant={current ? "primary" : "secondary"} small>
          {words}
        </LinkButton>
      ))}
    </nav>
  );
}
