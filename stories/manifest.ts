import { getCustomElements } from '@storybook/web-components-vite';

/** Something of a tag that the manifest tells. */
export interface Told {
  readonly name: string;
  readonly description?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly Told[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** The parts of a tag, as its documentation names them. */
export function partsOf(tag: string): readonly Told[] {
  const manifest: unknown = getCustomElements();
  const declarations = (manifest as Manifest).modules.flatMap(({ declarations = [] }) => declarations);
  return declarations.find(({ tagName }) => tagName === tag)?.cssParts ?? [];
}
