/** The plural forms that a language tells apart, as CLDR names them. */
interface Forms {
  en: 'one' | 'other';
  de: 'one' | 'other';
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
}

/**
 * Makes the choice of a plural form: `plural(3, { one: '# print', other: '# prints' })` is "3 prints".
 * `#` stands for the number as the locale writes it.
 */
export function pluralIn<Language extends keyof Forms>(
  language: Language,
  locale: string = language,
) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(locale);
  return (count: number, forms: Readonly<Record<Forms[Language], string>>): string =>
    (forms as Record<string, string>)[rules.select(count)]!.replaceAll('#', numbers.format(count));
}
