/** How the CDN file is minified, and what the budgets are measured with. */
export const terserOptions = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, pure_getters: true, keep_fargs: false },
  format: { comments: false },
};
