/** A release's files, under `<name>/<id>/<path>`. Nothing is ever changed, only written and removed whole. */
export interface AssetStore {
  /** Stores all files of a release, or none. */
  put(name: string, id: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** null when there is no such file. */
  read(name: string, id: string, path: string): Promise<Uint8Array | null>;
  /** Paths of all files of a release; empty when it is not stored. */
  list(name: string, id: string): Promise<string[]>;
  remove(name: string, id: string): Promise<void>;
}
