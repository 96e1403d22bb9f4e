import { StopIcon } from "@/components/ui/icons/signs";
import type { TreatmentBlockInWords } from "@/lib/contracts/treatment";

/** Over everything else about a patient whom nobody may manipulate yet, with the reasons. */
export function TreatmentBlock({ block }: { readonly block: TreatmentBlockInWords }) {
  return (
    <div className="mt-3 flex gap-3 border-y border-error bg-error-tint px-4 py-3 text-on-error-tint sm:px-5">
      <StopIcon className="mt-[0.1em] size-[1.4em]" />
      <div className="min-w-0">
        <p className="font-bold">No manipulation until reviewed</p>
        <ul>
          {block.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
