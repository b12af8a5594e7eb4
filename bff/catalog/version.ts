/** Of the API's description; part of every ETag, since a new release may answer the same data otherwise. */
export const version = '1.0.0';
