import { Badge } from "@/components/ui/badge";
import { SoftLink } from "@/components/ui/soft-link";
import { SUBJECT_WORDS, URGENT_WORDS_FIRST } from "@/components/messages/thread-words";
import type { ThreadItem } from "@/lib/contracts/message";

type Props = {
  readonly thread: ThreadItem;
  /** Under a patient's own heading their name says nothing. */
  readonly named: boolean;
};

/** One thread of the clinic's list: what is urgent or new, whose it is, and who has it. */
export function ThreadLine({ thread, named }: Props) {
  const { id, patientName, birthDate, about, lastAt, lastText, lastByClinic, isUrgent } = thread;
  return (
    <li
      className={
        isUrgent
          ? "rounded-door border border-s-[6px] border-error bg-surface p-4 ps-[11px] shadow-card"
          : "rounded-door border border-line bg-surface p-4 shadow-card"
      }
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-[1.0625rem]">
          <SoftLink href={`/clinic/messages/${id}`} className="inline-flex min-h-(--target) items-center">
            {named ? patientName : SUBJECT_WORDS[about]}
          </SoftLink>
        </h2>
        {named && <span className="text-muted tabular">born {birthDate}</span>}
        <Marks thread={thread} named={named} />
      </div>
      <p className="mt-1.5 line-clamp-2 max-w-prose break-words">
        {lastByClinic && <span className="text-muted">Answered: </span>}
        {lastText}
      </p>
      <p className="text-door-small text-muted">
        {lastAt}
        {holderWords(thread)}
      </p>
    </li>
  );
}

/** A closed one waits for nobody. */
function holderWords({ assignee, closedOn }: ThreadItem): string {
  if (closedOn !== null) return assignee === null ? "" : ` · ${assignee} had it`;
  return assignee === null ? " · Nobody has it" : ` · ${assignee} has it`;
}

function Marks({ thread: { isUrgent, unread, about, closedOn }, named }: Props) {
  return (
    <>
      {isUrgent && <Badge tone="error">{URGENT_WORDS_FIRST}</Badge>}
      {unread > 0 && <Badge tone="info">{unread === 1 ? "1 not read" : `${unread} not read`}</Badge>}
      {named && <Badge>{SUBJECT_WORDS[about]}</Badge>}
      {closedOn !== null && <Badge>Closed {closedOn}</Badge>}
    </>
  );
}
