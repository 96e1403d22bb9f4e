import { Notice } from "@/components/ui/notice";

const DONE: Readonly<Record<string, string>> = {
  proposed: "Proposed. It is not in effect yet.",
  confirmed: "Confirmed. It is in effect from now on.",
  declined: "Declined. Nothing has changed.",
  signed: "Signed. Thank you.",
  recorded: "Recorded. It is now a case for the triage command.",
};

type Props = { readonly done: string | undefined; readonly problem: string | undefined };

/** What became of the form that led here. */
export function SafetyNotices({ done, problem }: Props) {
  const words = done === undefined ? undefined : DONE[done];
  return (
    <>
      {words !== undefined && <Notice tone="success" title={words} announce="politely" />}
      {problem !== undefined && (
        <Notice
          tone="error"
          title={
            problem === "settled"
              ? "Somebody else has answered this already. Look at it again below."
              : "That did not work. Please try again."
          }
          announce="now"
        />
      )}
    </>
  );
}
