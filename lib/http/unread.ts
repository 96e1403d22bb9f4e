/** Where an answer about how somebody is leads when they were signed out: nobody has read it, and its page says what cannot wait. */
export const UNREAD = "/patient/sign-in?problem=unread";
