const words = `
  password password1 password12 password123 password1234 passw0rd p@ssword p@ssw0rd pa55word
  12345678 123456789 1234567890 12341234 11223344 87654321 123123123 987654321 0123456789
  1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2 q1w2e3r4 qwer1234 qwerty12 qwerty123 qwerty1234 qwertyui
  qwertyuiop qwertz123 qwertzui azerty123 azertyui asdfghjk asdfghjkl zxcvbnm1 zaq12wsx
  abcd1234 abcdefgh abc12345 abcdefg1 a1b2c3d4 aa123456 iloveyou iloveyou1 sunshine princess
  football baseball basketball superman batman123 spiderman starwars pokemon1 dragon123 monkey123
  letmein1 letmein123 welcome1 welcome123 trustno1 whatever computer internet corvette mercedes
  michelle jennifer victoria alexander liverpool chelsea1 arsenal1 samsung1 google123 facebook
  changeme changeme1 admin123 administrator root1234 test1234 testtest default1 secret123
  security master123 shadow123 hello123 hello1234 freedom1 charlie1 blink182 jordan23 cheese123
  summer2024 summer2025 summer2026 winter2024 winter2025 winter2026 tessera1 tessera123
`;

/** Lower-case passwords that lead every published list of leaked ones and have 8 characters or more. */
export const commonPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
