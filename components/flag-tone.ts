/** The tone of a flag on screen, light or dark, by its colour word; grey for a colour that has none. */
export const flagTone = (flag: string): string => `var(--flag-${flag}, var(--flag-grey))`;
