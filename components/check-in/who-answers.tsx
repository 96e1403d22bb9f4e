import { getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/ui/checkbox-group";

/**
 * On a first page: whether somebody answers for the patient, or interprets. A tick that is not sent is a no, since it was
 * asked. Below the button: it is no answer to the question, and most have nothing to do with it.
 */
export async function WhoAnswers({ byOther }: { readonly byOther: boolean }) {
  const t = await getTranslations("check-in");
  return (
    <>
      <input type="hidden" name="asksWho" value="1" />
      <Checkbox name="byOther" option={{ value: "1", label: t("question.byOther") }} checked={byOther} />
    </>
  );
}
