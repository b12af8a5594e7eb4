import type { Messages } from '@tessera/mfe-kit/messages';
import { pluralIn } from '@tessera/mfe-kit/plural';
import type { CatalogMessages } from './en.ts';

const plural = pluralIn('de');

export default {
  prints: 'Drucke',
  allPrints: 'Alle Drucke',
  seeAllPrints: 'Alle Drucke ansehen',
  browseAllPrints: 'Alle Drucke ansehen',
  categories: 'Kategorien',
  category: 'Kategorie',
  categoryTitles: { geometric: 'Geometrisch', organic: 'Organisch', line: 'Linie' },
  categoryDescriptions: {
    geometric:
      'Raster, Fliesen und Blöcke. Genaue Regeln, und was eine Regel macht, wenn niemand sie aufhält.',
    organic:
      'Wachstum, Wasser und Wind, gezeichnet von derselben Arithmetik, die sie draußen formt.',
    line: 'Ein Stift, ein Weg und Geduld. Grate, Pendel und Ringe in feiner Linie.',
  },
  countOfPrints: (count) => plural(count, { one: '# Druck', other: '# Drucke' }),
  some: (some, total) => `${some} von ${total}`,
  more: (count) => `${count} weitere zeigen`,
  isNew: 'Neu',
  comma: ', ',
  number: (number) => `Nr. ${number}`,
  related: 'Das könnte dir auch gefallen',
  hangsWellWith: (title) => `Passt an die Wand zu ${title}`,
  hangsWellWithThis: 'Passt dazu an die Wand',
  searchBox: {
    label: 'Drucke suchen',
    hint: 'Drucke, Farben, Größen suchen',
  },
  pickUpIn: 'Abholen in',
  listing: {
    description:
      'Generative Kunstdrucke, jeder von Code aus einer einzigen Zahl gezeichnet. Vier Größen, vier Rahmen, 60 Tage kostenlose Rückgabe.',
    ofCategory: (title) =>
      `${title}: generative Kunstdrucke, von Code aus einer Startzahl gezeichnet.`,
    page: (title, page) => `${title}, Seite ${page}`,
    quick: 'Schnellfilter',
    bands: {
      under: (to) => `Unter ${to}`,
      between: (from, to) => `${from} bis ${to}`,
      over: (from) => `Über ${from}`,
    },
    applied: 'Aktive Filter',
    clearAll: 'Alle entfernen',
    allFilters: 'Alle Filter',
    filtersApplied: (count) => `Alle Filter, ${count} aktiv`,
    showResults: 'Ergebnisse zeigen',
    endsBefore: 'Die Liste endet vor dieser Seite',
    fewerPages: (count) =>
      `Es gibt ${plural(count, { one: '# Druck', other: '# Drucke' })} auf weniger Seiten.`,
    firstPage: 'Zur ersten Seite',
    noCategory: 'Diese Kategorie gibt es nicht',
    noCategorySay: 'Vielleicht heißt sie jetzt anders, oder ihr letzter Druck ist verkauft.',
  },
  sort: {
    by: 'Sortieren nach',
    submit: 'Sortieren',
    bestMatch: 'Beste Treffer',
    selection: 'Unsere Auswahl',
    newest: 'Neueste',
    'price-asc': 'Preis, aufsteigend',
    'price-desc': 'Preis, absteigend',
  },
  facets: {
    family: 'Serie',
    palette: 'Palette',
    orientation: 'Ausrichtung',
    size: 'Größe',
    price: 'Preis',
    availability: 'Verfügbarkeit',
  },
  facetValues: {
    portrait: 'Hochformat',
    landscape: 'Querformat',
    square: 'Quadratisch',
    'in-stock': 'Auf Lager',
    out: 'Ausverkauft',
  },
  palettes: {
    Chalk: 'Kreide',
    Ember: 'Glut',
    Festival: 'Festival',
    Lapis: 'Lapis',
    Moss: 'Moos',
    Night: 'Nacht',
    Rose: 'Rosé',
    Sand: 'Sand',
  },
  search: {
    title: 'Suche',
    results: (q) => `Ergebnisse für „${q}“`,
    description: 'Suche generative Kunstdrucke nach Name, Farbe, Motiv oder Größe.',
    nothing: (q) => `Nichts gefunden für „${q}“`,
    advice:
      'Versuche es mit weniger oder anderen Wörtern, am besten auf Englisch: einer Farbe („blue“), einem Motiv („mountains“) oder einer Größe („40 × 50“).',
    resultsInstead: (corrected) => `Ergebnisse für „${corrected}“`,
    notAsTyped: (q) => `Kein Druck hat „${q}“ in dieser Schreibweise.`,
    didYouMean: 'Meintest du',
    nearSeries: 'Serien, die dem nahekommen',
    lookAround: 'Oder sieh dich um',
    others: 'Was andere ansehen',
  },
  notFound: {
    title: 'Nicht gefunden',
    description: 'Diese Seite gibt es nicht oder nicht mehr.',
    advice: 'Prüfe die Adresse, oder suche oben danach.',
    orOneOfThese: 'Oder einer von diesen',
  },
} satisfies Messages<CatalogMessages>;
