import { afterAll, afterEach, beforeEach } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { changeableSettings } from "@/lib/testing/changeable-settings";
import { buildClinic, buildStaff } from "@/lib/testing/factories";
import { startPushService } from "@/lib/testing/push-service";
import { startSmtpServer } from "@/lib/testing/smtp-server";
import { startWebhookReceiver } from "@/lib/testing/webhook-receiver";
import { changeWebhook } from "@/lib/use-cases/channels/change-webhook";

const { settings, restore } = changeableSettings();
/** May be changed by a test; as it was after it. */
export { settings };

type Here = {
  clinicId: ClinicId;
  maya: StaffActor;
  push: Awaited<ReturnType<typeof startPushService>>;
  gateway: Awaited<ReturnType<typeof startWebhookReceiver>>;
};

/** For a file of tests of channels: before each a clinic with Maya, a push service and a gateway that she has not chosen yet. */
export function channelTests() {
  const here = {} as Here;
  let stops: (() => Promise<unknown>)[] = [];
  beforeEach(async () => {
    here.clinicId = await buildClinic();
    here.maya = await buildStaff(here.clinicId, ["owner", "clinician"], {
      name: "Dr Maya Okafor",
      mobile: "+44 20 7946 0142",
    });
    here.push = await startPushService();
    here.gateway = await startWebhookReceiver("");
    stops = [here.push.stop, here.gateway.stop];
    settings.LOOPBACK_TEST_HOSTS = [here.push.host, here.gateway.host];
    settings.WEBHOOK_HOSTS = ["sms-gateway.example"];
  });
  afterEach(async () => {
    for (const stop of stops) await stop();
    restore();
  });
  afterAll(closeConnections);

  return {
    here,
    /** A mail server until the test is over. */
    smtp: async (answer?: (recipient: string) => string) => {
      const server = await startSmtpServer(answer);
      stops.push(server.stop);
      settings.SMTP_URL = server.url;
      return server;
    },
    /** Maya chooses the gateway; answers the secret it was given. */
    setGateway: async (): Promise<string> => {
      const { secret } = await changeWebhook(here.maya, {
        url: here.gateway.url,
        newSecret: false,
        seen: null,
      });
      here.gateway.trust(secret ?? "");
      return secret ?? "";
    },
  };
}
