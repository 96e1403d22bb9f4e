"use client";

import { useEffect, useRef, useState } from "react";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { bookedWords, type JustBooked, takeBooked } from "@/components/visits/just-booked";

/** On the page that follows a booking: that it was made, and the way to the visit. Else shows nothing. */
export function BookedNotice() {
  const box = useRef<HTMLDivElement>(null);
  const [booked, setBooked] = useState<JustBooked | null>(null);
  useEffect(() => {
    // Only the browser knows: the page is drawn without it first.
    const timer = setTimeout(() => setBooked(takeBooked()));
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    // The button that booked it went with its page, and took the focus.
    if (booked && document.activeElement === document.body) box.current?.querySelector("a")?.focus();
  }, [booked]);
  return (
    <div ref={box} role="status" className="empty:hidden">
      {booked && (
        <Notice
          tone="success"
          className="mb-4"
          title={bookedWords(booked)}
          action={
            <LinkButton href={`/clinic/visits/${booked.id}`} variant="secondary" small>
              Open the visit
            </LinkButton>
          }
        />
      )}
    </div>
  );
}
