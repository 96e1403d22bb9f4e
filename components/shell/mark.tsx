import { classes } from "@/components/ui/classes";

/** The plumb bob on its line. Decoration: the name stands beside it in words. */
export function PlumblineMark({ className }: { readonly className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 24 56"
      fill="none"
      aria-hidden="true"
      focusable="false"
      className={classes("shrink-0", className)}
    >
      <path d="M12 0v22" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 21.5h8v4.8l-1.2 1.2H9.2L8 26.3z" fill="currentColor" />
      <path d="M9.2 28.7h5.6L19 35.5 12 52 5 35.5z" className="fill-brass" />
      <path d="M12 28.7h2.8L19 35.5 12 52z" fill="#000" fillOpacity="0.16" />
    </svg>
  );
}

export type WordmarkProps = { readonly name: string; readonly className?: string | undefined };

/** The mark and a name. In a bar its line comes down from the window's upper edge. */
export function Wordmark({ name, className }: WordmarkProps) {
  return (
    <span className={classes("inline-flex min-w-0 items-stretch gap-2.5", className)}>
      <PlumblineMark className="h-14 w-6 text-input" />
      <span className="wordmark-name">{name}</span>
    </span>
  );
}
