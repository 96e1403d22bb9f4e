/** Whose question it is, small below its answers: nobody has to read past it to answer. */
export function Attribution({ children }: { readonly children: string }) {
  return <small className="block leading-snug text-muted">{children}</small>;
}
