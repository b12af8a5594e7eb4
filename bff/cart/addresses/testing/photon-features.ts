type Properties = Record<string, string | number>;

const feature = (properties: Properties) => ({
  type: 'Feature',
  properties: { osm_type: 'W', osm_id: 1, ...properties },
  geometry: { type: 'Point', coordinates: [13.4, 52.5] },
});
const inBerlin = { city: 'Berlin', country: 'Deutschland', countrycode: 'DE' };
const inParis = { city: 'Paris', country: 'France', countrycode: 'FR' };
const inAmsterdam = { city: 'Amsterdam', country: 'Nederland', countrycode: 'NL' };

const street = (name: string, of: Properties) =>
  feature({ type: 'street', osm_key: 'highway', osm_value: 'residential', name, ...of });
const house = (name: string, housenumber: string, of: Properties) =>
  feature({
    type: 'house',
    osm_key: 'building',
    osm_value: 'yes',
    street: name,
    housenumber,
    ...of,
  });

/** Features with the members a server of Photon gives them, and some that no address can be made of. */
export const FEATURES: { type: string; properties?: Properties }[] = [
  feature({ type: 'city', osm_key: 'place', osm_value: 'city', name: 'Berlin', countrycode: 'DE' }),
  // Not where we deliver, and near the top.
  street('Torstrasse', { postcode: '9000', city: 'St. Gallen', countrycode: 'CH' }),
  street('Torstraße', { ...inBerlin, postcode: '10119' }),
  house('Torstraße', '1', { ...inBerlin, postcode: '10119' }),
  house('Torstraße', '3', { ...inBerlin, postcode: '10119' }),
  street('Straße des 17. Juni', { ...inBerlin, postcode: '10623' }),
  street('Hauptstraße', { city: 'Wien', countrycode: 'AT', postcode: '1140' }),
  street('Hauptstraße', { ...inBerlin, postcode: '10827' }),
  street('Kantstraße', { ...inBerlin, postcode: '10623' }),
  street('Bergmannstraße', { ...inBerlin, postcode: '10961' }),
  street('Friedrichstraße', { ...inBerlin, postcode: '10117' }),
  street('Oranienstraße', { ...inBerlin, postcode: '10999' }),
  street('Rue de Rivoli', { ...inParis, postcode: '75001' }),
  street('Damrak', { ...inAmsterdam, postcode: '1012LG' }),
  house('Damrak', '1', { ...inAmsterdam, postcode: '1012LG' }),
  // A path in a forest, a border that is no place, nothing at all.
  street('Torstraßenpfad', { countrycode: 'DE' }),
  feature({ type: 'city', name: 'Torstraßendorf' }),
  { type: 'Feature' },
];
