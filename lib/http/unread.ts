/** Where an answer about how somebody is leads when they were signed out: nobody has read it, and its page says what cannot wait. */
export const UNREAD = "/patient/sign-in?problem=unread";

/** Where a form leads that was refused: its page says which field is wrong, or that we could not save it. */
export const refusedOn =
  (page: (params: Record<string, string>) => string) =>
  (code: string, params: Record<string, string>): string => {
    if (code === "unauthenticated") return UNREAD;
    return code === "invalid" ? page(params) : `${page(params)}?problem=not-saved`;
  };
