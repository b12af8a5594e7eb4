import { startAccount } from '@tessera/bff-account/start-account';
import { startCart } from '@tessera/bff-cart/start-cart';
import { startCatalog } from '@tessera/bff-catalog/start-catalog';
import { startServices } from './start-services.ts';

/** Every back end of the shop in one process. A signal stops them in the opposite order. */
await startServices({ catalog: startCatalog, cart: startCart, account: startAccount }, process.env);
