import { html } from 'lit';

/** An address that may break after a colon and nowhere else, and is copied as it is. */
export function ipTemplate(ip = '–'): unknown {
  // Nearly all have none, and a text costs less.
  return ip.includes(':') ? ip.split(/(?<=:)/).map((part) => html`${part}<wbr />`) : ip;
}
