// One object for all renders: React writes innerHTML again whenever the object changes, and what
// stands inside belongs to another team. `emptyHTML` is what Trusted Types accept for ''.
declare const trustedTypes: { emptyHTML: string } | undefined;

/**
 * `dangerouslySetInnerHTML` of an element whose content others look after: the shell or, by contract, another team. With
 * `suppressHydrationWarning`, for something may stand there before this team's code comes.
 */
export const foreignHtml = {
  __html: typeof trustedTypes === 'undefined' ? '' : trustedTypes.emptyHTML,
};
