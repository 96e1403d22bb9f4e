import "server-only";
import { closeConnections } from "@/lib/data/pool";
import { updateHeartbeat } from "@/lib/data/notices/worker-heartbeat";

/** Tells the health page that the worker lives. */
export const keepHeartbeat = (): Promise<void> => updateHeartbeat();

/** The last thing a worker does. */
export const leaveDatabase = (): Promise<void> => closeConnections();
