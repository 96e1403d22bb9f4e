import { getTranslations } from "next-intl/server";
import { consentText } from "@/components/kiosk/consent-text";
import { DrawnSignature } from "@/components/kiosk/drawn-signature";
import { PRIVATE_INPUT } from "@/components/kiosk/kiosk-form";
import type { PageProblems } from "@/components/kiosk/page-problems";
import type { StepWords } from "@/components/kiosk/step-words";
import { Checkbox } from "@/components/ui/checkbox-group";
import { FieldError } from "@/components/ui/field-error";
import { TextField } from "@/components/ui/text-field";
import { SIGNATURE_MAX_LENGTH } from "@/lib/domain/intake/consent";
import { one, type RawFields } from "@/lib/domain/intake/raw-fields";

export type ConsentQuestionProps = {
  readonly fields: RawFields;
  readonly problems: PageProblems;
  readonly words: StepWords;
};

/**
 * What the patient agrees to, all of it open, since nobody can agree to what they have not seen; then a box to tick, and
 * a name to type or draw.
 */
export async function ConsentQuestion({ fields, problems, words }: ConsentQuestionProps) {
  const [t, kiosk, text] = await Promise.all([
    getTranslations("intake.steps.consent"),
    getTranslations("kiosk.consent"),
    consentText(),
  ]);
  const notAgreed = problems.of("agree");
  return (
    <>
      <h1>{words.label}</h1>
      <p className="text-muted">{words.hint}</p>
      <p>{text.summary}</p>
      <section aria-labelledby="consent-points">
        <h2 id="consent-points" className="mb-3">
          {kiosk("pointsTitle")}
        </h2>
        <ul className="list-disc space-y-3 ps-6">
          {text.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <p>{text.statement}</p>
      <div className={notAgreed === undefined ? "field" : "field field-invalid"}>
        {notAgreed !== undefined && <FieldError id="agree-error">{notAgreed}</FieldError>}
        <Checkbox
          name="agree"
          option={{ value: "yes", label: t("agreeLabel") }}
          checked={one(fields, "agree") === "yes"}
          inputProps={
            notAgreed === undefined ? {} : { "aria-describedby": "agree-error", "aria-invalid": true }
          }
        />
      </div>
      <TextField
        {...PRIVATE_INPUT}
        name="signature"
        label={t("signatureLabel")}
        maxLength={SIGNATURE_MAX_LENGTH}
        defaultValue={one(fields, "signature")}
        error={problems.of("signature")}
      />
      <DrawnSignature
        name="drawing"
        earlier={one(fields, "drawing")}
        error={problems.of("drawing")}
        words={{
          title: kiosk("drawTitle"),
          hint: kiosk("drawHint"),
          box: kiosk("drawBox"),
          clear: kiosk("drawClear"),
          done: kiosk("drawDone"),
        }}
      />
    </>
  );
}
