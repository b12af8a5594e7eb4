type Labels = Record<string, string | number>;

/** Counts upwards for ever. */
export interface Counter {
  add(labels?: Labels, by?: number): void;
}

/** Sorts observations into buckets. */
export interface Histogram {
  observe(value: number, labels?: Labels): void;
}

/** What a process tells Prometheus. Hand-written: the text format is small, a client library is not. */
export interface Metrics {
  counter(name: string, help: string): Counter;
  /** @param buckets upper bounds, ascending, in the unit of the observed value */
  histogram(name: string, help: string, buckets: readonly number[]): Histogram;
  /** `read` is asked at each scrape; when it fails the sample is left out. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  /** The exposition text, format version 0.0.4. */
  expose(): Promise<string>;
}

/**
 * @example
 * const placed = metrics.counter('cart_orders_total', 'Orders by outcome.');
 * placed.add({ outcome: 'confirmed' });
 */
export function createMetrics(): Metrics {
  const families: (() => string | Promise<string>)[] = [];
  return {
    counter(name, help) {
      const series = new Map<string, number>();
      families.push(() => head(name, help, 'counter') + samples(name, series));
      return {
        add(labels, by = 1) {
          const key = labelText(labels);
          series.set(key, (series.get(key) ?? 0) + by);
        },
      };
    },
    histogram(name, help, buckets) {
      const series = new Map<string, HistogramSeries>();
      families.push(() => head(name, help, 'histogram') + histogramText(name, buckets, series));
      return {
        observe(value, labels) {
          const key = labelText(labels);
          let one = series.get(key);
          if (one === undefined) {
            one = { counts: new Array<number>(buckets.length).fill(0), sum: 0, count: 0 };
            series.set(key, one);
          }
          observeInto(one, buckets, value);
        },
      };
    },
    gauge(name, help, read) {
      families.push(async () => {
        try {
          return `${head(name, help, 'gauge')}${name} ${await read()}\n`;
        } catch {
          return '';
        }
      });
    },
    async expose() {
      return (await Promise.all(families.map((family) => family()))).join('');
    },
  };
}

interface HistogramSeries {
  /** observations per bucket, not cumulative: one increment a request instead of many */
  counts: number[];
  sum: number;
  count: number;
}

function observeInto(series: HistogramSeries, buckets: readonly number[], value: number): void {
  const bucket = buckets.findIndex((bound) => value <= bound);
  if (bucket >= 0) series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
  series.sum += value;
  series.count += 1;
}

function histogramText(
  name: string,
  buckets: readonly number[],
  series: Map<string, HistogramSeries>,
): string {
  let text = '';
  for (const [labels, { counts, sum, count }] of series) {
    let total = 0;
    for (const [index, bound] of buckets.entries()) {
      total += counts[index] ?? 0;
      text += `${name}_bucket{${join(labels, `le="${bound}"`)}} ${total}\n`;
    }
    text += `${name}_bucket{${join(labels, 'le="+Inf"')}} ${count}\n`;
    text += `${name}_sum${braces(labels)} ${sum}\n${name}_count${braces(labels)} ${count}\n`;
  }
  return text;
}

function samples(name: string, series: Map<string, number>): string {
  let text = '';
  for (const [labels, value] of series) text += `${name}${braces(labels)} ${value}\n`;
  return text;
}

function head(name: string, help: string, type: string): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;
}

function labelText(labels: Labels | undefined): string {
  if (labels === undefined) return '';
  let text = '';
  for (const key in labels) text = join(text, `${key}="${escapeLabel(String(labels[key]))}"`);
  return text;
}

function escapeLabel(value: string): string {
  return value.replace(/[\\"\n]/g, (found) => (found === '\n' ? '\\n' : `\\${found}`));
}

function join(left: string, right: string): string {
  return left === '' ? right : `${left},${right}`;
}

function braces(labels: string): string {
  return labels === '' ? '' : `{${labels}}`;
}
