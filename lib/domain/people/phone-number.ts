const PHONE = /^(?=(?:\D*\d){7,15}\D*$)[+\d\s().-]+$/;

/** Whether a text reads as a phone number: 7 to 15 digits, and nothing but what people put between them. */
export const isPhoneNumber = (text: string): boolean => PHONE.test(text);
