/**
 * What the boxes for a person's own details are called in a kiosk form. The names say nothing: a browser that ignores
 * autocomplete="off" offers the last patient's mail address to a box called "email".
 */
export const BOX_NAMES = {
  fullName: "box-1",
  mobile: "box-2",
  email: "box-3",
  emergencyName: "box-4",
  emergencyPhone: "box-5",
  staffPin: "box-6",
} as const;
