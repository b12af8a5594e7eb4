// Generated from openapi.json by `npm run contract -w @tessera/bff-catalog`.

export interface paths {
    "/api/catalog/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/products/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/products/{handle}/share.jpg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showShareImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["recommendProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/stores/{storeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findStore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/products/{handle}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/products/{handle}/my-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showMyReview"];
        put: operations["writeReview"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reserveStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/reservations/{orderId}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["commitReservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/reservations/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["releaseReservation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/reservations/{orderId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["returnGoods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/stock/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["correctStock"];
        post?: never;
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
        ProductList: {
            items: components["schemas"]["ProductSummary"][];
            total: number;
            page: number;
            perPage: number;
            facets: {
                name: string;
                label: string;
                values: {
                    value: string;
                    label: string;
                    count: number;
                    selected: boolean;
                    from?: components["schemas"]["Money"] & unknown;
                    to?: components["schemas"]["Money"] & unknown;
                }[];
            }[];
            /** @description how the words were understood; null when none were given */
            search: {
                /** @description what was looked for instead, when a word was taken for a typo */
                corrected: string | null;
                /** @description the beginnings of words, folded, that are to be marked in what was found */
                words: string[];
                /** @description searches that do find something, when this one does not */
                alternatives: {
                    q: string;
                    count: number;
                }[];
                /** @description families that come near, when nothing was found */
                families: {
                    value: string;
                    count: number;
                }[];
            } | null;
        };
        ProductSummary: {
            handle: string;
            title: string;
            series: string | null;
            number: string | null;
            family: string | null;
            wall: string;
            frame: string;
            image: components["schemas"]["Image"];
            from: components["schemas"]["Money"];
            /**
             * @description in each currency of the shop, in minor units
             * @example {
             *       "EUR": 4800,
             *       "GBP": 4200,
             *       "USD": 5400
             *     }
             */
            prices: {
                [key: string]: number;
            };
            /** @description how many sizes there are; 0 when it has none */
            sizes: number;
            isNew: boolean;
            /** @description of its published reviews, one decimal; null without any */
            rating: {
                average: number;
                count: number;
            } | null;
        };
        Image: {
            /** @description AVIF at {base}-{320,480,800,1200}.avif, JPEG at {base}-480.jpg */
            base: string | null;
            src: string | null;
            alt: string;
            width: number;
            height: number;
        };
        /**
         * @description the lowest price, in the currency of the visitor
         * @example {
         *       "amount": 13100,
         *       "currency": "EUR"
         *     }
         */
        Money: {
            /** @description minor units */
            amount: number;
            currency: string;
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
        ProductDetail: {
            handle: string;
            title: string;
            series: string | null;
            number: string | null;
            family: string | null;
            wall: string;
            frame: string;
            image: components["schemas"]["Image"];
            from: components["schemas"]["Money"];
            /**
             * @description in each currency of the shop, in minor units
             * @example {
             *       "EUR": 4800,
             *       "GBP": 4200,
             *       "USD": 5400
             *     }
             */
            prices: {
                [key: string]: number;
            };
            /** @description how many sizes there are; 0 when it has none */
            sizes: number;
            isNew: boolean;
            /** @description of its published reviews, one decimal; null without any */
            rating: {
                average: number;
                count: number;
            } | null;
            /** @description sanitised */
            descriptionHtml: string;
            options: {
                name: string;
                values: string[];
            }[];
            variants: components["schemas"]["Variant"][];
            images: {
                src: string;
                alt: string;
            }[];
            seed: string | null;
            palette: string | null;
            orientation: string | null;
            categories: {
                handle: string;
                title: string;
            }[];
            details: {
                label: string;
                value: string;
            }[];
            seo: {
                title: string | null;
                description: string | null;
            };
        };
        Variant: {
            /** Format: uuid */
            id: string;
            sku: string;
            title: string;
            options: {
                [key: string]: string;
            };
            price: components["schemas"]["Money"] & unknown;
            /**
             * @description in each currency of the shop, in minor units
             * @example {
             *       "EUR": 4800,
             *       "GBP": 4200,
             *       "USD": 5400
             *     }
             */
            prices: {
                [key: string]: number;
            };
            available: boolean;
            /** @enum {string} */
            stock: "in-stock" | "low" | "out";
            /** @description how many, while they are few */
            left: number | null;
            grams: number;
        };
        Recommendations: {
            items: components["schemas"]["ProductSummary"][];
        };
        Categories: {
            items: {
                handle: string;
                title: string;
                description: string;
                /** @description visible products in it, at least 1 */
                count: number;
            }[];
            /** @description visible products in the whole shop */
            total: number;
        };
        Stores: {
            items: {
                id: string;
                name: string;
                line1: string;
                postcode: string;
                city: string;
                /** @description ISO 3166-1 alpha-2 */
                country: string;
                phone: string;
                /** @description null: not known */
                latitude: number | null;
                longitude: number | null;
                /** @example Europe/Berlin */
                timeZone: string;
                hours: {
                    /** @example Monday to Friday */
                    days: string;
                    /** @description ISO weekday, 1 is Monday */
                    first: number;
                    last: number;
                    open: string;
                    close: string;
                }[];
            }[];
        };
        Store: {
            id: string;
            name: string;
            city: string;
        };
        Suggestions: {
            items: {
                /** @enum {string} */
                kind: "category" | "family" | "product";
                /** @description a category's or product's handle; a family's name as the facet takes it */
                value: string;
                label: string;
                /** @description what tells equal labels apart; may be empty */
                note: string;
                /** @description of a product */
                series: string | null;
                /** @description of a product, in its series */
                number: string | null;
            }[];
            /** @description the beginnings of words, folded, that are to be marked in the labels */
            words: string[];
        };
        Reviews: {
            /** @description one decimal; null without reviews */
            average: number | null;
            total: number;
            /** @description from five stars to one */
            distribution: {
                stars: number;
                count: number;
            }[];
            items: components["schemas"]["Review"][];
            page: number;
            perPage: number;
        };
        Review: {
            id: number;
            rating: number;
            title: string;
            /** @description plain text with line breaks */
            body: string;
            author: string;
            /** @description YYYY-MM-DD */
            writtenOn: string;
            /** @description by a customer who bought the product; false for examples of the seed */
            bought: boolean;
        };
        ReviewStanding: {
            /** @enum {string} */
            standing: "guest" | "not-bought" | "may-review";
            review: components["schemas"]["MyReview"];
        };
        MyReview: {
            rating: number;
            title: string;
            /** @description plain text with line breaks */
            body: string;
            author: string;
            /** @description YYYY-MM-DD */
            writtenOn: string;
            /** @enum {string} */
            state: "pending" | "published" | "refused";
            /** @description why it was refused */
            reason: string | null;
        } | null;
        ReviewInput: {
            rating: number;
            title: string;
            body: string;
            author: string;
        };
        HeldReservation: {
            orderId: string;
            /** @enum {string} */
            status: "held";
            /** Format: date-time */
            expiresAt: string;
        };
        CommittedReservation: {
            orderId: string;
            /** @enum {string} */
            status: "committed";
        };
        ReleasedReservation: {
            orderId: string;
            /** @enum {string} */
            status: "released";
        };
        ReturnedGoods: {
            orderId: string;
            returnId: string;
        };
        SkuStock: {
            sku: string;
            /** Format: uuid */
            variantId: string;
            /** @description its product's handle */
            product: string;
            onHand: number;
            /** @description by orders that are being paid */
            held: number;
            sold: number;
            /** @description may be sold without being there */
            oversell: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProducts: {
        parameters: {
            query?: {
                /** @description a category's handle */
                category?: string;
                /** @description words to search for; typos are forgiven */
                q?: string;
                /** @description families of prints */
                family?: string[];
                /** @description palettes */
                palette?: string[];
                /** @description portrait, landscape, square */
                orientation?: string[];
                /** @description sizes as 40x50 */
                size?: string[];
                /** @description price bands: under-45, 45-60, 60-120, over-120 */
                price?: string[];
                /** @description in-stock, out */
                availability?: string[];
                /** @description selection: our order, or by relevance when q is given; bestselling: as it was at most a minute ago */
                sort?: "selection" | "newest" | "price-asc" | "price-desc" | "bestselling";
                page?: number;
                perPage?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products and the facets of the whole result */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            /** @description Nothing changed since the ETag that was sent */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product with its variants, prices and stock levels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetail"];
                };
            };
            /** @description Nothing changed since the ETag that was sent */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showShareImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The framed print on its wall, 1200 × 630, for link previews */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Nothing changed since the ETag that was sent */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recommendProducts: {
        parameters: {
            query?: {
                /** @description products to go with */
                handles?: string[];
                /** @description variants to go with */
                variantIds?: string[];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Products that hang well with the given ones, never one of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendations"];
                };
            };
            /** @description Nothing changed since the ETag that was sent */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories that have products, in the order of the shop */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Categories"];
                };
            };
            /** @description Nothing changed since the ETag that was sent */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStores: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stores where an order can be picked up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stores"];
                };
            };
            /** @description Nothing changed since the ETag that was sent */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A store where an order can be picked up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggest: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Up to eight suggestions, categories and families first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description Nothing changed since the ETag that was sent */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                page?: number;
            };
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The published reviews of a product, newest first, with their summary */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reviews"];
                };
            };
            /** @description Nothing changed since the ETag that was sent */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showMyReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the visitor may review the product, and their review of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewStanding"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewInput"];
            };
        };
        responses: {
            /** @description The review as it was taken in; it waits to be looked at */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyReview"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reserveStock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    orderId: string;
                    lines: {
                        /** Format: uuid */
                        variantId: string;
                        quantity: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description The lines are held until `expiresAt`; the same when they were already */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldReservation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    commitReservation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was held is sold; a hold that ran out was taken again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommittedReservation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseReservation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was held can be sold again, and what was sold is back in stock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasedReservation"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnGoods: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    returnId: string;
                    lines: {
                        /** Format: uuid */
                        variantId: string;
                        quantity: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description The goods are back in stock; the same when they were already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnedGoods"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctStock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    onHand: number;
                };
            };
        };
        responses: {
            /** @description What is on hand now; the same when it was already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkuStock"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
