/** The time zone in which it is about noon: for what a clinic does from its morning on, at whatever hour the tests run. */
export function noonZone(now = new Date()): string {
  const ahead = 12 - now.getUTCHours();
  // POSIX counts these names westwards.
  return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}
