/** Away from the demo's port, so that both can run. */
export const STACK_PORT = Number(process.env["E2E_PORT"] ?? 3210);
/** Against a server that runs already: its address here, and E2E_DATABASE_OWNER_URL, E2E_SECRET and E2E_MAILBOX beside it. */
export const RUNNING_SERVER = process.env["E2E_BASE_URL"];
/** Where a test may listen as a browser's push service; the stack sends there and nowhere else on this machine. */
export const PUSH_PORTS = { escalation: STACK_PORT + 1, channels: STACK_PORT + 2 } as const;
export const BASE_URL = RUNNING_SERVER ?? `http://localhost:${STACK_PORT}`;
