import { DesignLanguage } from '@tessera/design-system/language';
import { en } from '@tessera/design-system/words/en';
import { languageOf, localPath } from '@tessera/mfe-kit/locales';
import { defineMessages } from '@tessera/mfe-kit/messages';
import { surroundFragments } from '@tessera/mfe-kit/surround-fragments';

const words = defineMessages(en, {
  de: () => import('@tessera/design-system/words/de'),
  ar: () => import('@tessera/design-system/words/ar'),
});

// The design system knows neither the kit nor the address of the page: it is told here.
surroundFragments(({ locale, children }) => (
  <DesignLanguage
    locale={locale}
    words={words.in(locale)}
    local={(href) => localPath(href, languageOf(locale))}
  >
    {children}
  </DesignLanguage>
));
