/** Sets the element's custom states, for `:state(…)` in the host's style sheets; absent in browsers that lack them. */
export function setStates(internals: ElementInternals | undefined, states: Readonly<Record<string, boolean>>): void {
  for (const [name, on] of Object.entries(states)) {
    if (on) internals?.states?.add(name);
    else internals?.states?.delete(name);
  }
}
