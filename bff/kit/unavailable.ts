/** Something this process needs is down for now; the edge answers 503, nothing was half done. */
export class Unavailable extends Error {
  override name = 'Unavailable';
  /** what is down, for the log and the problem: 'database', 'catalog' */
  readonly dependency: string;

  constructor(dependency: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.dependency = dependency;
  }
}
