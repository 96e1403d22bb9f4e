/** Why a request was refused; the closed list every layer shares. */
export type AppErrorCode =
  | "unauthenticated"
  | "locked"
  | "cross-site"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "unsupported"
  | "invalid"
  | "too-many";

const STATUS = {
  unauthenticated: 401,
  locked: 401,
  "cross-site": 403,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  unsupported: 415,
  invalid: 422,
  "too-many": 429,
} as const satisfies Record<AppErrorCode, number>;

/** A refusal we expected. `detail` is for the log only; `fields` maps a field's name to a message key or plain words. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly fields: Readonly<Record<string, string>>;

  constructor(code: AppErrorCode, detail: string, fields: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.name = "AppError";
    this.code = code;
    this.fields = fields;
  }

  get status(): number {
    return STATUS[this.code];
  }
}

/** Refused for a while: every such answer says for how long. */
export class TooMany extends AppError {
  readonly waitSeconds: number;

  constructor(detail: string, waitSeconds: number) {
    super("too-many", detail);
    this.name = "TooMany";
    this.waitSeconds = Math.max(1, Math.ceil(waitSeconds));
  }
}

/** Whole minutes to wait, at least one, for the words on a page. */
export const waitMinutes = ({ waitSeconds }: { readonly waitSeconds: number }): number =>
  Math.max(1, Math.ceil(waitSeconds / 60));

/** True when `error` is a refusal, with that code if one is given. */
export function isAppError(error: unknown, code?: AppErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}
