type Props = { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };

const SHOWN = 4;

/** The first rows as they were sent, so that somebody sees which column is which. */
export function SampleTable({ headings, rows }: Props) {
  return (
    <div
      className="overflow-x-auto rounded-door border border-line"
      role="region"
      aria-label="The first rows"
      tabIndex={0}
    >
      <table className="w-full text-start text-door-small">
        <caption className="sr-only">The first rows of the file</caption>
        <thead className="bg-surface-2">
          <tr>
            {headings.map((heading, at) => (
              <th key={at} scope="col" className="p-2 text-start whitespace-nowrap">
                {heading.trim() || `Column ${at + 1}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row, nth) => (
            <tr key={nth} className="border-t border-line">
              {headings.map((_, at) => (
                <td key={at} className="max-w-60 truncate p-2 whitespace-nowrap">
                  {row[at] ?? ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
