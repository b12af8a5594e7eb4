/** Who does something: whoever shows a key, or the registry's own controller. */
export interface Actor {
  /** For the audit log: "operator", "cart pipeline", "controller". */
  name: string;
  /** null: may do everything. */
  team: string | null;
}

/** The canary controller, when it promotes or withdraws by itself. */
export const controller: Actor = { name: 'controller', team: null };
