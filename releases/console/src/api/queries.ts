import { queryOptions } from '@tanstack/react-query';
import type {
  AuditEntry,
  CanarySeries,
  CanaryView,
  LiveChange,
  MatrixView,
  RegistryStatus,
} from '@tessera/releases/registry-api';
import { callRegistry } from './registry.ts';

const get = <T>(key: string[], path: string) =>
  queryOptions({ queryKey: key, queryFn: ({ signal }) => callRegistry<T>(path, { signal }) });

export const meQuery = () => get<{ name: string; team: string | null }>(['me'], '/me');
export const statusQuery = () => get<RegistryStatus>(['status'], '/status');
export const historyQuery = (name: string | null) =>
  get<LiveChange[]>(
    ['history', name ?? ''],
    `/history${name ? `?name=${encodeURIComponent(name)}` : ''}`,
  );
export const auditQuery = () => get<AuditEntry[]>(['audit'], '/audit');
export const matrixQuery = () => get<MatrixView>(['matrix'], '/matrix');
export const canariesQuery = () => get<CanaryView[]>(['canaries'], '/canaries');
export const canaryQuery = (number: number) =>
  get<CanaryView>(['canary', String(number)], `/canaries/${number}`);
export const seriesQuery = (number: number) =>
  get<CanarySeries>(['canary', String(number), 'series'], `/canaries/${number}/series`);
