import type { components, paths } from '@tessera/bff-catalog-contract/openapi';

export type Money = components['schemas']['Money'];
export type ProductSummary = components['schemas']['ProductSummary'];
export type ProductDetail = components['schemas']['ProductDetail'];
export type Variant = components['schemas']['Variant'];
export type ProductList = components['schemas']['ProductList'];
export type Facet = ProductList['facets'][number];
export type Categories = components['schemas']['Categories'];
export type Category = Categories['items'][number];
export type Stores = components['schemas']['Stores'];
export type Store = Stores['items'][number];
export type Reviews = components['schemas']['Reviews'];
export type Review = Reviews['items'][number];
export type MyReview = components['schemas']['MyReview'];
export type ReviewStanding = components['schemas']['ReviewStanding'];
export type Recommendations = components['schemas']['Recommendations'];
export type Suggestions = components['schemas']['Suggestions'];

/** What `GET /api/catalog/products` can be asked. */
export type ProductListQuery = NonNullable<
  paths['/api/catalog/products']['get']['parameters']['query']
>;
