/** What `load` throws, or `action` returns, to send the visitor somewhere else. */
export class Redirect {
  readonly location: string;
  readonly status: 303 | 308;
  constructor(location: string, status: 303 | 308) {
    this.location = location;
    this.status = status;
  }
}

/** `throw redirect('/account/sign-in')` in a load, `return redirect('/cart')` in an action. */
export const redirect = (location: string, status: 303 | 308 = 303): Redirect =>
  new Redirect(location, status);
