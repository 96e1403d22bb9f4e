import { Notice } from "@/components/ui/notice";

/** Words of a patient's own text that may stand for a red flag. */
export function UrgentWords({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <Notice tone="warning" title={`Says: ${words.join(", ")}`}>
      The rules do not read these words. Ask the patient about them again.
    </Notice>
  );
}
