/** An e-mail address, which is written from left to right. */
export const MailLink = ({ children }: { children: string }) => (
  <a href={`mailto:${children}`} dir="ltr">
    {children}
  </a>
);
