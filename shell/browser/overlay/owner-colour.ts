/** How many colours there are; more teams share them. */
const colours = 5;

/** Class of a team's colour: the same team has the same colour on every page of one composition. */
export function ownerColour(owner: string, owners: readonly string[]): string {
  const place = [...owners].sort().indexOf(owner);
  return `owner-${place < 0 ? 'none' : place % colours}`;
}
