/** A product as the file and the database both can tell it; what is compared to find changes. */
export interface ProductRecord {
  handle: string;
  title: string;
  /** sanitised */
  descriptionHtml: string;
  vendor: string;
  category: string;
  type: string;
  tags: string[];
  status: 'active' | 'draft' | 'archived';
  published: boolean;
  seoTitle: string | null;
  seoDescription: string | null;
  /** 'namespace.key' → text */
  metafields: Record<string, string>;
  /** columns the shop has no use for, by header, kept for the export */
  extra: Record<string, string>;
  /** none for a product with a single, nameless variant */
  options: { name: string; values: string[] }[];
  images: { src: string; alt: string }[];
  variants: VariantRecord[];
}

export interface VariantRecord {
  /** one for each option of the product, in their order; together they identify the variant */
  options: string[];
  sku: string;
  /** minor units */
  price: number;
  compareAt: number | null;
  grams: number;
  barcode: string;
  requiresShipping: boolean;
  taxable: boolean;
  image: string | null;
  /** pieces on hand; below zero more was promised than is there. null: the file does not say */
  quantity: number | null;
  /** may be sold without being there */
  oversell: boolean;
  extra: Record<string, string>;
}

/** What is said of one line of the file. */
export interface Note {
  line: number;
  handle: string;
  text: string;
}
