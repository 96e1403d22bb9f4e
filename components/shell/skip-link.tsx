/** First thing in every shell: past the bars, to `<main id="main">`. */
export function SkipLink({ children }: { readonly children: string }) {
  return (
    <a href="#main" className="skip-link">
      {children}
    </a>
  );
}
