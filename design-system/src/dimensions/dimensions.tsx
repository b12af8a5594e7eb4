/** "40 × 50 cm" keeps its order in right-to-left text; other words pass unchanged. */
export function Dimensions({ children }: { children: string }) {
  return /\d\s*×\s*\d/.test(children) ? <bdi dir="ltr">{children}</bdi> : children;
}
