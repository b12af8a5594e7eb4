import type { components } from '@tessera/bff-cart-contract/openapi';

type Schemas = components['schemas'];

export type Cart = Schemas['Cart'];
export type CartLine = Schemas['CartLine'];
export type CartNotice = Schemas['CartNotice'];
export type Money = Schemas['Money'];
export type DeliveryOption = Schemas['DeliveryOption'];
export type DeliveryOptions = Schemas['DeliveryOptions'];
export type Order = Schemas['Order'];
export type PlaceOrder = Schemas['PlaceOrder'];
