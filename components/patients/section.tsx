"use client";

import { catchError, type ErrorInfo } from "next/error";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";

type Named = { readonly title: string };

/** Asks the server for the page again and keeps what is typed elsewhere on it. */
const again = ({ retry }: ErrorInfo) => (
  <Button type="button" variant="secondary" small fit onClick={retry}>
    Retry
  </Button>
);

const unshownCard = ({ title }: Named, info: ErrorInfo) => (
  <Card title={title}>
    <Notice tone="error" title="This could not be shown" announce="politely" action={again(info)}>
      It does not mean that there is nothing. What else stands on this page is as it should be.
    </Notice>
  </Card>
);

const unshownWarnings = (_: object, info: ErrorInfo) => (
  <Notice
    tone="error"
    title="What to look at before treating could not be shown"
    announce="now"
    className="mx-4 mt-3 sm:mx-5"
    action={again(info)}
  >
    Do not take it that there is nothing. Open the alert list before you treat.
  </Notice>
);

/**
 * One card of a page about a patient: where drawing it fails, the card alone says so. Reading that fails is told
 * apart before, by `ReadPart`.
 */
export const Section = catchError(unshownCard);

/** What speaks against treating, over every tab: its absence must never look like there is none. */
export const WarningsSection = catchError(unshownWarnings);
