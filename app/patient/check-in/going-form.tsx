import { getTranslations } from "next-intl/server";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";

type Props = { readonly result: CheckInResult; readonly tier: InterruptingTier };

type GoingFormProps = {
  /** Where it posts to. */
  readonly action: string;
  /** What the patient has said already. */
  readonly did: "going" | "called" | null;
  /** Whether there is somewhere to go; who is only told to ring somebody can say that they have. */
  readonly going: boolean;
  /** The last tap could not be kept: said here, under what to do. */
  readonly notSaved: boolean;
};

/** Beside the call buttons: what the patient does about it, for the clinic's history. */
export async function GoingForm({ action, did, going, notSaved }: GoingFormProps) {
  const t = await getTranslations("check-in");
  if (did !== null) {
    // Led to after the press: far down a phone, nobody would see that anything had changed.
    return (
      <p id="told" role="status" tabIndex={-1} className="scroll-mt-[40vh] text-[1.1875rem]/7 font-bold">
        {t(did === "going" ? "result.goingDone" : "result.calledDone")}
      </p>
    );
  }
  return (
    <form
      id="told"
      method="post"
      action={action}
      className="grid scroll-mt-[40vh] gap-3 sm:grid-cols-2 print:hidden"
    >
      {notSaved && (
        <p role="alert" className="text-[1.1875rem]/7 font-bold sm:col-span-2">
          {t("problems.going-not-saved")}
        </p>
      )}
      <p className="sm:col-span-2">{t("result.tellClinic")}</p>
      {(going ? (["going", "called"] as const) : (["called"] as const)).map((value) => (
        <button key={value} name="did" value={value} className="button instruction-quiet">
          {t(`result.${value}`)}
        </button>
      ))}
    </form>
  );
}

/** Last and small on an emergency's page: what to do there is not on the card. Other pages that lead have it at the thumb. */
export async function HelpLast({ tier }: Pick<Props, "tier">) {
  if (tier !== "emergency") return null;
  const t = await getTranslations("help");
  return (
    <p className="print:hidden">
      <a href="/patient/help" className="instruction-link">
        {t("link")}
      </a>
    </p>
  );
}

/** The ways on. An emergency page has none to the rest of the app until the patient says what they do. */
export async function WaysOn({ result, tier }: Props) {
  const t = await getTranslations("check-in");
  const { checkInId, unansweredStepId, alert } = result;
  return (
    <div className="flex flex-col gap-4 print:hidden">
      {unansweredStepId !== null && (
        <div>
          <p>{t("result.restLead")}</p>
          <a href={`/patient/check-in/${checkInId}/${unansweredStepId}`} className="instruction-link">
            {t("result.rest")}
          </a>
        </div>
      )}
      {((alert?.did ?? null) !== null || tier === "urgent") && (
        <p>
          <a href="/patient/today" className="instruction-link">
            {t("result.leave")}
          </a>
        </p>
      )}
    </div>
  );
}
