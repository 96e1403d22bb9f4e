"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Makes another signing secret, once asked and sure: text messages stop until the gateway has it. */
export function NewSecret({ busy, onMake }: { readonly busy: boolean; readonly onMake: () => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const make = () => {
    close();
    onMake();
  };
  return (
    <>
      <Button type="button" variant="secondary" busy={busy} onClick={() => setIsOpen(true)}>
        Make a new secret
      </Button>
      <Dialog
        open={isOpen}
        onClose={close}
        title="Make a new secret?"
        closeLabel="Close"
        actions={
          <>
            <Button type="button" variant="danger" onClick={make}>
              Make it
            </Button>
            <Button type="button" variant="secondary" onClick={close}>
              Keep the one there is
            </Button>
          </>
        }
      >
        <p className="text-start">
          The one there is ends at once. No text message goes out until the gateway has the new one.
        </p>
      </Dialog>
    </>
  );
}
