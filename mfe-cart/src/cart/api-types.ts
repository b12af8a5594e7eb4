import type { components } from '@tessera/bff-cart-contract/openapi';

type Schemas = components['schemas'];
export type SavedLine = Schemas['SavedLine'];

export type Cart = Schemas['Cart'];
export type CartChanged = Schemas['CartChanged'];
export type CartLine = Schemas['CartLine'];
export type CartNotice = Schemas['CartNotice'];
export type Money = Schemas['Money'];
export type DeliveryOption = Schemas['DeliveryOption'];
export type DeliveryOptions = Schemas['DeliveryOptions'];
export type Destination = Schemas['Destination'];
export type Order = Schemas['Order'];
export type PlaceOrder = Schemas['PlaceOrder'];
