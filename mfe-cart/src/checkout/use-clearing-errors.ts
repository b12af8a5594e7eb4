import { useState } from 'react';
import { errorOf, type FormError } from './field-errors.ts';

/** The errors of the last submit; each is cleared as soon as its field is touched again. */
export function useClearingErrors(errors: FormError[]) {
  const [touched, setTouched] = useState<{ of: FormError[]; fields: string[] }>({
    of: errors,
    fields: [],
  });
  // A new submit brings new errors: what was touched before it does not count.
  if (touched.of !== errors) setTouched({ of: errors, fields: [] });
  return {
    error: (field: string) => (touched.fields.includes(field) ? undefined : errorOf(errors, field)),
    touch: (field: string) => {
      if (!errorOf(errors, field) || touched.fields.includes(field)) return;
      setTouched({ of: errors, fields: [...touched.fields, field] });
    },
  };
}
