"use client";

import { useState } from "react";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { problemWords, sendJson } from "@/lib/client/send-json";

/** Takes a tablet's pairing away, once asked and sure. */
export function RevokeKiosk({ deviceId, name }: { readonly deviceId: string; readonly name: string }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const revoke = async (): Promise<void> => {
    setIsBusy(true);
    const sent = await sendJson("POST", `/api/kiosks/${deviceId}/revoke`, {});
    setIsBusy(false);
    // Gone already is as good: somebody else was first.
    if (!sent.ok && sent.problem.code !== "not-found") {
      setError(problemWords(sent.problem));
      return;
    }
    setIsOpen(false);
    // The row goes with its button: the page says what was done, and the focus is there.
    router.replace(`/clinic/settings/kiosks?revoked=${deviceId}`, { scroll: false });
    router.refresh();
  };
  const open = () => {
    setError(null);
    setIsOpen(true);
  };

  return (
    <>
      <Button variant="quiet" small type="button" onClick={open}>
        Revoke <span className="sr-only">{name}</span>
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title={`Revoke ${name}?`}
        closeLabel="Close"
        actions={
          <>
            <Button variant="danger" type="button" busy={isBusy} onClick={() => void revoke()}>
              Revoke
            </Button>
            <Button variant="secondary" type="button" onClick={() => setIsOpen(false)}>
              Keep it
            </Button>
          </>
        }
      >
        <p className="text-start">
          The tablet stops working at once and shows nothing. It needs a new code to work again.
        </p>
        {error !== null && (
          <p role="alert" className="mt-2 font-semibold text-error">
            {error}
          </p>
        )}
      </Dialog>
    </>
  );
}
