/** Goes to `path` after so many seconds where no script runs; with scripts the page's own clock does it. */
export function RefreshWithoutScript({ seconds, path }: { readonly seconds: number; readonly path: string }) {
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`${seconds};url=${path}`} />
    </noscript>
  );
}
