import { RingLink } from "@/components/check-in/tel-link";
import { KIND_WORDS, reasonWords } from "@/components/follow-ups/reason-words";
import { type RefusedFields, SetAsideForm } from "@/components/follow-ups/set-aside-form";
import { NativeForm } from "@/components/sign-in/native-form";
import { Badge } from "@/components/ui/badge";
import { Button, LinkButton } from "@/components/ui/button";
import { SoftLink } from "@/components/ui/soft-link";
import type { FollowUpItem, FollowUpView } from "@/lib/contracts/follow-up";
import { ENDS_BY_TALK } from "@/lib/domain/follow-up/rule-tasks";
import { plainDate } from "@/lib/domain/visits/clinic-time";

type Props = {
  readonly item: FollowUpItem;
  readonly view: FollowUpView;
  readonly form: RefusedFields;
};

/** One patient to follow up: why, how to reach them, and who has seen to it. */
export function FollowUpRow({ item, view, form }: Props) {
  const { patientId, name, birthDate, reasons, seenBy, hasOpenAlert } = item;
  return (
    <li className="rounded-door border border-line bg-surface p-4 shadow-card">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72 space-y-2">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 className="text-[1.0625rem]">
              <SoftLink
                href={`/clinic/patients/${patientId}`}
                className="inline-flex min-h-(--target) items-center"
              >
                {name}
              </SoftLink>
            </h2>
            <span className="text-muted tabular">born {birthDate}</span>
            {hasOpenAlert && <Badge tone="warning">Alert open</Badge>}
          </div>
          <ul className="space-y-1">
            {reasons.map((reason) => (
              <li key={reason.kind}>
                <strong>{KIND_WORDS[reason.kind]}.</strong>{" "}
                {reasonWords(reason, plainDate(new Date(reason.on)))}
                {reason.kind === "talk-due" && reason.rule === ENDS_BY_TALK && (
                  <>
                    {" "}
                    <SoftLink href={`/clinic/patients/${patientId}#low-mood`}>
                      Note the talk<span className="sr-only"> with {name}</span>
                    </SoftLink>
                  </>
                )}
                {reason.kind === "clip-sent" && (
                  <>
                    {" "}
                    <SoftLink href={`/clinic/patients/${patientId}/form`}>
                      Look at it<span className="sr-only">, of {name}</span>
                    </SoftLink>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
        <Reach item={item} view={view} />
      </div>
      {seenBy !== null && (
        <p className="mt-2 border-s-4 border-line ps-3">
          {seenBy.holds ? "Seen by" : "Last seen by"} {seenBy.name} on {seenBy.at}, until {seenBy.until}: “
          {seenBy.note}”
        </p>
      )}
      <div className="mt-2 border-t border-line pt-1">
        {seenBy?.holds ? (
          <NativeForm action={`/api/patients/${patientId}/follow-ups`} className="pt-2">
            <input type="hidden" name="view" value={view} />
            <input type="hidden" name="move" value="put-back" />
            <Button variant="secondary" small fit>
              Put back on the list<span className="sr-only">: {name}</span>
            </Button>
          </NativeForm>
        ) : (
          <SetAsideForm
            item={item}
            view={view}
            refused={form.typed("patientId") === patientId ? form : null}
          />
        )}
      </div>
    </li>
  );
}

function Reach({ item, view }: Pick<Props, "item" | "view">) {
  const { patientId, phone, mayRing, mayLeaveMessage, programmeTitle } = item;
  const base = `/clinic/patients/${patientId}`;
  return (
    <div className="w-full space-y-1 sm:w-[26rem] lg:w-[31rem]">
      <div className="grid gap-2 sm:flex sm:flex-wrap">
        {phone === null ? (
          <p className="self-center font-semibold">No phone number</p>
        ) : (
          <RingLink number={phone} />
        )}
        <LinkButton href={programmeTitle === null ? base : `${base}/programme/progress`} variant="secondary">
          {programmeTitle === null ? "Open the chart" : "Adjust the programme"}
        </LinkButton>
        {item.hasPortal && (
          <LinkButton href={`${base}/messages`} variant="secondary">
            Message
          </LinkButton>
        )}
        <AskToOpen item={item} view={view} />
      </div>
      <p className="text-door-small">
        May we ring: <strong>{mayRing ? "yes" : "no"}</strong>. Leave a message:{" "}
        <strong>{mayLeaveMessage ? "yes" : "no"}</strong>.
      </p>
    </div>
  );
}

function AskToOpen({ item, view }: Pick<Props, "item" | "view">) {
  const { patientId, hasPortal, askedToday, name } = item;
  if (!hasPortal) return null;
  if (askedToday) return <p className="self-center text-muted">Email sent today</p>;
  return (
    <NativeForm action={`/api/patients/${patientId}/nudges`} className="contents">
      <input type="hidden" name="view" value={view} />
      <Button variant="secondary">
        Email “please open the portal”<span className="sr-only"> to {name}</span>
      </Button>
    </NativeForm>
  );
}
