import type { Metadata } from "next";
import { SnippetFields } from "@/app/clinic/settings/snippets/snippet-fields";
import { SettingsPage } from "@/components/settings/settings-page";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormOutcome } from "@/components/ui/form-outcome";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { readNoteSnippets } from "@/lib/use-cases/notes/save-note-snippet";

export const metadata: Metadata = { title: "Snippets" };

const DONE: Readonly<Record<string, string>> = { saved: "Saved", removed: "Taken off the list" };

type Props = { readonly searchParams: Promise<Query> };

export default async function SnippetsPage({ searchParams }: Props) {
  const actor = await pageActor("snippet.manage");
  const [snippets, form, query] = [
    await pageData(readNoteSnippets(actor)),
    await refusedStaffForm("/clinic/settings/snippets"),
    await searchParams,
  ];
  const done = DONE[String(query["done"])];
  return (
    <SettingsPage
      title="Snippets"
      lead="Words you write often, to put into a visit note with one choice. All clinicians here share them."
    >
      <FormOutcome query={query} done={done} items={form.items} />
      <Card title="Your clinic’s snippets">
        {snippets.length === 0 ? (
          <p className="text-muted">None yet.</p>
        ) : (
          <ul className="ruled">
            {snippets.map(({ id, name, text }) => (
              <li key={id} className="py-2">
                <a href={`/clinic/settings/snippets/${id}`} className="font-semibold">
                  {name}
                </a>
                <p className="line-clamp-2 whitespace-pre-line text-muted">{text}</p>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title="Add a snippet">
        <NativeForm action="/api/clinic/snippets">
          <SnippetFields form={form} />
          <Button>Add</Button>
        </NativeForm>
      </Card>
    </SettingsPage>
  );
}
