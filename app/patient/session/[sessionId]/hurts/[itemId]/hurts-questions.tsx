import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DoneBefore, EndHere } from "@/app/patient/session/[sessionId]/hurts/[itemId]/done-before";
import { DoneFields } from "@/components/player/done-fields";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PainScale } from "@/components/ui/pain-scale";
import { RadioGroup } from "@/components/ui/radio-group";
import { LEG_MOVES } from "@/lib/domain/dosing/item-log";
import { STOP_QUALITIES } from "@/lib/domain/player/pain-stop";
import type { LoggedSide } from "@/lib/domain/exercises/side";
import type { TypedFields } from "@/lib/http/typed-fields";

type HurtsQuestionsProps = {
  readonly action: string;
  readonly itemId: string;
  readonly backHref: string;
  readonly name: string;
  readonly typed: TypedFields | null;
  /** The way to end for today. */
  readonly end: ReactNode;
  /** Asked where no script runs; none where the page around it keeps the answer. */
  readonly before?: { readonly sides: readonly LoggedSide[]; readonly finish: string } | undefined;
};

const text = (typed: TypedFields | null, field: string) => {
  const value = typed?.fields[field];
  return typeof value === "string" ? value : undefined;
};

/** What it feels like, whether it went into a leg, and how strong it is. */
export async function HurtsQuestions(props: HurtsQuestionsProps) {
  const { action, itemId, backHref, name, typed, end, before } = props;
  const t = await getTranslations("session");
  const unsaid = (field: string, words: string) => (typed?.problems[field] === undefined ? undefined : words);
  const errors: Readonly<Record<string, string | undefined>> = {
    quality: unsaid("quality", t("problem.chooseQuality")),
    legMoved: unsaid("legMoved", t("problem.chooseLeg")),
    pain: unsaid("pain", t("problem.choosePainNow")),
    ...Object.fromEntries(
      (before?.sides ?? []).map((side) => [
        `outcome-${side}`,
        unsaid(`outcome-${side}`, t(`hurts.chooseBefore.${side}`)),
      ]),
    ),
  };
  const pain = text(typed, "pain");
  return (
    <div className="space-y-5">
      <form method="post" action={action} noValidate className="space-y-6">
        <DoneFields itemId={itemId} />
        <ErrorSummary
          title={t("problem.summary")}
          items={Object.entries(errors).flatMap(([fieldId, message]) =>
            message === undefined ? [] : [{ fieldId, message }],
          )}
        />
        <div className="space-y-2">
          <h1>{t("hurts.title")}</h1>
          <p>{t("hurts.lead")}</p>
          <p className="text-muted">{t("hurts.exercise", { name })}</p>
        </div>
        <RadioGroup
          name="quality"
          label={t("hurts.quality")}
          value={text(typed, "quality")}
          error={errors["quality"]}
          options={STOP_QUALITIES.map((value) => ({ value, label: t(`hurts.qualities.${value}`) }))}
        />
        <RadioGroup
          name="legMoved"
          label={t("hurts.leg")}
          value={text(typed, "legMoved")}
          error={errors["legMoved"]}
          options={LEG_MOVES.map((value) => ({ value, label: t(`hurts.legs.${value}`) }))}
        />
        <PainScale
          name="pain"
          label={t("hurts.pain")}
          lowLabel={t("item.painLow")}
          highLabel={t("item.painHigh")}
          value={pain === undefined ? undefined : Number(pain)}
          error={errors["pain"]}
        />
        {before && (
          <DoneBefore
            sides={before.sides}
            chosen={(field) => text(typed, field)}
            error={(field) => errors[field]}
          />
        )}
        <Button>{t("hurts.send")}</Button>
        {before && <EndHere finish={before.finish} itemId={itemId} />}
      </form>
      <p>
        <a href="/patient/help" className="inline-flex min-h-(--target) items-center">
          {t("hurts.red")}
        </a>
      </p>
      <LinkButton href={backHref} variant="secondary">
        {t("hurts.back")}
      </LinkButton>
      {before ? <div className="needs-script">{end}</div> : end}
    </div>
  );
}
