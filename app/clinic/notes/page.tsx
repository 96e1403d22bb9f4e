import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { listUnsigned } from "@/lib/use-cases/notes/list-unsigned";

export const metadata: Metadata = { title: "Unsigned notes" };

export default async function UnsignedNotesPage() {
  const actor = await pageActor("note.view");
  const notes = await pageData(listUnsigned(actor));
  return (
    <div className="max-w-3xl space-y-5">
      <PageHead
        title="Unsigned notes"
        lead="Drafts you began. A note counts once it is signed."
        back={{ href: "/clinic/today", label: "Today" }}
      />
      <Card>
        {notes.length === 0 ? (
          <p className="text-muted">Every note you began is signed.</p>
        ) : (
          <ul className="ruled">
            {notes.map(({ noteId, name, born, visitOn, savedAt }) => (
              <li key={noteId} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
                <span>
                  <a href={`/clinic/notes/${noteId}`} className="font-semibold">
                    {name}
                  </a>{" "}
                  <span className="text-muted">born {born}</span>
                </span>
                <span className="text-muted tabular">
                  visit of {visitOn}, saved {savedAt}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
