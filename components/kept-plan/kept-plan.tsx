"use client";

import { type MouseEvent, type ReactNode, type SubmitEvent, useEffect, useMemo, useRef } from "react";
import { HurtStep, type HurtSteps } from "@/components/kept-plan/hurt-step";
import { PlacesToday } from "@/components/kept-plan/kept-progress";
import { KeptInstructions } from "@/components/kept-plan/kept-instructions";
import type { KeptWords } from "@/components/kept-plan/kept-words";
import { KeptMorning, type MorningOnPhone } from "@/components/kept-plan/kept-morning";
import { KeptLapse } from "@/components/kept-plan/kept-lapse";
import { KeptEnd, KeptLead } from "@/components/kept-plan/kept-lead";
import type { ShownItem } from "@/components/kept-plan/shown-item";
import { useKeptSession } from "@/components/kept-plan/use-kept-session";
import type { PlanLine } from "@/components/programmes/plan-list";
import { MarkedProblems } from "@/components/ui/marked-problems";
import { fieldsOf } from "@/lib/client/outbox/fields-of";
import type { PlanOnPhone } from "@/lib/client/kept-session/plan-on-phone";
import type { Sender } from "@/lib/client/outbox/keep";

export type KeptPlanProps = {
  readonly sender: Sender;
  readonly plan: PlanOnPhone;
  readonly items: readonly ShownItem[];
  /** What there is to do, each with its dose. */
  readonly lines: readonly PlanLine[];
  /** Why stretches are left out; nothing where none is. */
  readonly flare: ReactNode;
  /** What the clinician wrote, and how long to walk. */
  readonly said: ReactNode;
  /** The question why there was a break. */
  readonly lapse: ReactNode;
  /** What comes after a session. */
  readonly afterwards: ReactNode;
  readonly morning: MorningOnPhone;
  readonly hurt: HurtSteps;
  readonly instructions: ReactNode;
  /** The choices that call for one of them. */
  readonly instructing: readonly string[];
  readonly words: KeptWords;
};

/** Today's session on the phone alone: every answer goes into the outbox, and from there when there is a network. */
export function KeptPlan(props: KeptPlanProps) {
  const { sender, plan, items, lines, flare, hurt, instructions, words } = props;
  const kept = useKeptSession(sender, plan, items, props.instructing);
  const { view, problems, show } = kept;
  const top = useRef<HTMLDivElement>(null);
  const place = `${view.at} ${"id" in view ? view.id : ""}`;
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [place]);
  const refused = useMemo(
    () => problems.map(({ fieldId, problem }) => ({ fieldId, message: words.problems[problem] })),
    [problems, words],
  );

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = fieldsOf(event.target);
    if (view.at === "item") kept.log(view.id, fields);
    if (view.at === "hurt") kept.stop(view.id, fields);
    if (view.at === "walk") kept.afterWalk(view, fields);
  };
  const onClick = (event: MouseEvent) => {
    const href = (event.target as Element).closest("a")?.getAttribute("href") ?? "";
    const id = "id" in view ? view.id : "";
    if (href === "#hurts") show({ at: "hurt", id });
    else if (href === "#back") kept.back(id);
    else if (href === "#item") show({ at: "item", id });
    else if (href === "#swap") kept.swap(id);
    else if (href === "#next") kept.goOn();
    else if (href === "#end") kept.end();
    else return;
    event.preventDefault();
  };
  const item = view.at === "item" ? items.find(({ id }) => id === view.id) : undefined;
  return (
    <div ref={top} tabIndex={-1} onSubmit={onSubmit} onClick={onClick} className="space-y-5 outline-none">
      {refused.length > 0 && (
        <MarkedProblems title={words.problem} pageTitle={words.pageTitle} items={refused} />
      )}
      {view.at === "start" && (
        <KeptMorning sender={sender} {...props.morning}>
          <KeptLead
            {...{ kept, words, lines, flare }}
            lapse={<KeptLapse {...{ sender, plan, words }}>{props.lapse}</KeptLapse>}
            said={props.said}
          />
        </KeptMorning>
      )}
      {item && (
        <PlacesToday value={kept.open.flatMap(({ id, standsFor }) => (standsFor === null ? [id] : []))}>
          <div key={item.id}>{item.page}</div>
        </PlacesToday>
      )}
      <HurtStep view={view} steps={hurt} />
      <div hidden={view.at !== "instruction"}>
        <KeptInstructions title={words.doNow} choices={view.at === "instruction" ? view.choices : []}>
          {instructions}
        </KeptInstructions>
      </div>
      {(view.at === "end" || view.at === "done") && (
        <KeptEnd view={view} items={items} kept={kept} words={words} afterwards={props.afterwards} />
      )}
    </div>
  );
}
