import "server-only";
import type { JobPayloads } from "@/lib/contracts/job-payloads";
import { reachForTest } from "@/lib/use-cases/channels/send-test";

export const onChannelTestSend = ({
  clinicId,
  staffId,
  testId,
}: JobPayloads["channel-test.send"]): Promise<void> => reachForTest(clinicId, staffId, testId);
