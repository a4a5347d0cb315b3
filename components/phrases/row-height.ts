/** Heights of the table in pixels; a virtual list is fluid because it need not measure its rows. */
export const ROW_HEIGHT = 74;
/** One column: chips stand below the words. */
export const ROW_HEIGHT_NARROW = 100;
export const HEAD_HEIGHT = 31;
