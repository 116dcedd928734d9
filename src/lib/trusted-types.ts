type Policies = {
  createPolicy: <Rule extends 'createHTML' | 'createScriptURL'>(
    name: string,
    rules: { [_ in Rule]: (text: string) => string },
  ) => { [_ in Rule]: (text: string) => string }
}

/** What makes texts fit for places that could run them: https://w3c.github.io/trusted-types/. Not every browser has it. */
export const { trustedTypes } = globalThis as { trustedTypes?: Policies }
