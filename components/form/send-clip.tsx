import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/files/file-field";
import { TickFirst } from "@/components/ui/tick-first";
import { CLIP_TERMS } from "@/lib/domain/clips/clip-terms";
import { UPLOAD_LIMIT } from "@/lib/domain/files/limits";

export type SendClipProps = {
  readonly exerciseId: string;
  readonly problem: string | undefined;
  /** The same in words. */
  readonly said: string | undefined;
  /** Of a clip that is too large. */
  readonly tooLarge: string;
};

/** Sends a clip, with what happens to it said before it goes. Works without a script. */
export async function SendClip({ exerciseId, problem, said, tooLarge }: SendClipProps) {
  const t = await getTranslations("form.send");
  const { mostSeconds, keptDays, mostKept } = CLIP_TERMS;
  return (
    <section aria-labelledby="send" className="space-y-4">
      <h2 id="send">{t("title")}</h2>
      <p>{t("lead")}</p>
      <p className="border-s-4 border-brass ps-3">{t("notFast")}</p>
      <div>
        <h3>{t("terms")}</h3>
        <ul className="list-disc space-y-1 ps-5">
          <li>{t("who")}</li>
          <li>{t("kept", { days: keptDays })}</li>
          <li>{t("most", { count: mostKept })}</li>
          <li>{t("hidden")}</li>
        </ul>
      </div>
      <form
        method="post"
        action={`/api/form/${exerciseId}/clips`}
        encType="multipart/form-data"
        noValidate
        className="space-y-4"
      >
        <FileField
          name="picture"
          limits={[{ ...UPLOAD_LIMIT, words: tooLarge }]}
          accept="video/mp4,video/webm,video/quicktime"
          label={t("choose")}
          hint={t("length", { seconds: mostSeconds })}
          error={problem === "agree" ? undefined : said}
        />
        <TickFirst
          name="agreed"
          label={t("consent")}
          option={{ value: "yes", label: t("agree", { days: keptDays }) }}
          missing={t("agreeFirst")}
          error={problem === "agree" ? said : undefined}
        />
        <Button>{t("button")}</Button>
        <p className="text-muted">{t("slow")}</p>
      </form>
    </section>
  );
}
