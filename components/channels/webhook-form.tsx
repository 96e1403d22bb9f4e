"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { focusFirstWrong } from "@/lib/client/focus-first-wrong";
import { problemWords, sendJson } from "@/lib/client/send-json";

type Props = { readonly url: string | null };
type Said = { readonly error: string | undefined; readonly saved: boolean; readonly secret: string | null };
const NOTHING: Said = { error: undefined, saved: false, secret: null };

/** Where text messages are handed over. The signing secret is shown here once, when it is made. */
export function WebhookForm({ url }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState(NOTHING);
  const [busy, setBusy] = useState(false);

  const save = async (typed: string, newSecret: boolean): Promise<boolean> => {
    setBusy(true);
    const body = { url: typed, newSecret };
    const sent = await sendJson<{ secret: string | null }>("PUT", "/api/clinic/channels/webhook", body);
    flushSync(() => {
      setBusy(false);
      if (sent.ok) setSaid({ error: undefined, saved: true, secret: sent.reply.secret });
      else setSaid({ ...NOTHING, error: sent.problem.fields["url"] ?? problemWords(sent.problem) });
    });
    if (sent.ok) router.refresh();
    return sent.ok;
  };
  const saveTyped = async (form: HTMLFormElement) => {
    const typed = new FormData(form).get("url");
    if (!(await save(typeof typed === "string" ? typed : "", false))) focusFirstWrong(form);
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void saveTyped(event.currentTarget);
  };
  return (
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      <TextField
        name="url"
        type="url"
        label="Address of the gateway"
        hint="Begins with https://. Leave it empty to send no text messages."
        defaultValue={url ?? ""}
        error={said.error}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
      />
      {said.secret !== null && (
        <Notice tone="warning" title="The signing secret, shown only now" announce="now">
          <p className="my-2 break-all font-mono select-all">{said.secret}</p>
          <p>Put it into the gateway now. Who has it can send in this clinic’s name.</p>
        </Notice>
      )}
      {said.saved && said.secret === null && <Notice tone="success" title="Saved" announce="politely" />}
      <div className="flex flex-wrap gap-3">
        <Button busy={busy}>Save</Button>
        {url !== null && (
          <Button type="button" variant="secondary" busy={busy} onClick={() => void save(url, true)}>
            Make a new secret
          </Button>
        )}
      </div>
    </form>
  );
}
