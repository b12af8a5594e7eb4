import type { Place } from '../place.ts';
import { foldWords } from '../text/fold-words.ts';
import gazetteer from './gazetteer.json' with { type: 'json' };

/** A street with the words it is found by, other names of it and of its town included. */
export interface GazetteerEntry {
  place: Place & { street: string; postcode: string };
  streetWords: string[];
  townWords: string[];
  postcodeWords: string[];
}

type Gazetteer = Record<string, Record<string, Record<string, string[]>>>;

/** Country, town, postcode, streets; a name may be followed by others: "Wien / Vienna". */
export function readGazetteer(source: Gazetteer = gazetteer): GazetteerEntry[] {
  return Object.entries(source).flatMap(([country, towns]) =>
    Object.entries(towns).flatMap(([town, postcodes]) =>
      Object.entries(postcodes).flatMap(([postcode, streets]) =>
        streets.map((street) => ({
          place: {
            street: mainName(street),
            houseNumber: null,
            postcode,
            city: mainName(town),
            country,
          },
          streetWords: foldWords(street),
          townWords: foldWords(town),
          postcodeWords: foldWords(postcode),
        })),
      ),
    ),
  );
}

const mainName = (names: string): string => names.split(' / ')[0] ?? names;
