/** Of the API's description. */
export const version = '1.0.0';
