import { TextField } from "@/components/ui/text-field";

type Box = { readonly defaultValue: string; readonly error: string | undefined };
type Props = { readonly lines: number; readonly box: (name: string) => Box };

/** A line of two boxes for each type of visit. */
export function VisitTypeRows({ lines, box }: Props) {
  return (
    <ol className="space-y-4">
      {Array.from({ length: lines }, (_, row) => (
        <li key={row} className="grid grid-cols-[minmax(0,1fr)_7rem] items-start gap-3">
          <TextField
            name={`name-${row}`}
            label={`Type ${row + 1}`}
            maxLength={40}
            autoComplete="off"
            {...box(`name-${row}`)}
          />
          <TextField
            name={`minutes-${row}`}
            label="Minutes"
            inputMode="numeric"
            maxLength={3}
            autoComplete="off"
            {...box(`minutes-${row}`)}
          />
        </li>
      ))}
    </ol>
  );
}
