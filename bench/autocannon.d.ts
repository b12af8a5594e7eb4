declare module 'autocannon' {
  interface Result {
    requests: { average: number; total: number };
    latency: { p50: number; p97_5: number; p99: number };
    errors: number;
    non2xx: number;
  }
  interface Request {
    method: string;
    headers: Record<string, string>;
    body: string;
  }
  export default function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    headers?: Record<string, string>;
    /** called for each connection before it sends anything; its requests go round and round */
    setupClient?: (client: { setRequests(requests: Request[]): void }) => void;
  }): Promise<Result>;
}
