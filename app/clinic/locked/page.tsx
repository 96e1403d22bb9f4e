import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { LockedSignal } from "@/components/session/locked-signal";
import { PublicShell } from "@/components/shell/public-shell";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/text-field";
import { frameOwner } from "@/lib/auth/session-of-request";
import type { Query } from "@/lib/contracts/query";
import { clinicPath } from "@/lib/contracts/session";
import { pageActor } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";

const PAGE = "/clinic/locked";
const WORDS = {
  wrong: "That is not your password. Try again.",
  limited: "Too many tries. Wait {minutes} minutes, or sign out and sign in again.",
};

export async function generateMetadata(): Promise<Metadata> {
  const { items } = await refusedStaffForm(PAGE, WORDS);
  return { title: items.length > 0 ? "Error: Locked" : "Locked" };
}

type Props = { readonly searchParams: Promise<Query> };

/** Nothing of any patient stands here; the person's own name says whose password is asked. */
export default async function LockedPage({ searchParams }: Props) {
  const actor = await pageActor("session.unlock");
  const form = await refusedStaffForm(PAGE, WORDS);
  const from = clinicPath.parse((await searchParams)["from"] ?? form.typed("from"));
  if (await frameOwner()) redirect(from);
  const common = await getTranslations("common");
  return (
    <>
      <LockedSignal from={from} />
      <PublicShell
        productName={common("productName")}
        skip={common("skipToContent")}
        below={
          <NativeForm action="/api/session/sign-out">
            <Button variant="quiet" fit>
              Sign out instead
            </Button>
          </NativeForm>
        }
      >
        <div className="space-y-5">
          <ErrorSummary title={common("problemTitle")} items={form.items} />
          <h1>Locked</h1>
          <p className="text-muted">
            Nobody used this screen for a while, or somebody locked it. {actor.name}, type your password to go
            on.
          </p>
          <NativeForm action="/api/session/unlock">
            <input type="hidden" name="from" value={from} />
            <TextField
              name="password"
              type="password"
              label="Password"
              error={form.error("password")}
              autoComplete="current-password"
            />
            <Button>Unlock</Button>
          </NativeForm>
        </div>
      </PublicShell>
    </>
  );
}
