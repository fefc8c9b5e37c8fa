import { RETURN_PARAMETER } from './return-name.ts';

/** Id of the order that the person comes back from paying, if they do. */
export function returnedOrder(url: string): string | undefined {
  return new URL(url).searchParams.get(RETURN_PARAMETER) || undefined;
}

/** The URL as it was before the checkout. */
export function withoutReturn(url: string): string {
  const clean = new URL(url);
  clean.searchParams.delete(RETURN_PARAMETER);
  return clean.href;
}
