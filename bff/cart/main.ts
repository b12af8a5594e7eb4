import { startCart } from './start-cart.ts';

await startCart(process.env);
