/** Whose question it is, small, and below the buttons of its form: nobody has to read past it to answer or to go on. */
export function Attribution({ children }: { readonly children: string }) {
  return <small className="order-1 block leading-snug text-muted">{children}</small>;
}
