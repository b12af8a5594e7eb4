/** Tells the parts of this process, and through the database the other processes, that something changed. */
export interface Changes {
  /** Calls back after each change, of whatever process; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Something changed here. Call it after the commit. */
  notify(): void;
  close(): Promise<void>;
}
