import type { Metadata } from "next";
import type { ReactNode } from "react";
import { CHANNEL_WORDS } from "@/components/channels/channel-words";
import { NoticeHistory } from "@/components/channels/notice-history";
import { ReachTable } from "@/components/channels/reach-table";
import { RefreshOnChange } from "@/components/alerts/refresh-on-change";
import { ThisBrowser } from "@/components/channels/this-browser";
import { WebhookForm } from "@/components/channels/webhook-form";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { may } from "@/lib/access/actions";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewChannels } from "@/lib/use-cases/channels/view-channels";

export const metadata: Metadata = { title: "Channels" };

const DONE: Readonly<Record<string, string>> = {
  tested: "A test is on its way by every channel you have. How each ended appears below",
  removed: "That browser shows no more messages",
};

type View = Awaited<ReturnType<typeof viewChannels>>;
type Time = (at: Date) => string;
type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

function OwnBrowsers({ browsers, time }: { readonly browsers: View["browsers"]; readonly time: Time }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {browsers.map(({ id, device, createdAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <p>
            <span className="font-semibold">{device}</span>{" "}
            <span className="text-door-small text-muted">since {time(createdAt)}</span>
          </p>
          <NativeForm action={`/api/push-subscriptions/${id}/remove`}>
            <Button variant="secondary" small fit>
              Remove <VisuallyHidden>{`${device}, since ${time(createdAt)}`}</VisuallyHidden>
            </Button>
          </NativeForm>
        </li>
      ))}
    </ul>
  );
}

type OwnProps = { readonly view: View; readonly staffId: string; readonly time: Time };

function Own({ view, staffId, time }: OwnProps) {
  return (
    <Card
      title="Messages on your browsers"
      lead="They say “Please open the portal” and nothing about anyone."
    >
      <div className="space-y-4">
        {view.pushKey === null ? (
          <Notice tone="warning" title="Push is not set up on this server">
            The person who runs it sets VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY to the pair that{" "}
            <code>npx web-push generate-vapid-keys</code> prints, once, and keeps it.
          </Notice>
        ) : (
          <ThisBrowser whose={staffId} publicKey={view.pushKey} />
        )}
        {view.browsers.length > 0 && <OwnBrowsers browsers={view.browsers} time={time} />}
      </div>
    </Card>
  );
}

function OwnTest({ view, time }: { readonly view: View; readonly time: Time }) {
  const tries = view.tries.map((one) => ({ ...one, to: null, at: time(one.at) }));
  return (
    <Card title="Try it" lead="Sends a test to you alone, by every channel you have.">
      <div className="space-y-4">
        <NativeForm action="/api/clinic/channels/test">
          <Button variant="secondary">Send me a test</Button>
        </NativeForm>
        {tries.length > 0 && (
          <>
            <h3>The last tries to reach you</h3>
            <NoticeHistory tries={tries} />
          </>
        )}
      </div>
    </Card>
  );
}

function Trouble({ failing, people }: View): ReactNode {
  const outOfReach = people.filter((person) => person.outOfReach).map(({ name }) => name);
  return (
    <>
      {failing.map((channel) => (
        <Notice key={channel} tone="error" title={`${CHANNEL_WORDS[channel]} is failing`}>
          The last messages by this channel were not accepted. They are tried again by themselves; watch the
          alerts on screen meanwhile.
        </Notice>
      ))}
      {outOfReach.length > 0 && (
        <Notice tone="error" title={`Nothing reaches ${outOfReach.join(", ")} just now`}>
          No channel of theirs works. Ring them, or see that somebody else watches the alerts.
        </Notice>
      )}
    </>
  );
}

function Gateway({ webhookUrl, webhookHosts }: View) {
  return (
    <Card
      title="Text messages"
      lead="Through the gateway of your choice: it gets the mobile number and “Please open the portal”, signed."
    >
      {webhookHosts.length === 0 && webhookUrl === null ? (
        <p>
          Not set up on this server. The person who runs it lists the hosts a gateway may have in
          WEBHOOK_HOSTS.
        </p>
      ) : (
        <WebhookForm url={webhookUrl} />
      )}
    </Card>
  );
}

/** How people hear of an alert when no page is open. */
export default async function ChannelsPage({ searchParams }: Props) {
  const actor = await pageActor("channel.view");
  const [view, query] = await Promise.all([pageData(viewChannels(actor)), searchParams]);
  const { timeZone } = view;
  const time: Time = (at) => dayAndTime(at, timeZone);
  const done = DONE[String(query["done"])];
  return (
    <div className="max-w-3xl space-y-5">
      <RefreshOnChange topic="channels" />
      <PageHead
        title="Channels"
        lead="How people hear that something waits while no page is open. Email always goes out; add a browser or a mobile number as a second way."
        back={{ href: "/clinic/settings", label: "Settings" }}
      />
      {done !== undefined && <Notice tone="success" title={done} announce="politely" />}
      {query["problem"] !== undefined && (
        <Notice tone="error" title="That did not work. Please try again" announce="now" />
      )}
      <Trouble {...view} />
      <Own view={view} staffId={actor.staffId} time={time} />
      <OwnTest view={view} time={time} />
      <Card title="Who is reached how" lead="Everyone who may be told of an alert." flush>
        <ReachTable people={view.people} />
      </Card>
      {may(actor, "channel.manage") && <Gateway {...view} />}
    </div>
  );
}
