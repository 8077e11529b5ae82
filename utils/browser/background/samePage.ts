/** Whether two addresses are one page: equal but for a fragment that is no route. No address is equal to nothing. */
export function samePage(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  return withoutFragment(one) === withoutFragment(other);
}

/** A fragment that is a route of a single-page site (`#/detail/1`, `#!…`) tells pages apart; others do not. */
function withoutFragment(address: string): string {
  const url = new URL(address);
  if (!/^#[/!]/.test(url.hash)) url.hash = '';
  return url.href;
}
