/**
 * What people choose when twelve characters are asked for. A password that is one of these, with or without digits
 * and signs around it, is guessed in the first hundred tries.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  ..."password passwords passwort passw0rd p@ssword p@ssw0rd pa$$word passwordpassword mypassword newpassword".split(
    " ",
  ),
  ..."thispassword secretpassword administrator adminadmin administration changeme changemenow letmein letmeinnow".split(
    " ",
  ),
  ..."welcome welcomeback welcomehome iloveyou iloveyousomuch iloveyoubaby qwerty qwertyuiop qwertyuiopasdf".split(
    " ",
  ),
  ..."qwertyqwerty qwerty123456 qwertz qwertzuiop azerty azertyuiop asdfghjkl asdfghjklqwerty zxcvbnm zxcvbnmasdf".split(
    " ",
  ),
  ..."qazwsx qazwsxedc qazwsxedcrfv 1qaz2wsx3edc 1q2w3e4r5t6y q1w2e3r4t5y6 abcdefghijkl abcdefghijklmnop abcabcabcabc".split(
    " ",
  ),
  ..."abc123abc123 a1b2c3d4e5f6 sunshine sunshinesunshine princess football baseball basketball superman batman".split(
    " ",
  ),
  ..."starwars pokemon dragon monkey shadow master trustno1 whatever freedom computer internet samsung microsoft".split(
    " ",
  ),
  ..."jesuschrist jesusislord christmas summer winter spring autumn january february november december".split(
    " ",
  ),
  ..."monday friday manchester liverpool chelsea arsenal barcelona realmadrid juventus america australia".split(
    " ",
  ),
  ..."mercedes ferrari corvette mustang harley chocolate strawberry butterfly michael jennifer jessica".split(
    " ",
  ),
  ..."correcthorsebatterystaple thequickbrownfox tobeornottobe opensesame chiropractic chiropractor physiotherapy".split(
    " ",
  ),
  ..."plumbline backpain clinic doctor reception frontdesk patient staff user guest test testtest login".split(
    " ",
  ),
]);
