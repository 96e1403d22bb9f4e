import type { Metadata } from "next";
import { RefreshOnChange } from "@/components/alerts/refresh-on-change";
import { BrowsersCard } from "@/components/channels/browsers-card";
import { GatewayCard } from "@/components/channels/gateway-card";
import { ReachTable } from "@/components/channels/reach-table";
import { ReachTrouble } from "@/components/channels/reach-trouble";
import { TestCard } from "@/components/channels/test-card";
import { SettingsPage } from "@/components/settings/settings-page";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/actions";
import type { Query } from "@/lib/contracts/query";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewChannels } from "@/lib/use-cases/channels/view-channels";

export const metadata: Metadata = { title: "Channels" };

const DONE: Readonly<Record<string, string>> = {
  tested: "A test is on its way by every channel you have. How each ended appears below.",
  removed: "That browser shows no more messages",
};

type Props = { readonly searchParams: Promise<Query> };

/** How people hear of an alert when no page is open. */
export default async function ChannelsPage({ searchParams }: Props) {
  const actor = await pageActor("channel.view");
  const [view, query] = await Promise.all([pageData(viewChannels(actor)), searchParams]);
  const { failing, people, timeZone } = view;
  const time = (at: Date) => dayAndTime(at, timeZone);
  const done = DONE[String(query["done"])];
  return (
    <SettingsPage
      title="Channels"
      lead="How people hear that something waits while no page is open. Email always goes out; turn on browser messages or add a mobile number as a second way."
    >
      <RefreshOnChange topic="channels" />
      {done !== undefined && <Notice tone="success" title={done} announce="politely" />}
      {query["problem"] !== undefined && (
        <Notice tone="error" title="That did not work. Please try again." announce="now" />
      )}
      <ReachTrouble failing={failing} people={people} />
      <BrowsersCard browsers={view.browsers} pushKey={view.pushKey} staffId={actor.staffId} time={time} />
      <TestCard tries={view.tries} time={time} />
      <Card title="How each person is reached" lead="Everyone who may be told of an alert." flush>
        <ReachTable people={people} />
      </Card>
      {may(actor, "channel.manage") && (
        <GatewayCard webhookUrl={view.webhookUrl} webhookHosts={view.webhookHosts} />
      )}
    </SettingsPage>
  );
}
