/** What a render thread may take before it is ended. */
export interface RendererLimits {
  startMs: number;
  renderMs: number;
  /** how long a worker that holds a late render has to show that it is not stuck in a loop */
  pingMs: number;
  heapMb: number;
  /** buffers and the like, which are not in the heap */
  externalMb: number;
}

export const defaultLimits: RendererLimits = {
  startMs: 15_000,
  renderMs: 5_000,
  pingMs: 500,
  heapMb: 256,
  externalMb: 256,
};
