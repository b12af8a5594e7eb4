/** A release could not render this; the reason is for the log. */
export class RenderFailed extends Error {
  override name = 'RenderFailed';
  /**
   * threw: this fragment's code. gone: the thread ended meanwhile. late: no answer in time.
   * refused: the thread had ended before. unusable: the bundle cannot be loaded. resting: it ended
   * the thread again and again, and is not tried for a while.
   */
  readonly kind: 'threw' | 'gone' | 'late' | 'refused' | 'unusable' | 'resting';

  constructor(kind: RenderFailed['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}
