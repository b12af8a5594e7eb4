const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** 'IE' → 'Ireland' */
export const countryName = (code: string): string => names.of(code) ?? code;
