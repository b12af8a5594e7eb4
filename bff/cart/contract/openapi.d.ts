// Generated from openapi.json by `npm run contract -w @tessera/bff-cart`.

export interface paths {
  '/api/cart/cart': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The visitor’s cart; an empty one if there is none */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The cart, priced now */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Cart'];
          };
        };
        /** @description Unauthorized */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cart/lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add pieces of a variant */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AddLine'];
        };
      };
      responses: {
        /** @description The cart, priced now */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Cart'];
          };
        };
        /** @description Bad Request */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unauthorized */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not Found */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Conflict */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unprocessable Entity */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cart/lines/{variantId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Remove a line; removing it again changes nothing */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          variantId: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The cart, priced now */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Cart'];
          };
        };
        /** @description Unauthorized */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unprocessable Entity */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    options?: never;
    head?: never;
    /** Set how many pieces a line has */
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          variantId: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SetQuantity'];
        };
      };
      responses: {
        /** @description The cart, priced now */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Cart'];
          };
        };
        /** @description Bad Request */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unauthorized */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not Found */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unprocessable Entity */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    trace?: never;
  };
  '/api/cart/delivery-options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How and on which days the visitor’s cart can be received, and what each way costs */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The options, as dates */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['DeliveryOptions'];
          };
        };
        /** @description Unauthorized */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cart/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Order what is in the cart; the same Idempotency-Key places one order */
    post: {
      parameters: {
        query?: never;
        header: {
          'idempotency-key': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PlaceOrder'];
        };
      };
      responses: {
        /** @description The order is being placed; follow it until it is confirmed or rejected */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Order'];
          };
        };
        /** @description Bad Request */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unauthorized */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Conflict */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unprocessable Entity */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cart/orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An order of this visitor or account */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** @description The order as it is now */
        200: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Order'];
          };
        };
        /** @description Unauthorized */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not Found */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unprocessable Entity */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cart/orders/{id}/payment-confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tell the bank whether this payment is wanted (the second step of some cards) */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PaymentConfirmation'];
        };
      };
      responses: {
        /** @description Noted; the order goes on */
        202: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/json': components['schemas']['Order'];
          };
        };
        /** @description Bad Request */
        400: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unauthorized */
        401: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Not Found */
        404: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Conflict */
        409: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
        /** @description Unprocessable Entity */
        422: {
          headers: {
            [name: string]: unknown;
          };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Cart: {
      lines: components['schemas']['CartLine'][];
      /** @description Pieces that can be bought, for the badge. */
      count: number;
      subtotal: components['schemas']['Money'];
      delivery: components['schemas']['Money'];
      deliveryOption: components['schemas']['DeliveryOption'];
      taxPercent: number;
      tax: components['schemas']['Money'] & unknown;
      total: components['schemas']['Money'];
      version: number;
      notices: components['schemas']['CartNotice'][];
      /** Format: uuid */
      orderInProgress: string | null;
      /** @description What a signed-in shopper need not type again. */
      shopper: {
        email: string | null;
        name: string | null;
      };
    };
    CartLine: {
      id: string;
      variantId: string;
      title: string;
      /** @example 40 × 50 cm / Black */
      variantTitle: string;
      handle: string;
      image: components['schemas']['Image'];
      wall: string;
      /** @enum {string} */
      frame: 'black' | 'oak' | 'white' | 'none';
      unitPrice: components['schemas']['Money'];
      quantity: number;
      total: components['schemas']['Money'];
      available: boolean;
    };
    Image: {
      /** @example /art/harbour-evening */
      base: string | null;
      src: string | null;
      alt: string;
      width: number;
      height: number;
    };
    Money: {
      /**
       * @description In minor units: 13100 is €131.00.
       * @example 13100
       */
      amount: number;
      /** @example EUR */
      currency: string;
    };
    /** @description What `delivery` is the price of. */
    DeliveryOption: {
      /** @enum {string} */
      id: 'standard' | 'express' | 'pick-up';
      /** @example Standard */
      label: string;
      price: components['schemas']['Money'];
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      /** @example Arrives Thu 26 to Fri 27 Nov */
      promise: string;
      needsStore: boolean;
    };
    CartNotice: {
      /** @enum {string} */
      type: 'price-changed' | 'unavailable';
      variantId: string;
      message: string;
      from?: components['schemas']['Money'];
      to?: components['schemas']['Money'];
    };
    Problem: {
      /** @example not-found */
      type: string;
      title: string;
      status: number;
      detail?: string;
      requestId?: string;
      errors?: {
        field: string;
        message: string;
        code?: string;
      }[];
    } & {
      [key: string]: unknown;
    };
    AddLine: {
      variantId: string;
      /**
       * @default 1
       * @example 1
       */
      quantity: number;
    };
    SetQuantity: {
      /** @example 1 */
      quantity: number;
    };
    DeliveryOptions: {
      options: components['schemas']['DeliveryOption'][];
      cutOffHour: number;
      timeZone: string;
    };
    Order: {
      /** Format: uuid */
      id: string;
      /** @example TS-7K3M-9QXD */
      reference: string;
      /** @enum {string} */
      status: 'placing' | 'confirmed' | 'rejected';
      /** @enum {string|null} */
      nextAction: 'confirm-payment' | null;
      reason: {
        code: string;
        message: string;
      } | null;
      steps: components['schemas']['OrderStep'][];
      /** Format: date-time */
      placedAt: string;
      /** @description Placed without an account. */
      guest: boolean;
      email: string;
      name: string;
      address: components['schemas']['Address'];
      delivery: components['schemas']['DeliveryOption'];
      storeId: string | null;
      lines: {
        variantId: string;
        handle: string;
        title: string;
        variantTitle: string;
        quantity: number;
        unitPrice: components['schemas']['Money'];
        total: components['schemas']['Money'];
        image: components['schemas']['Image'];
        wall: string;
        /** @enum {string} */
        frame: 'black' | 'oak' | 'white' | 'none';
      }[];
      subtotal: components['schemas']['Money'];
      taxPercent: number;
      tax: components['schemas']['Money'];
      total: components['schemas']['Money'];
      card: {
        brand: string;
        last4: string;
      };
    };
    OrderStep: {
      /** @enum {string} */
      name: 'stock' | 'payment' | 'delivery';
      /** @enum {string} */
      state: 'done' | 'current' | 'waiting' | 'failed' | 'undone';
    };
    Address: {
      line1: string;
      line2?: string;
      postcode: string;
      city: string;
      /** @example DE */
      country: string;
    } | null;
    PlaceOrder: {
      /** @example ada@example.org */
      email: string;
      /** @example Ada Lovelace */
      name: string;
      address?: components['schemas']['Address'] & unknown;
      /** @enum {string} */
      delivery: 'standard' | 'express' | 'pick-up';
      /** @description For a pick-up. */
      storeId?: string;
      card: {
        /** @example 4242 4242 4242 4242 */
        number: string;
        /** @example 04/28 */
        expiry: string;
        /** @example 123 */
        securityCode: string;
        name?: string;
      };
      expectedTotal: components['schemas']['Money'] & unknown;
    };
    PaymentConfirmation: {
      approved: boolean;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
