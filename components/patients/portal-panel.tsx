"use client";

import { useState, type ReactNode } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import { type Sent, problemWords, sendJson } from "@/lib/client/send-json";
import { useFreshPage } from "@/lib/client/use-fresh-page";
import type { PortalState } from "@/lib/contracts/patient";

export type PortalPanelProps = {
  readonly patientId: string;
  readonly name: string;
  readonly email: string;
  readonly portal: PortalState;
};

type Said = { readonly tone: "success" | "error"; readonly words: string } | null;

/** Identity, invitation and sessions of a patient's own access, one step after the other. */
export function PortalPanel({ patientId, name, email, portal }: PortalPanelProps) {
  const { waits, fresh } = useFreshPage();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<Said>(null);
  // Of the buttons, two are gone once their work is done.
  const { kept, pressed } = useKeptFocus(`${portal.identity === null} ${portal.sessions > 0}`);

  const run = async (ask: Promise<Sent<unknown>>, words: string) => {
    pressed();
    setAsking(true);
    const sent = await ask;
    setAsking(false);
    setSaid(sent.ok ? { tone: "success", words } : { tone: "error", words: refusalWords(sent.problem) });
    if (sent.ok) fresh();
  };
  const busy = asking || waits;
  const path = `/api/patients/${patientId}`;

  return (
    <div {...kept} className="max-w-3xl min-w-0 space-y-5">
      {said && <Notice tone={said.tone} title={said.words} announce="politely" />}
      <Card title="1. Identity">
        <Identity portal={portal}>
          <Button
            type="button"
            busy={busy}
            onClick={() => void run(sendJson("POST", `${path}/identity`, {}), "Identity noted as checked")}
          >
            I have checked who {name} is
          </Button>
        </Identity>
      </Card>
      <Card title="2. Invitation">
        <p className="mb-3">{joinedWords(name, portal)}</p>
        <div className="flex flex-wrap gap-2">
          <Button
            type="button"
            variant="secondary"
            disabled={email === "" || portal.identity === null}
            busy={busy}
            onClick={() => void run(sendJson("POST", `${path}/invite`, {}), `A link was sent to ${email}`)}
          >
            Invite by email
          </Button>
          {portal.identity !== null && (
            <LinkButton href={`/clinic/patients/${patientId}/desk-code`} variant="secondary">
              Code on paper
            </LinkButton>
          )}
        </div>
        <p className="mt-2 text-door-small text-muted">
          {email === "" ? "No email address is recorded. " : ""}
          {portal.identity === null
            ? "Check the identity first: whoever holds the link or code reads this person’s answers."
            : "The link and the code work once. A new one ends the one before."}
        </p>
      </Card>
      <Card title="3. Signed-in phones">
        <p className="mb-3">{sessionWords(portal.sessions)}</p>
        {portal.sessions > 0 && (
          <Button
            type="button"
            variant="danger"
            busy={busy}
            onClick={() => void run(sendJson("POST", `${path}/end-sessions`, {}), "Signed out everywhere")}
          >
            Sign {name} out everywhere
          </Button>
        )}
      </Card>
    </div>
  );
}

function refusalWords(problem: Parameters<typeof problemWords>[0]): string {
  return Object.values(problem.fields)[0] ?? problemWords(problem);
}

function joinedWords(name: string, { activatedAt, portalEmail, ended }: PortalState): string {
  if (activatedAt !== null)
    return `In use since ${activatedAt}, as ${portalEmail ?? "unknown"}. Invite them again only if they cannot get in.`;
  if (ended) return "Their access was ended, see below. An invitation opens it again.";
  return `${name} has not opened the patient portal yet.`;
}

function sessionWords(sessions: number): string {
  if (sessions === 0) return "Not signed in anywhere.";
  return sessions === 1 ? "Signed in on one device." : `Signed in on ${sessions} devices.`;
}

function Identity({ portal, children }: { readonly portal: PortalState; readonly children: ReactNode }) {
  if (portal.identity) {
    return (
      <p>
        Checked by {portal.identity.by}, {portal.identity.at}.
      </p>
    );
  }
  return (
    <>
      <p className="mb-3">
        Identity not verified. Registered by: {portal.registeredBy}. Ask for a document with name and date of
        birth, and compare it with the name and date at the top of this page.
      </p>
      {children}
    </>
  );
}
