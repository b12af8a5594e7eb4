import type { ProductDetail } from '../shop/api-types.ts';

/** A print in two sizes and three frames; the oak frame is sold out in the small size. */
export function testProduct(): ProductDetail {
  const sizes = ['24 × 30 cm', '40 × 50 cm'];
  const frames = ['Black', 'Oak', 'None'];
  const extra = [4500, 5500, 0];
  const variants = sizes.flatMap((Size, s) =>
    frames.map((Frame, f) => {
      const available = !(s === 0 && Frame === 'Oak');
      const amount = 4800 + s * 3800 + (extra[f] ?? 0);
      return {
        id: `00000000-0000-4000-8000-0000000000${s}${f}`,
        sku: `HARBOUR-${s}-${f}`,
        title: `${Size} / ${Frame}`,
        options: { Size, Frame },
        price: { amount, currency: 'EUR' },
        prices: { EUR: amount, GBP: amount - 600, USD: amount + 600 },
        available,
        stock: available ? ('in-stock' as const) : ('out' as const),
        left: null,
        grams: 1100,
      };
    }),
  );
  return {
    handle: 'harbour-evening',
    title: 'Harbour, Evening',
    series: 'Opus',
    number: '7',
    family: 'Opus',
    wall: 'mist',
    frame: 'black',
    image: {
      base: '/art/harbour-evening',
      src: '/art/harbour-evening-1200.avif',
      alt: 'An orange sun sets into a dark blue sea.',
      width: 480,
      height: 600,
    },
    from: { amount: 4800, currency: 'EUR' },
    prices: { EUR: 4800, GBP: 4200, USD: 5400 },
    sizes: 2,
    isNew: false,
    rating: null,
    descriptionHtml: '<p>Some four thousand stones.</p>',
    options: [
      { name: 'Size', values: sizes },
      { name: 'Frame', values: frames },
    ],
    variants,
    images: [
      { src: '/art/harbour-evening-1200.avif', alt: 'An orange sun sets into a dark blue sea.' },
      { src: '/art/harbour-evening-detail-320.avif', alt: 'Close-up of the stones.' },
    ],
    seed: '7',
    palette: 'Ember',
    orientation: 'portrait',
    categories: [{ handle: 'geometric', title: 'Geometric' }],
    details: [{ label: 'Series', value: 'Opus, no. 7' }],
    seo: { title: 'Harbour, Evening: Opus no. 7', description: 'Some four thousand stones.' },
  };
}

/** A plain product of another shop: one option, no art. */
export function testShirt(): ProductDetail {
  const print = testProduct();
  return {
    ...print,
    handle: 'shirt',
    title: 'Shirt',
    frame: 'none',
    image: { ...print.image, base: null, src: 'https://cdn.example/shirt.jpg' },
    options: [{ name: 'Colour', values: ['Red', 'Blue'] }],
    variants: ['Red', 'Blue'].map((Colour, index) => ({
      id: `00000000-0000-4000-8000-00000000010${index}`,
      sku: '',
      title: Colour,
      options: { Colour },
      price: { amount: 2000 + index * 100, currency: 'EUR' },
      prices: { EUR: 2000 + index * 100 },
      available: true,
      stock: 'in-stock',
      left: null,
      grams: 200,
    })),
    images: [{ src: 'https://cdn.example/shirt.jpg', alt: '' }],
    details: [],
  };
}
