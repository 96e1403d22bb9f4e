import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ExerciseFigure } from "@/components/exercises/exercise-figure";
import type { FigureWords } from "@/components/exercises/figure-words";
import { WhyCard } from "@/components/exercises/why-card";
import { ExerciseSheet } from "@/components/exercises/exercise-sheet";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PainScale } from "@/components/ui/pain-scale";
import { RadioGroup } from "@/components/ui/radio-group";
import { ITEM_LOG_PROBLEMS } from "@/lib/domain/exercises/read-item-log";
import type { DoseTarget } from "@/lib/domain/exercises/dose-target";
import type { OwnPicture } from "@/lib/domain/exercises/own-exercise";
import type { LoggedItem } from "@/lib/domain/outbox/logged-item";
import { type LoggedApart, SideLogFields } from "@/components/sessions/side-log-fields";

export type SessionItemProps = {
  readonly action: string;
  /** For the phone's outbox, where the answer goes first; none where the page around it keeps the answer. */
  readonly outbox?: LoggedItem;
  readonly backHref: string;
  readonly hurtsHref: string;
  /** "Exercise 2 of 6" */
  readonly progress: ReactNode;
  readonly isLast: boolean;
  readonly figure: { readonly id: string; readonly words: FigureWords; readonly own: OwnPicture | null };
  readonly exercise: {
    readonly name: string;
    readonly cues: readonly string[];
    readonly faults: readonly string[];
  };
  /** It stands for this one today, which hurt. */
  readonly inPlaceOf: string | undefined;
  readonly dose: string;
  readonly note: string;
  /** Each side that is logged apart. */
  readonly sides: readonly LoggedApart[];
  /** What the dose asks for on one side; null for a distance. */
  readonly target: DoseTarget | null;
  /** What it is for, in a sentence or two. */
  readonly why: { readonly label: string; readonly words: string } | null;
  /** What the clinic said of how it is done, and where to send a clip. */
  readonly form?: ReactNode;
  /** The side to begin with, where the clinic's tests ask for it. */
  readonly weaker: "left" | "right" | undefined;
  readonly formFelt: string | undefined;
  readonly pain: string | undefined;
  /** Leads through it by the clock, where scripts run. */
  readonly player: ReactNode;
  /** Sent back here from a strength exercise. */
  readonly warmUpFirst: boolean;
  /** Message keys by field. */
  readonly problems: Readonly<Record<string, string>>;
};

/** Where the form begins to ask how it went. */
export const LOG_ID = "log";

/** One exercise of a led session: how, how much, which side, what to watch; then how it went. A native form. */
export async function SessionItem(props: SessionItemProps) {
  const { exercise, sides, target, problems } = props;
  const t = await getTranslations("session");
  const errorOf = (field: string) => {
    const problem = ITEM_LOG_PROBLEMS.find((one) => one === problems[field]);
    return problem && t(`problem.${problem}`);
  };
  const errors = [...sides.flatMap(({ side }) => [`outcome-${side}`, `amount-${side}`]), "pain"].flatMap(
    (fieldId) => {
      const message = errorOf(fieldId);
      return message === undefined ? [] : [{ fieldId, message }];
    },
  );
  return (
    <form
      method="post"
      action={props.action}
      data-outbox={JSON.stringify(props.outbox)}
      noValidate
      className="space-y-6"
    >
      <ErrorSummary title={t("problem.summary")} items={errors} />
      {props.warmUpFirst && (
        <Notice tone="info" title={t("warmUpFirst.title")}>
          <p>{t("warmUpFirst.body")}</p>
        </Notice>
      )}
      {props.inPlaceOf !== undefined && (
        <Notice tone="info" title={t("item.inPlaceOf", { name: props.inPlaceOf })}>
          <p>{t("item.inPlaceOfBody")}</p>
        </Notice>
      )}
      <div className="flex items-center justify-between gap-3">
        <p className="tabular text-muted">{props.progress}</p>
        <LinkButton href={props.hurtsHref} variant="danger" small fit>
          {t("item.hurts")}
        </LinkButton>
      </div>
      <ExerciseSheet
        headingLevel="h1"
        name={exercise.name}
        dose={props.dose}
        steps={exercise.cues}
        fault={exercise.faults[0]}
        words={{ steps: t("steps"), fault: t("fault") }}
        note={props.note}
        picture={
          <>
            <ExerciseFigure {...props.figure} mirrored={sides.every(({ side }) => side === "left")} main />
            {props.player}
          </>
        }
      />
      <div>
        {props.why !== null && <WhyCard {...props.why} />}
        {props.form}
      </div>
      {props.weaker !== undefined && sides.length > 1 && (
        <p className="border-s-4 border-brass ps-3">{t(`item.weaker.${props.weaker}`)}</p>
      )}
      <h2 id={LOG_ID} tabIndex={-1}>
        {t("item.log")}
      </h2>
      {sides.length > 1 && <p className="font-semibold">{t("item.sides")}</p>}
      {sides.map((one) => (
        <SideLogFields key={one.side} {...one} target={target} t={t} errorOf={errorOf} />
      ))}
      <PainScale
        name="pain"
        label={t("item.pain")}
        lowLabel={t("item.painLow")}
        highLabel={t("item.painHigh")}
        value={props.pain === undefined ? undefined : Number(props.pain)}
        error={errorOf("pain")}
      />
      <RadioGroup
        name="form"
        label={t("item.form")}
        optional={t("item.formOptional")}
        layout="row"
        value={props.formFelt}
        options={(["yes", "unsure", "no"] as const).map((value) => ({
          value,
          label: t(`item.formFelt.${value}`),
        }))}
      />
      <div className="space-y-3">
        <Button>{props.isLast ? t("item.last") : t("item.next")}</Button>
        <LinkButton href={props.backHref} variant="quiet" className="button-flush">
          {t("item.back")}
        </LinkButton>
      </div>
    </form>
  );
}
