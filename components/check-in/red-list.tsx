import { sentences } from "@/components/check-in/sentences";

/** The signs that always mean an emergency department, one on each line; the text itself is unchanged. */
export function RedList({ text }: { readonly text: string }) {
  const [first = "", ...rest] = sentences(text);
  const [lead, signs] = first.split(/(?<=:) /, 2);
  return (
    <div className="flex flex-col gap-3">
      <p className="font-bold">{lead}</p>
      {signs !== undefined && (
        <ul className="list-disc space-y-1 ps-6">
          {signs.split(/(?<=;) /).map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      )}
      {rest.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
