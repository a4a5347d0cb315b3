/** `'售后 / 退换'`, `'售后／退换'` → `['售后', '退换']`; nothing between two slashes is no group. */
export const parsePath = (typed: string): string[] =>
  typed
    .split(/[/／]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

export const printPath = (path: readonly string[]): string => path.join(' / ');
