import { CHANNEL_WORDS, outcomeWords, type Try } from "@/components/channels/channel-words";
import { StopIcon, TickIcon } from "@/components/ui/icons/signs";

export type ShownTry = Try & {
  readonly id: string;
  /** Null: one's own. */
  readonly to: string | null;
  /** "10:04" */
  readonly at: string;
};

/** Each try to reach somebody: "Email to Dr Reyes, accepted 10:04". */
export function NoticeHistory({ tries }: { readonly tries: readonly ShownTry[] }) {
  return (
    <ol className="space-y-1">
      {tries.map((one) => (
        <li key={one.id} className="flex gap-2">
          {one.state === "accepted" ? (
            <TickIcon className="mt-[0.2em] text-success" />
          ) : (
            <StopIcon className="mt-[0.2em] text-error" />
          )}
          <span>
            {CHANNEL_WORDS[one.channel]}
            {one.to !== null && ` to ${one.to}`}, {outcomeWords(one)}{" "}
            <span className="tabular">{one.at}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
