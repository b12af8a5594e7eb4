import { queryOptions } from '@tanstack/react-query';
import type { Api } from '@tessera/mfe-kit/api';
import type { RecommendationsProps } from '@tessera/mfe-catalog-contract/fragments';
import type {
  Categories,
  ProductDetail,
  ProductList,
  Recommendations,
  Stores,
} from './api-types.ts';

/** A page of products. `search` is what `apiSearch` makes of a listing's state. */
export const productsQuery = (api: Api, search: string) =>
  queryOptions({
    queryKey: ['products', search],
    queryFn: ({ signal }) => api.get<ProductList>(`/api/catalog/products${search}`, signal),
  });

export const productQuery = (api: Api, handle: string) =>
  queryOptions({
    queryKey: ['product', handle],
    queryFn: ({ signal }) =>
      api.get<ProductDetail>(`/api/catalog/products/${encodeURIComponent(handle)}`, signal),
  });

export const categoriesQuery = (api: Api) =>
  queryOptions({
    queryKey: ['categories'],
    queryFn: ({ signal }) => api.get<Categories>('/api/catalog/categories', signal),
  });

export const storesQuery = (api: Api) =>
  queryOptions({
    queryKey: ['stores'],
    queryFn: ({ signal }) => api.get<Stores>('/api/catalog/stores', signal),
  });

export const recommendationsQuery = (api: Api, props: RecommendationsProps) => {
  const search = new URLSearchParams([
    ...(props.handles ?? []).map((handle) => ['handles', handle]),
    ...(props.variantIds ?? []).map((id) => ['variantIds', id]),
    ['limit', String(props.limit ?? 4)],
  ]);
  return queryOptions({
    queryKey: ['recommendations', String(search)],
    queryFn: ({ signal }) =>
      api.get<Recommendations>(`/api/catalog/recommendations?${search}`, signal),
  });
};
