/** "Opus, no. 7", or as much of it as is known. */
export const seriesLine = (product: { series: string | null; number: string | null }): string =>
  [product.series, product.number && `no. ${product.number}`].filter(Boolean).join(', ');
