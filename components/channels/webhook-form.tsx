"use client";

import { type SubmitEvent, useState } from "react";
import { flushSync } from "react-dom";
import { NewSecret } from "@/components/channels/new-secret";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { focusFirstWrong } from "@/lib/client/focus-first-wrong";
import { problemWords, sendJson } from "@/lib/client/send-json";
import { useFreshPage } from "@/lib/client/use-fresh-page";

type Props = { readonly url: string | null };
type Said = { readonly error: string | undefined; readonly saved: boolean; readonly secret: string | null };
const NOTHING: Said = { error: undefined, saved: false, secret: null };

/** Where text messages are handed over. The signing secret is shown here once, when it is made. */
export function WebhookForm({ url }: Props) {
  const { waits, fresh } = useFreshPage();
  const [said, setSaid] = useState(NOTHING);
  const [asking, setAsking] = useState(false);
  const busy = asking || waits;

  const save = async (typed: string, newSecret: boolean): Promise<boolean> => {
    setAsking(true);
    const body = { url: typed, newSecret, seen: url };
    const sent = await sendJson<{ secret: string | null }>("PUT", "/api/clinic/channels/webhook", body);
    flushSync(() => {
      setAsking(false);
      if (sent.ok) setSaid({ error: undefined, saved: true, secret: sent.reply.secret });
      else setSaid({ ...NOTHING, error: sent.problem.fields["url"] ?? problemWords(sent.problem) });
    });
    // Refused because it was changed meanwhile, the page sees what it is now, and what was typed stays.
    if (sent.ok || sent.problem.code === "conflict") fresh();
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
        {url !== null && <NewSecret busy={busy} onMake={() => void save(url, true)} />}
      </div>
    </form>
  );
}
