/** What is wrong with a form as a whole, read out at once. */
export function FormProblem({ words }: { readonly words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <p role="alert" className="font-semibold text-error">
      {words}
    </p>
  );
}
