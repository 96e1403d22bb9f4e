export const today = (): string => new Date().toISOString().slice(0, 10);
/** YYYY-MM-DD */
export const daysAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
export const now = () => new Date();
