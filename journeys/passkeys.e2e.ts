import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { hydrated } from './shop/hydrated.ts';
import { mailTo } from './shop/mailbox.ts';
import { haveAccount, password } from './shop/prepare.ts';

/** Gives the browser of a page an authenticator, as if its owner touched it whenever they are asked. */
async function haveAuthenticator(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/account/security');
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name for this passkey').fill(name);
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
}

// A refused passkey or password is a failed resource.
test.use({ expectedProblem: /status of 4(01|22)/ });

test('somebody adds a passkey, signs in with it, and removes it', async ({ page }) => {
  const email = await haveAccount(page);
  await haveAuthenticator(page);
  await addPasskey(page, 'My phone');
  await expect(page.getByText('The passkey was added.')).toBeVisible();
  const passkeys = page.getByRole('region', { name: 'Passkeys' });
  await expect(passkeys.getByRole('listitem')).toContainText('My phone');
  await expect(passkeys).toContainText('not used yet');
  await mailTo(page, email, /A passkey was added/);

  await page.request.post('/api/account/auth/sign-out');
  await page.goto('/account/sign-in?next=%2Faccount%2Fsecurity');
  await hydrated(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL('/account/security');
  await expect(passkeys).toContainText('last used today');

  await passkeys.getByRole('button', { name: 'Remove My phone' }).click();
  await expect(page.getByText('It opens nothing any more.')).toBeVisible();
  await page.request.post('/api/account/auth/sign-out');
  await page.goto('/account/sign-in');
  await hydrated(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('We do not know this passkey');
});

test('a passkey takes the password, and is not added twice', async ({ page }) => {
  await haveAccount(page);
  await haveAuthenticator(page);
  await page.goto('/account/security?change=passkey');
  await hydrated(page);
  await page.getByLabel('Your password').fill('not the password');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('This is not your password');
  await addPasskey(page, 'First');
  await expect(page.getByText('The passkey was added.')).toBeVisible();
  await addPasskey(page, 'Second');
  await expect(page.getByRole('alert')).toContainText('has a passkey for your account already');
});

test('without JavaScript the page says so, and the password works', async ({ newVisitor }) => {
  const page = await newVisitor({ javaScriptEnabled: false });
  await haveAccount(page);
  await page.goto('/account/security?change=passkey');
  await expect(page.getByRole('main')).toContainText('JavaScript is off');
  await page.request.post('/api/account/auth/sign-out');
  await page.goto('/account/sign-in');
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toHaveCount(0);
});
