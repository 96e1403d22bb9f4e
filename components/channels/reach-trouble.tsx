import { CHANNEL_WORDS } from "@/components/channels/channel-words";
import type { ReachedPerson } from "@/components/channels/reach-table";
import { Notice } from "@/components/ui/notice";
import type { Channel } from "@/lib/domain/notices/channels";

type Props = { readonly failing: readonly Channel[]; readonly people: readonly ReachedPerson[] };

/** What keeps messages from people just now: a channel that fails, and whom nothing reaches. */
export function ReachTrouble({ failing, people }: Props) {
  const outOfReach = people.filter((person) => person.outOfReach).map(({ name }) => name);
  return (
    <>
      {failing.map((channel) => (
        <Notice key={channel} tone="error" title={`${CHANNEL_WORDS[channel]} is failing`}>
          The last messages by this channel were not accepted. They are tried again by themselves; watch the
          alerts on screen meanwhile.
        </Notice>
      ))}
      {outOfReach.length > 0 && (
        <Notice tone="error" title={`Nothing reaches ${outOfReach.join(", ")} just now`}>
          No channel of theirs works. Ring them, or see that somebody else watches the alerts.
        </Notice>
      )}
    </>
  );
}
