/** The path mirrored on the middle line of a box of that width. Absolute M, L, C and Z only; anything else throws. */
export function mirrorPath(path: string, boxWidth: number): string {
  let numbersSeen = 0;
  return path.replace(/[A-Za-z]|-?\d+(?:\.\d+)?/g, (token) => {
    if (/[MLCZ]/.test(token)) return token;
    if (/[A-Za-z]/.test(token)) throw new Error(`cannot mirror the path command ${token}`);
    const isX = numbersSeen % 2 === 0;
    numbersSeen += 1;
    return isX ? String(Math.round((boxWidth - Number(token)) * 10) / 10) : token;
  });
}
