import { openOffline } from './testing/open-offline.ts';
import { openStripe } from './testing/open-stripe.ts';
import { describePayments } from './testing/payments-suite.ts';

describePayments('offline', openOffline);
describePayments('stripe', openStripe);
