import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SnippetFields } from "@/app/clinic/settings/snippets/snippet-fields";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHead } from "@/components/ui/page-head";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { readNoteSnippets } from "@/lib/use-cases/notes/save-note-snippet";

export const metadata: Metadata = { title: "Snippet" };

type Props = { readonly params: Promise<{ snippetId: string }> };

export default async function SnippetPage({ params }: Props) {
  const actor = await pageActor("snippet.manage");
  const snippetId = idParam((await params).snippetId);
  const snippet = (await pageData(readNoteSnippets(actor))).find(({ id }) => id === snippetId);
  if (!snippet) notFound();
  const form = await refusedStaffForm(`/clinic/settings/snippets/${snippetId}`);
  return (
    <div className="max-w-3xl space-y-5">
      <PageHead title={snippet.name} back={{ href: "/clinic/settings/snippets", label: "Snippets" }} />
      <ErrorSummary title="There is a problem" items={form.items} />
      <Card>
        <NativeForm action={`/api/clinic/snippets/${snippetId}`}>
          <SnippetFields form={form} known={{ name: snippet.name, text: snippet.text }} />
          <div className="flex flex-wrap gap-3">
            <Button>Save</Button>
            <Button variant="secondary" name="remove" value="yes">
              Take it off the list
            </Button>
          </div>
        </NativeForm>
      </Card>
    </div>
  );
}
