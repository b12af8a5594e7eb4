// What remotes may import from TanStack Query: what they use, instead of everything there is. The lint
// rule for micro-frontends reads the same list (query-exports.json).
export {
  dehydrate,
  hydrate,
  keepPreviousData,
  MutationCache,
  mutationOptions,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  queryOptions,
  skipToken,
  useIsFetching,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
