export interface Browser {
  path: string;
  /** Chrome or Edge, which ignore --load-extension since 137. */
  branded: boolean;
}
export function findBrowser(options?: { branded?: boolean }): Browser;
export function ensureChineseFont(): void;
