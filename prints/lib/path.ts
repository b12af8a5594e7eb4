export type Point = readonly [x: number, y: number];

/** A number for path data: one decimal, no leading zero. */
export function short(value: number): string {
  return (Math.round(value * 10) / 10).toString().replace(/^(-?)0\./, '$1.');
}

/** Numbers side by side; a minus sign separates as well as a space does. */
function join(numbers: readonly string[]): string {
  return numbers.reduce(
    (data, number) => data + (data && !number.startsWith('-') ? ' ' : '') + number,
    '',
  );
}

const pair = ([x, y]: Point) => join([short(x), short(y)]);

/** Straight lines from point to point. */
export function polygon(points: readonly Point[], closed = true): string {
  return `M${join(points.flatMap(([x, y]) => [short(x), short(y)]))}${closed ? 'z' : ''}`;
}

/** A smooth line that is pulled by each point and passes midway between them. */
export function curve(points: readonly Point[]): string {
  if (points.length < 3) return polygon(points, false);
  let data = 'M' + pair(points[0] as Point);
  for (let i = 1; i < points.length - 1; i++) {
    const pull = points[i] as Point;
    const next = points[i + 1] as Point;
    data += `Q${pair(pull)} ${pair(i === points.length - 2 ? next : midway(pull, next))}`;
  }
  return data;
}

/** As {@link curve}, but round and closed. */
export function closedCurve(points: readonly Point[]): string {
  if (points.length < 3) return polygon(points);
  let data = 'M' + pair(midway(points.at(-1) as Point, points[0] as Point));
  points.forEach((pull, i) => {
    data += `Q${pair(pull)} ${pair(midway(pull, points[(i + 1) % points.length] as Point))}`;
  });
  return data + 'z';
}

export function circle(x: number, y: number, radius: number): string {
  const arc = `a${short(radius)} ${short(radius)} 0 1 0 `;
  return `M${short(x - radius)} ${short(y)}${arc}${short(2 * radius)} 0${arc}${short(-2 * radius)} 0z`;
}

export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
}

export function midway(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/** The point t of the way from a to b. */
export function between(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}
